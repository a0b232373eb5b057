import { aCommandLine } from '../support/a-command-line';
import { ROUND } from '../support/a-town';
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
});
