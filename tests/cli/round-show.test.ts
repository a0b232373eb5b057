import { aCommandLine } from '../support/a-command-line';
import { aTown, ROUND } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure } from '../support/builders';

describe('round show', () => {
  it('calls the whole what it is: rows of the table, with and without a measure', async () => {
    const town = await aTownWithAnOpenRound({ measures: [aMeasure(), aMeasure({ tunnus: 'M2', text: '' })] });
    const { run } = aCommandLine({ store: town.store });
    expect((await run('round show 2022-H1')).out).toContain('Taulukon rivejä: 2\n  kysytään: 1\n  ei kysytä: 1\n');
    expect((await run('round show 2022-H1 --lang sv')).out).toContain('Rader i tabellen: 2');
    expect((await run('round show 2022-H1 --lang en')).out).toContain('Rows of the table: 2');
    expect(JSON.parse((await run('round show 2022-H1 --json')).out)).toMatchObject({ measures: 2, asked: 1 });
  });

  it('tells of questions that are not the asked person’s apart from answers', async () => {
    const town = await aTownWithAnOpenRound();
    const { run } = aCommandLine({ store: town.store });
    expect((await run('round show 2022-H1')).out).not.toContain('Ei kuulu vastaajalle');
    const question = await town.store.questions.get(`${ROUND}/M1`);
    const dispute = { at: town.now(), byOfficialId: 'ymparistojohtaja', words: 'Ei ole minun.' };
    if (question) await town.store.questions.save({ ...question, dispute });
    expect((await run('round show 2022-H1')).out).toContain('Ei kuulu vastaajalle: 1');
  });

  it('gives every figure with the reasons that add up to it', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.person('koordinaattori').press('confirm-round');
    town.messenger.refuse('entra-elinvoimajohtaja', { class: 'terminal', reason: 'not-installed' });
    town.messenger.next('a:entra-ymparistojohtaja', { class: 'throttled', retryAfterMs: 60_000 });
    await town.at('2022-08-15');
    const { run } = aCommandLine({ store: town.store });
    const counts = async () => JSON.parse((await run('round show 2022-H1 --json')).out);
    expect(await counts()).toMatchObject({
      planned: 2,
      sent: 0,
      unreachable: 1,
      waiting: 1,
      reasons: { 'unreachable/not-installed': 1, 'waiting/throttled': 1 },
    });
    expect((await run('round show 2022-H1')).out).toContain('odottaa: Teams pyysi odottamaan: 1');
    await town.at('2022-08-15', '08:10');
    expect(await counts()).toMatchObject({ reasons: { 'unreachable/not-installed': 1, 'sent/after-repeats': 1 } });
    expect((await run('round show 2022-H1')).out).toContain('lähetetty: usean yrityksen jälkeen: 1');
  });

  it('counts who has got no card yet while the round is being opened', async () => {
    const town = await aTown();
    await town.at('2022-08-01');
    await town.person('koordinaattori').press('confirm-round');
    const { add } = town.store.asks;
    town.store.asks.add = async () => {
      throw new Error('the power is cut');
    };
    await town.at('2022-08-15');
    town.store.asks.add = add;
    const { run } = aCommandLine({ store: town.store });
    expect(JSON.parse((await run('round show 2022-H1 --json')).out)).toMatchObject({
      planned: 2,
      waiting: 2,
      reasons: { 'waiting/opening': 2 },
    });
    expect((await run('round show 2022-H1')).out).toContain('odottaa: kierrosta avataan: 2');
  });
});
