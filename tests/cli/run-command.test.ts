import { planRounds } from '../../jobs/plan-rounds';
import { aCommandLine } from '../support/a-command-line';

const IMPORT = 'plan import plan.csv --settings plan.json --register register.csv --as tester';

async function withRound() {
  const line = aCommandLine();
  await line.run(IMPORT);
  const plan = await line.store.plans.latest('kemi-2022');
  if (!plan) throw new Error('Kemi was not imported');
  await planRounds({ store: line.store }, plan, '2022-08-15T05:00:00.000Z');
  return line;
}

describe('the command line', () => {
  it('lists every command with its purpose, in the language asked', async () => {
    const { run } = aCommandLine();
    const help = await run('help');
    expect(help.code).toBe(0);
    for (const name of [
      'plan check',
      'plan import',
      'plan export',
      'round list',
      'round show',
      'round confirm',
      'round cancel',
    ]) {
      expect(help.out).toContain(`npm run toteuma -- ${name}`);
    }
    expect((await run('help --lang sv')).out).toContain('genomförandeplanen');
  });

  it('does not guess what an unknown word or option means', async () => {
    const { run } = aCommandLine();
    expect(await run('plan destroy')).toMatchObject({ code: 2, err: expect.stringContaining('plan destroy') });
    expect(await run('plan check plan.csv --verbos')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--verbos'),
    });
  });

  it('takes common options before the command too, and gives refusals to programs as data', async () => {
    const { run } = aCommandLine();
    expect((await run('--lang sv help')).out).toContain('genomförandeplanen');
    const { code, out, err } = await run('--json round show 2019-H1');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'no-round', fix: expect.any(String), problems: [] } });
  });

  it('writes down who changes something, and refuses to do it for nobody', async () => {
    const { run, store } = aCommandLine();
    const nameless = 'plan import plan.csv --settings plan.json --register register.csv';
    expect(await run(nameless)).toMatchObject({ code: 1, err: expect.stringContaining('--as NIMI') });
    expect(await store.plans.all()).toEqual([]);
  });

  it('checks a plan without writing anything', async () => {
    const { run, store, files } = aCommandLine();
    const { code, out } = await run('plan check plan.csv --settings plan.json --register register.csv --json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ measures: 137, goals: 3, sectors: 5, findings: expect.any(Array) });
    expect(await store.plans.all()).toEqual([]);
    expect([...files.keys()]).toEqual(['plan.csv', 'plan.json', 'register.csv']);
  });

  it('imports a plan once: the same table again changes nothing', async () => {
    const { run, store } = aCommandLine();
    expect(await run(IMPORT)).toMatchObject({ code: 0, out: expect.stringContaining('kemi-2022/v1') });
    expect(await run(IMPORT)).toMatchObject({ code: 0, out: expect.stringContaining('Mitään ei muutettu') });
    expect((await store.plans.latest('kemi-2022'))?.number).toBe(1);
    expect((await store.audit.latest(5)).map(({ by, act }) => [by, act])).toEqual([['cli:tester', 'plan-imported']]);
  });

  it('refuses a table with two measures under one Tunnus and changes nothing', async () => {
    const { run, store, files } = aCommandLine();
    const plan = new TextDecoder().decode(files.get('plan.csv')).replace('ELI-YMP-02', 'ELI-YMP-01');
    files.set('plan.csv', new TextEncoder().encode(plan));
    const { code, out } = await run(IMPORT);
    expect(code).toBe(1);
    expect(out).toMatch(/ESTÄÄ TUONNIN: duplicate-id[\s\S]*Mitään ei muutettu/);
    expect(await store.plans.all()).toEqual([]);
    expect(await store.officials.ofTenant('tenant')).toEqual([]);
  });

  it('says which file is missing, and what to do', async () => {
    const { run } = aCommandLine();
    expect(await run('plan check nothing.csv')).toMatchObject({
      code: 1,
      err: 'Tiedostoa nothing.csv ei voi lukea.\nTarkista polku ja lukuoikeus.',
    });
    expect(await run('plan import plan.csv --as tester')).toMatchObject({
      code: 1,
      err: expect.stringContaining('--settings'),
    });
  });

  it('writes ids into a table that has none, and leaves the given file as it is', async () => {
    const { run, files } = aCommandLine();
    const before = new TextDecoder().decode(files.get('plan.csv'));
    const withoutIds = before.replace(/^[A-Z]{3}-[A-Z]{3}-\d\d,/gm, ',');
    files.set('bare.csv', new TextEncoder().encode(withoutIds));
    const stopped = await run('plan check bare.csv --settings plan.json');
    expect(stopped).toMatchObject({ code: 1, out: expect.stringContaining('no-id') });
    await run('plan check bare.csv --settings plan.json --assign-ids named.csv');
    expect(new TextDecoder().decode(files.get('named.csv'))).toContain('ELI-YMP-01');
    expect(new TextDecoder().decode(files.get('bare.csv'))).toBe(withoutIds);
  });

  it('confirms a round once, shows it, and cancels it', async () => {
    const { run } = await withRound();
    expect((await run('round list')).out).toContain(
      'kemi-2022/2022-H1  tulossa, odottaa vahvistusta, avautuu 15.8.2022',
    );
    expect(await run('round confirm 2022-H1 --as tester')).toMatchObject({
      code: 0,
      out: expect.stringContaining('vahvistettu'),
    });
    expect((await run('round confirm 2022-H1 --as tester')).out).toContain('oli jo vahvistettu');
    expect(JSON.parse((await run('round show 2022-H1 --json')).out)).toMatchObject({ measures: 139, state: 'planned' });
    expect(await run('round cancel 2022-H1 --as tester')).toMatchObject({ code: 0 });
    expect(await run('round cancel 2022-H1 --as tester')).toMatchObject({ code: 1 });
    expect(await run('round confirm 2022-H1 --as tester')).toMatchObject({
      code: 1,
      out: expect.stringContaining('päättynyt'),
    });
  });

  it('names the rounds there are when asked for another', async () => {
    const { run } = await withRound();
    expect(await run('round show 2019-H1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('kemi-2022/2022-H1'),
    });
  });

  it('shows the digest as it stands, and sends nothing', async () => {
    const { run, store } = await withRound();
    await run('round confirm 2022-H1 --as tester');
    expect((await run('digest show 2022-H1')).out).toContain('mitään uutta');
    const round = await store.rounds.get('kemi-2022/2022-H1');
    if (round) await store.rounds.save({ ...round, state: 'open', openedAt: '2022-08-15T05:00:00.000Z' });
    expect(await run('digest show 2022-H1')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Viikkokooste 15.8.2022'),
    });
    expect(await run('digest show 2022-H1 --audience nobody')).toMatchObject({
      code: 1,
      err: expect.stringContaining('johtoryhma'),
    });
    expect(await store.deliveries.due('2030-01-01T00:00:00.000Z', 10)).toEqual([]);
  });

  it('hands back a table whose import changes nothing', async () => {
    const { run, files, store } = await withRound();
    const exported = await run('plan export back.xlsx --round 2022-H1');
    expect(exported).toMatchObject({ code: 0, out: expect.stringContaining('back.xlsx') });
    expect(files.has('back.xlsx')).toBe(true);
    const again = await run('plan import back.xlsx --settings plan.json --register register.csv --as tester');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Mitään ei muutettu') });
    expect((await store.plans.all()).map(({ id }) => id)).toEqual(['kemi-2022/v1']);
    expect(await run('plan export back.pdf --round 2022-H1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('.csv- eikä .xlsx-tiedosto'),
    });
  });
});
