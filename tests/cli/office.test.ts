import { aCommandLine, type CommandLine } from '../support/a-command-line';

const IMPORT = 'plan import plan.csv --register register.csv --settings plan.json --as anna';
const ANNA = '11111111-1111-1111-1111-111111111111';

async function aCity(): Promise<CommandLine> {
  const line = aCommandLine();
  await line.run(IMPORT);
  return line;
}

describe('handover', () => {
  it('says everything a successor must know in words', async () => {
    const line = await aCity();
    const { code, out } = await line.run('handover');
    expect(code).toBe(0);
    for (const words of [
      '137 toimenpidettä, versio 1',
      'Tammi–kesäkuuta kysytään 15.8. alkaen',
      'Muistutus 5 ja 8 työpäivän kuluttua ja viimeisenä päivänä',
      'Suunnitelman avoimet havainnot (',
      'Ilman kanavaa: Kaupungin johtoryhmä',
      'toteuma store backup',
      'tilanne – avoin kierros',
    ])
      expect(out).toContain(words);
  });

  it.each(['sv', 'en'])('says it in %s too', async (language) => {
    const line = await aCity();
    const { code, out } = await line.run(`handover --lang ${language}`);
    expect(code).toBe(0);
    expect(out).not.toContain('kierros');
  });

  it('gives the same to a program', async () => {
    const line = await aCity();
    const sheet = JSON.parse((await line.run('handover --json')).out);
    expect(sheet).toMatchObject({ planId: 'kemi-2022', version: 1, settings: { reminders: { mostInRound: 3 } } });
    expect(sheet.findings.count).toBeGreaterThan(0);
  });

  it('asks which plan when there is none of that name', async () => {
    const { code, err } = await (await aCity()).run('handover --plan toinen');
    expect(code).toBe(1);
    expect(err).toContain('Suunnitelmaa ”toinen” ei ole.');
  });
});

describe('audit', () => {
  it('shows who did what, the newest first', async () => {
    const { out } = await (await aCity()).run('audit');
    expect(out).toContain('komentorivi (anna)');
    expect(out).toContain('Toteutussuunnitelma tuotiin');
  });

  it('gives only what was asked for', async () => {
    const line = await aCity();
    expect((await line.run('audit --plan toinen')).out).toBe('Mitään ei ole vielä kirjattu.');
    expect((await line.run('audit --since 16.8.2022')).out).toBe('Mitään ei ole vielä kirjattu.');
    expect(JSON.parse((await line.run('audit --since 2022-08-15 --limit 1 --json')).out)).toHaveLength(1);
    expect((await line.run('audit --since eilen')).code).toBe(1);
    expect((await line.run('audit --limit kaikki')).code).toBe(1);
  });
});

describe('register resolve', () => {
  async function withoutIds(): Promise<CommandLine> {
    const line = await aCity();
    for (const official of await line.store.officials.ofTenant('tenant'))
      await line.store.officials.save({ ...official, entraId: null });
    const [first, second] = (await line.store.officials.ofTenant('tenant')).filter(({ email }) => email !== null);
    const csv = `Display name,Object Id,User principal name\nJoku,${ANNA},${first?.email?.toUpperCase()}\n${second?.name},,\n`;
    line.files.set('users.csv', new TextEncoder().encode(csv));
    return line;
  }

  it('shows what it would find and changes nothing', async () => {
    const line = await withoutIds();
    const { code, out } = await line.run('register resolve users.csv');
    expect(code).toBe(0);
    expect(out).toContain('Löytyi: 1');
    expect(out).toContain('Mitään ei muutettu.');
    expect(await line.store.officials.withEntraId('tenant', ANNA)).toBeNull();
  });

  it('stores what it found under a name, in the audit log', async () => {
    const line = await withoutIds();
    expect((await line.run('register resolve users.csv --write')).code).toBe(1);
    expect((await line.run('register resolve users.csv --write --as anna')).out).toContain('Tallennettu: 1');
    const official = await line.store.officials.withEntraId('tenant', ANNA);
    expect(official).not.toBeNull();
    expect((await line.store.audit.latest(1))[0]).toMatchObject({
      act: 'entra-id-found',
      by: 'cli:anna',
      subject: official?.id,
    });
    expect(JSON.stringify(await line.store.audit.latest(9))).not.toContain(ANNA);
  });

  it('refuses a table that is none of users', async () => {
    const { code, err } = await (await aCity()).run('register resolve register.csv');
    expect(code).toBe(1);
    expect(err).toContain('Object Id');
  });
});

describe('register list and register set', () => {
  it('shows the roles without a holder first', async () => {
    const { code, out } = await (await aCity()).run('register list');
    expect(code).toBe(0);
    expect(out).toMatch(/^Ei hoitajaa \(\d+\)\n {2}kemi-2022\/projektipaallikko {2}Projektipäällikkö/);
  });

  it('writes down a new holder from a day on, and keeps the one before', async () => {
    const line = await aCity();
    const { out } = await line.run(
      'register set kemi-2022/kaupunginjohtaja --holder uusi@kemi.example --from 1.9.2022 --as anna',
    );
    expect(out).toBe('Tallennettu: Kaupunginjohtaja, 1.9.2022 alkaen.');
    const role = await line.store.roles.get('kemi-2022/kaupunginjohtaja');
    expect(role?.tenures.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
      [null, '2022-08-31'],
      ['2022-09-01', null],
    ]);
    expect((await line.store.audit.latest(20)).map(({ act }) => act)).toContain('role-changed');
  });

  it('leaves a role vacant, and refuses what it does not understand', async () => {
    const line = await aCity();
    const role = 'kemi-2022/kaupunginjohtaja';
    expect((await line.run(`register set ${role} --holder none --as anna`)).out).toContain('avoinna 15.8.2022 alkaen');
    expect((await line.run(`register set ${role} --holder joku --as anna`)).err).toContain('ei ole sähköpostiosoite');
    expect((await line.run('register set kemi-2022/muu --holder none --as anna')).err).toContain('ei ole');
    expect((await line.run(`register set ${role} --holder none`)).code).toBe(1);
  });
});
