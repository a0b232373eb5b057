import { deliveryCountsOf } from '../../strategy/delivery';
import { aTown, ROUND, someMeasures, someOfficials, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';

const coordinatorsWords = (town: Town) =>
  town
    .person('koordinaattori')
    .chat()
    .map(({ shown }) => wordsOf(shown));

describe('a round is announced', () => {
  it('ten working days before it opens, with its list, its gaps and the button', async () => {
    const nobodys = aMeasure({ tunnus: 'M9', text: 'Satamavisio.', roleIds: [] });
    const town = await aTown({ measures: [...someMeasures(), nobodys] });
    await town.at('2022-07-29');
    expect(town.messenger.messages).toHaveLength(0);
    await town.at('2022-08-01');
    const [announcement] = town.person('koordinaattori').chat();
    if (!announcement) throw new Error('nothing was announced');
    expect(wordsOf(announcement.shown)).toContain('Ympäristöjohtaja');
    expect(wordsOf(announcement.shown)).toContain('M9');
    expect(verbsOf(announcement.shown)).toEqual(['confirm-round', 'cancel-round', 'sample-card']);
  });

  it('once, however often the clock ticks', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.at('2022-08-01', '08:01');
    await town.at('2022-08-02');
    expect(town.messenger.messages).toHaveLength(1);
  });

  it('in office hours: a clock that ticks at midnight wakes nobody', async () => {
    const town = await aTown();
    await town.at('2022-08-01', '00:00');
    expect(town.messenger.messages).toHaveLength(0);
    await town.at('2022-08-01', '08:00');
    expect(town.messenger.messages).toHaveLength(1);
  });

  it('to the coordinators only', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(0);
  });
});

describe('a round that nobody has confirmed', () => {
  it('does not open, and the coordinators are told once', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.at('2022-08-15');
    await town.at('2022-08-16');
    expect((await town.store.rounds.get(ROUND))?.state).toBe('planned');
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(0);
    expect(coordinatorsWords(town)).toHaveLength(2);
    expect(coordinatorsWords(town)[1]).toContain('ei avattu');
  });

  it('opens when it is confirmed after all, and stays open as many working days', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    const announcement = town.person('koordinaattori').card();
    await town.at('2022-08-15');
    town.sleepUntil('2022-08-17', '10:00');
    await town.person('koordinaattori').press('confirm-round', {}, { on: announcement });
    expect(await town.store.rounds.get(ROUND)).toMatchObject({ state: 'open', closesOn: '2022-09-06' });
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(1);
  });

  it('opened in the evening sends its cards next morning and counts its days from then', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    const announcement = town.person('koordinaattori').card();
    await town.at('2022-08-15');
    town.sleepUntil('2022-08-17', '18:30');
    await town.person('koordinaattori').press('confirm-round', {}, { on: announcement });
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(0);
    expect(await town.store.rounds.get(ROUND)).toMatchObject({ state: 'open', closesOn: '2022-09-07' });
    await town.at('2022-08-18');
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(1);
  });

  it('cannot be confirmed by anybody but a coordinator', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    const announcement = town.person('koordinaattori').card();
    const reply = await town.person('ymparistojohtaja').press('confirm-round', {}, { on: announcement });
    expect(reply.reply).toBe('text');
    expect((await town.store.rounds.get(ROUND))?.confirmedAt).toBeNull();
  });
});

describe('a confirmed round', () => {
  it('opens at 8:00 of its day and not before', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.person('koordinaattori').press('confirm-round');
    await town.at('2022-08-15', '07:59');
    expect((await town.store.rounds.get(ROUND))?.state).toBe('planned');
    await town.at('2022-08-15', '08:00');
    expect((await town.store.rounds.get(ROUND))?.state).toBe('open');
  });

  it('gives every official one card, however many measures and roles', async () => {
    const town = await aTownWithAnOpenRound();
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(1);
    expect(town.person('elinvoimajohtaja').chat()).toHaveLength(1);
    expect(town.person('ymparistojohtaja').chat()[0]?.posted.summary).toContain('2 ');
  });

  it('asks nobody twice, however often the clock ticks', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-15', '08:01');
    await town.at('2022-08-18', '12:00');
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(1);
    expect(await town.store.questions.ofRound(ROUND)).toHaveLength(3);
  });

  it('tells the coordinators how many were asked what, once', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-15', '08:01');
    expect(coordinatorsWords(town)).toHaveLength(2);
    expect(coordinatorsWords(town)[1]).toContain('2 seurantapyyntöä');
  });

  it('accounts for every planned card', async () => {
    const town = await aTownWithAnOpenRound();
    const asks = (await town.store.deliveries.ofRound(ROUND)).filter(({ content }) => content.kind === 'ask');
    expect(deliveryCountsOf(asks)).toEqual({ planned: 2, sent: 2, skipped: 0, unreachable: 0, waiting: 0 });
  });

  it('says why a measure is not asked: nobody holds its role, or nobody knows the holder', async () => {
    const officials = someOfficials().map((official) =>
      official.id === 'elinvoimajohtaja' ? { ...official, entraId: null } : official,
    );
    const empty = aMeasure({ tunnus: 'M4', roleIds: ['kemi/satamajohtaja'] });
    const town = await aTownWithAnOpenRound({ officials, measures: [...someMeasures(), empty] });
    expect((await town.store.rounds.get(ROUND))?.notAsked).toEqual([
      { tunnus: 'M3', reason: 'no-address' },
      { tunnus: 'M4', reason: 'no-holder' },
    ]);
  });

  it('opens also when the process was down at its moment, with the cards next in office hours', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.person('koordinaattori').press('confirm-round');
    await town.at('2022-08-19', '17:00');
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(0);
    await town.at('2022-08-22', '08:00');
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(1);
  });
});
