import { cancelRound } from '../../jobs/end-round';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { inputsOf, verbsOf, wordsOf } from '../support/card-reading';

const environment = (town: Town) => town.person('ymparistojohtaja');
const coordinator = (town: Town) => town.person('koordinaattori');
const LATE = { status: 'delayed', realisation: 'Kilpailutus siirtyi.', value0: '12,5', success: 'Asukkaat kiittivät.' };

async function cancelled(town: Town): Promise<void> {
  const round = await town.store.rounds.get(ROUND);
  if (round) await cancelRound(town.jobs, round, town.now());
  await town.tick();
}

describe('a round closes', () => {
  it('when its last day is over, not before', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-09-02', '23:59');
    expect((await town.store.rounds.get(ROUND))?.state).toBe('open');
    await town.at('2022-09-03', '00:00');
    expect((await town.store.rounds.get(ROUND))?.state).toBe('closed');
  });

  it('and every card says so, with what was saved', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('save-answer', { status: 'on-track' });
    await town.at('2022-09-05');
    const [message] = environment(town).chat();
    expect(message && wordsOf(message.shown)).toContain('päättynyt');
    expect(message && wordsOf(message.shown)).toContain('M1');
    expect(message && verbsOf(message.shown)).toEqual([]);
  });

  it('and the cards are edited once, not at every tick', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-09-05');
    await town.at('2022-09-05', '08:01');
    await town.at('2022-09-06');
    expect(environment(town).chat()[0]?.edits).toBe(1);
  });

  it('and the coordinators are told how many answered and which roles are silent, once, on a working morning', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('save-answer', { status: 'on-track' });
    const before = coordinator(town).chat().length;
    await town.at('2022-09-03', '00:00');
    expect(coordinator(town).chat()).toHaveLength(before);
    await town.at('2022-09-05', '07:59');
    expect(coordinator(town).chat()).toHaveLength(before);
    await town.at('2022-09-05', '08:00');
    const closed = coordinator(town)
      .chat()
      .filter(({ posted }) => posted.summary.includes('päättynyt'));
    expect(closed).toHaveLength(1);
    expect(closed[0]?.posted.summary).toContain('1/3');
    expect(closed[0] && wordsOf(closed[0].shown)).toContain('Elinvoimajohtaja');
  });

  it('and a dispute counts as no silence', async () => {
    const town = await aTownWithAnOpenRound();
    await town.person('elinvoimajohtaja').press('ask-not-mine');
    await town.person('elinvoimajohtaja').press('not-mine', { words: 'Ei minun.' });
    await town.at('2022-09-05');
    const closed = coordinator(town)
      .chat()
      .find(({ posted }) => posted.summary.includes('päättynyt'));
    expect(closed?.posted.summary).toContain('0/2');
    expect(closed && wordsOf(closed.shown)).not.toContain('Elinvoimajohtaja');
  });
});

describe('one official’s broken record', () => {
  it('does not keep the other cards from being brought up to date', async () => {
    const town = await aTownWithAnOpenRound();
    const get = town.store.officials.get;
    town.store.officials.get = async (id) => {
      if (id === 'elinvoimajohtaja') throw new Error('a broken record');
      return get(id);
    };
    await town.at('2022-09-05');
    expect(environment(town).chat()[0]?.edits).toBe(1);
  });
});

