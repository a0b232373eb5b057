import { aCommandLine } from '../support/a-command-line';
import { ROUND } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';

describe('plan export', () => {
  it('leaves the words of somebody whom the measure does not concern out of the council’s table', async () => {
    const town = await aTownWithAnOpenRound();
    const words = { status: 'delayed', realisation: 'Kilpailutus siirtyi.' };
    await town.person('ymparistojohtaja').press('save-answer', words);
    await town.person('elinvoimajohtaja').press('save-answer', { status: 'on-track' });
    const question = await town.store.questions.get(`${ROUND}/M1`);
    const dispute = { at: town.now(), byOfficialId: 'ymparistojohtaja', words: 'Ei ole minun.' };
    if (question) await town.store.questions.save({ ...question, dispute });

    const { run, files } = aCommandLine({ store: town.store });
    const { out } = await run('plan export out.csv --round 2022-H1 --json');
    expect(JSON.parse(out)).toMatchObject({ filled: 1, unanswered: 2 });
    expect(new TextDecoder().decode(files.get('out.csv'))).not.toContain('Kilpailutus siirtyi.');
  });
});
