import { countRound } from '../../jobs/count-round';
import { aLedTown, until } from '../support/a-led-town';
import { ROUND, type Town } from '../support/a-town';
import { aChannel } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';

const environment = (town: Town) => town.person('ymparistojohtaja');
const deputy = (town: Town) => town.person('sijainen');
const manager = (town: Town) => town.person('kaupunginjohtaja');
const coordinator = (town: Town) => town.person('koordinaattori');
const ON_TRACK = { status: 'on-track' };

describe('a superior who was told', () => {
  const reason = 'Hanke siirtyi vuodelle 2023.';

  it('can answer, hand over and excuse; a deputy can answer', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-31');
    expect(new Set(verbsOf(manager(town).card()))).toEqual(new Set(['answer-for', 'hand-over', 'excuse']));
    expect(new Set(verbsOf(deputy(town).card()))).toEqual(new Set(['answer-for']));
  });

  it('answers on behalf from the card', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-31');
    await manager(town).press('answer-for');
    await manager(town).press('save-answer', ON_TRACK);
    expect(await town.store.answers.ofRound(ROUND)).toMatchObject([
      { officialId: 'ymparistojohtaja', recordedBy: 'kaupunginjohtaja' },
    ]);
  });

  it('excuses a question only with a reason, and then it counts neither as answered nor as missing', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-31');
    await manager(town).press('excuse');
    await manager(town).press('excuse-because', { reason: '  ' });
    expect((await town.store.questions.get(`${ROUND}/M2`))?.excuse).toBeUndefined();
    expect(wordsOf(manager(town).card())).toContain('Kirjoita perustelu');
    await manager(town).press('excuse-because', { reason });
    const excused = (await town.store.questions.ofRound(ROUND)).filter(({ excuse }) => excuse);
    expect(excused).toMatchObject([{ excuse: { by: 'kaupunginjohtaja', reason } }]);
    expect(wordsOf(manager(town).card())).toContain('Kirjattu, ettei vastausta tarvita');
    const [act] = (await town.store.audit.latest(50)).filter((entry) => entry.act === 'question-excused');
    expect(act).toMatchObject({ by: 'kaupunginjohtaja', subject: excused[0]?.id, detail: reason });
  });

  it('who excuses what was left is told of by the owner’s card and to the coordinators', async () => {
    const town = await aLedTown();
    await environment(town).press('save-answer', ON_TRACK);
    await until(town, '2022-08-31');
    await manager(town).press('excuse');
    await manager(town).press('excuse-because', { reason });
    expect(wordsOf(environment(town).card())).toContain('vastausta ei tarvita tällä kierroksella');
    const notices = coordinator(town)
      .chat()
      .filter(({ posted }) => posted.summary.startsWith('Vastausta ei tarvita'));
    expect(notices).toHaveLength(1);
    expect(notices[0] && wordsOf(notices[0].shown)).toContain(reason);
    await town.at('2022-09-02');
    expect(
      environment(town)
        .chat()
        .filter(({ posted }) => posted.summary.startsWith('Muistutus')),
    ).toHaveLength(2);
  });

  it('takes an excused question out of every count', async () => {
    const town = await aLedTown();
    await town.store.channels.add(aChannel());
    await until(town, '2022-08-31');
    await environment(town).press('save-answer', ON_TRACK);
    await manager(town).press('excuse');
    await manager(town).press('excuse-because', { reason });
    const round = await town.store.rounds.get(ROUND);
    expect(round && (await countRound(town.store, round))).toMatchObject({ asked: 3, answers: 1, excused: 1 });
    await town.at('2022-09-05');
    expect(town.channel().at(-1)?.posted.summary).toContain('1/2');
    const [closed] = coordinator(town)
      .chat()
      .filter(({ posted }) => posted.summary.includes('päättynyt'));
    expect(closed?.posted.summary).toContain('1/2');
  });

  it('cannot excuse what has been answered meanwhile, and then sees that nothing waits', async () => {
    const town = await aLedTown();
    await environment(town).press('save-answer', ON_TRACK);
    await until(town, '2022-08-31');
    const before = manager(town).card();
    await environment(town).press('save-answer', ON_TRACK);
    await manager(town).press('excuse', {}, { on: before });
    const reply = await manager(town).press('excuse-because', { reason });
    expect(reply).toMatchObject({ reply: 'text', text: expect.stringContaining('on jo vastattu') });
    await town.at('2022-08-31', '10:00');
    expect(manager(town).chat().at(-1) && wordsOf(manager(town).chat()[0]?.shown ?? before)).toContain('Kiitos');
  });

  it('has their card left alone while they may be typing in it', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-31');
    await environment(town).press('save-answer', ON_TRACK);
    await town.at('2022-08-31', '12:00');
    expect(manager(town).chat()[0]?.edits).toBe(0);
  });

  it('reads after the round that it is over', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-31');
    await town.at('2022-09-05');
    expect(verbsOf(manager(town).card())).toEqual([]);
    expect(wordsOf(manager(town).card())).toContain('on päättynyt');
  });

  it('only they: nobody else can excuse a question', async () => {
    const town = await aLedTown();
    await until(town, '2022-08-31');
    const { card } = manager(town).card();
    for (const person of [deputy(town), town.person('elinvoimajohtaja')]) {
      await person.press('excuse', {}, { on: { card, activityId: 'x' } });
    }
    expect((await town.store.questions.ofRound(ROUND)).some(({ excuse }) => excuse)).toBe(false);
  });
});