describe('a click after closing', () => {
  it('stores nothing and keeps the text in the card', async () => {
    const town = await aTownWithAnOpenRound();
    const open = environment(town).card();
    await town.at('2022-09-05');
    await environment(town).press('save-answer', LATE, { on: open });
    expect(await town.store.answers.ofRound(ROUND)).toEqual([]);
    const { card } = environment(town).card();
    expect(inputsOf(card)).toMatchObject(LATE);
    expect(verbsOf({ card })).toContain('send-late');
    expect(wordsOf({ card })).toContain('strategiakoordinaattori');
  });

  it('keeps the text also when it only asked for more statuses', async () => {
    const town = await aTownWithAnOpenRound();
    const open = environment(town).card();
    await town.at('2022-09-05');
    await environment(town).press('more-statuses', LATE, { on: open });
    expect(inputsOf(environment(town).card().card)).toMatchObject(LATE);
  });

  it('can send everything typed to the coordinator, numbers too, once however often it is clicked', async () => {
    const town = await aTownWithAnOpenRound();
    const open = environment(town).card();
    await town.at('2022-09-05');
    await environment(town).press('save-answer', LATE, { on: open });
    const late = environment(town).card();
    const before = coordinator(town).chat().length;
    await environment(town).press('send-late', {}, { on: late });
    town.sleepUntil('2022-09-05', '08:05');
    await environment(town).press('send-late', {}, { on: late });
    const told = coordinator(town).chat().slice(before);
    expect(told).toHaveLength(1);
    const words = told[0] ? wordsOf(told[0].shown) : '';
    for (const typed of [LATE.realisation, LATE.value0, LATE.success, 'Viivästynyt']) expect(words).toContain(typed);
    expect(await town.store.answers.ofRound(ROUND)).toEqual([]);
  });

  it('sends every field on a line of its own, however much was typed', async () => {
    const town = await aTownWithAnOpenRound();
    const open = environment(town).card();
    await town.at('2022-09-05');
    const realisation = `${'Kilpailutus siirtyi. '.repeat(94)}Loppu.`;
    const need = 'Lisämäärärahaa tarvitaan 20 000 euroa.';
    await environment(town).press('save-answer', { status: 'delayed', realisation, need }, { on: open });
    await environment(town).press('send-late');
    const words = wordsOf(coordinator(town).card()).split('\n');
    expect(words).toEqual(expect.arrayContaining(['Tilanne: ', 'Toteuma sanoin: ', 'Tarvittava päätös tai tuki: ']));
    expect(words).toEqual(expect.arrayContaining([realisation, need]));
  });

  it('while the round is open an answer cannot be sent past it', async () => {
    const town = await aTownWithAnOpenRound();
    const open = environment(town).card();
    await town.at('2022-09-05');
    await environment(town).press('save-answer', LATE, { on: open });
    const late = environment(town).card();
    const closed = await town.store.rounds.get(ROUND);
    if (closed) await town.store.rounds.save({ ...closed, state: 'open', closesOn: '2022-09-16', endedAt: null });
    const before = coordinator(town).chat().length;
    await environment(town).press('send-late', {}, { on: late });
    expect(coordinator(town).chat()).toHaveLength(before);
    expect(inputsOf(environment(town).card().card)).toMatchObject(LATE);
    expect(verbsOf(environment(town).card())).toContain('save-answer');
  });
});

describe('a cancelled round', () => {
  it('sends nothing any more: what waited is skipped, with the reason', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('later', { later: 'tomorrow' });
    await cancelled(town);
    await town.at('2022-08-16', '09:00');
    expect(environment(town).chat()).toHaveLength(1);
    const again = (await town.store.deliveries.ofRound(ROUND)).find(({ content }) => content.kind === 'ask-again');
    expect(again?.state).toMatchObject({ is: 'skipped', reason: 'round-cancelled' });
  });

  it('says so on every card that was sent, and stores no answer', async () => {
    const town = await aTownWithAnOpenRound();
    const open = environment(town).card();
    await cancelled(town);
    const [message] = environment(town).chat();
    expect(message && wordsOf(message.shown)).toContain('peruttu');
    await environment(town).press('save-answer', LATE, { on: open });
    expect(await town.store.answers.ofRound(ROUND)).toEqual([]);
    expect(inputsOf(environment(town).card().card)).toMatchObject(LATE);
  });

  it('is told to the coordinators once, and asks nobody when it had not opened', async () => {
    const town = await aTownWithAnOpenRound();
    await cancelled(town);
    await cancelled(town);
    const told = coordinator(town)
      .chat()
      .filter(({ shown }) => wordsOf(shown).includes('on peruttu'));
    expect(told).toHaveLength(1);
  });

  it('is cancelled also when somebody confirms it in the same moment', async () => {
    const town = await aTownWithAnOpenRound();
    const round = await town.store.rounds.get(ROUND);
    if (!round) throw new Error('the round is there');
    await town.store.rounds.save(round);
    expect(await cancelRound(town.jobs, round, town.now())).toBe('cancelled');
    expect((await town.store.rounds.get(ROUND))?.state).toBe('cancelled');
  });

  it('and the card that was on its way while it was cancelled ends as a sent one that says so', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('later', { later: 'tomorrow' });
    const send = town.messenger.send;
    town.messenger.send = async (to, message) => {
      const sent = await send(to, message);
      const round = await town.store.rounds.get(ROUND);
      if (round && message.summary.includes('Seurantapyyntö')) await cancelRound(town.jobs, round, town.now());
      return sent;
    };
    await town.at('2022-08-16', '09:00');
    town.messenger.send = send;
    await town.tick();
    const fresh = environment(town).chat()[1];
    expect(fresh && wordsOf(fresh.shown)).toContain('peruttu');
  });
});
