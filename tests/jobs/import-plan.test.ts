import { importPlan, type PlanToImport, previewImport } from '../../jobs/import-plan';
import { nameCoordinators } from '../../jobs/name-coordinators';
import { aPlanSheet, aSheet } from '../support/a-sheet';
import { aSettings, TENANT } from '../support/builders';
import { aMemoryStore } from '../support/memory-documents';

const NOW = '2022-07-01T06:00:00.000Z';
const COLUMNS = ['Tehtävä', 'Toimiala', 'Haltija', 'Sähköposti', 'Entra-tunnus', 'Vastaaja'];
const DIRECTOR = ['Ympäristöjohtaja', '', 'Ympäristöjohtaja', 'y@kemi.example', '', ''];
const SECTORS = ['ympäristö', 'elinvoima'].map((name) => [
  'Toimialajohtaja',
  name,
  `Toimialajohtaja ${name}`,
  `${name}@kemi.example`.replace('ö', 'o'),
  '',
  '',
]);
const EVERY = ['Toimialajohtajat', '', '', '', '', 'jokainen: Toimialajohtaja'];
const REGISTER = [DIRECTOR, ...SECTORS, EVERY];

function anInstallation() {
  const { store } = aMemoryStore();
  let ids = 0;
  const deps = {
    store,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  const sheet = aPlanSheet({}, { Vastuu: 'Toimialajohtajat' });
  const imports = (register: string[][] | null, over: Partial<PlanToImport> = {}) =>
    importPlan(
      deps,
      { tenantId: TENANT, sheet, settings: aSettings(), ...over, register: register && aSheet(COLUMNS, register) },
      'cli:tester',
      NOW,
    );
  const acts = async () => (await store.audit.latest(9)).map(({ act, detail }) => [act, detail]);
  return { store, deps, imports, acts };
}

describe('the same table again', () => {
  it('with the same register changes nothing, with it, without it and with it', async () => {
    const { store, imports } = anInstallation();
    expect((await imports(REGISTER)).is).toBe('imported');
    const roles = await store.roles.ofPlan('kemi');
    for (const register of [null, REGISTER, REGISTER.toReversed()]) {
      expect(await imports(register)).toMatchObject({ is: 'unchanged', plan: { id: 'kemi/v1' } });
    }
    expect(await store.roles.ofPlan('kemi')).toEqual(roles);
  });

  it('with a new holder is a changed register, which is said and audited, once', async () => {
    const { store, imports, acts } = anInstallation();
    await imports(REGISTER);
    const successor = ['Ympäristöjohtaja', '', 'Seuraaja', 's@kemi.example', '', ''];
    const result = await imports([successor, ...SECTORS, EVERY]);
    expect(result).toMatchObject({
      is: 'register-changed',
      plan: { id: 'kemi/v1' },
      register: { holdersChanged: ['Ympäristöjohtaja'], personsAdded: ['Seuraaja'], rolesAdded: [] },
    });
    expect((await imports([successor, ...SECTORS, EVERY])).is).toBe('unchanged');
    expect((await store.plans.latest('kemi'))?.number).toBe(1);
    expect(await acts()).toContainEqual(['register-changed', 'holdersChanged: Ympäristöjohtaja; personsAdded: 1']);
    expect(await acts()).toHaveLength(2);
  });

  it('after a role has left the register, means the same with it and without it', async () => {
    const { store, imports } = anInstallation();
    await imports([['Pyöräilypäällikkö', '', '', 'p@kemi.example', '', ''], ...REGISTER]);
    const renamed = [['Liikennepäällikkö', '', '', 'p@kemi.example', '', ''], ...REGISTER];
    const sheet = aPlanSheet({ Vastuu: 'Pyöräilypäällikkö' });
    const withIt = await imports(renamed, { sheet });
    expect(withIt.findings.map(({ code }) => code)).toContain('unknown-role');
    expect(await imports(null, { sheet })).toMatchObject({ is: 'unchanged', findings: withIt.findings });
    expect(await store.roles.get('kemi/pyorailypaallikko')).toMatchObject({ tenures: [], goneFromRegister: true });
    expect(
      await imports([['Pyöräilypäällikkö', '', '', 'p@kemi.example', '', ''], ...renamed], { sheet }),
    ).toMatchObject({ is: 'imported', register: { rolesAdded: ['Pyöräilypäällikkö'] } });
    expect(await store.roles.get('kemi/pyorailypaallikko')).not.toHaveProperty('goneFromRegister');
  });
});

describe('a register that gives both addresses of a person', () => {
  it('makes one official of the two that were known', async () => {
    const { store, deps, imports } = anInstallation();
    await imports(REGISTER);
    await nameCoordinators(deps, TENANT, ['entra-y'], NOW);
    const both = ['Ympäristöjohtaja', '', 'Ympäristöjohtaja', 'y@kemi.example', 'entra-y', ''];
    const result = await imports([both, ...SECTORS, EVERY]);
    expect(result.is).toBe('register-changed');
    const one = await store.officials.withEmail(TENANT, 'y@kemi.example');
    expect(one).toMatchObject({ entraId: 'entra-y', isCoordinator: true, name: 'Ympäristöjohtaja' });
    expect((await store.roles.get('kemi/ymparistojohtaja'))?.tenures).toMatchObject([{ officialId: one?.id }]);
    const officials = await store.officials.ofTenant(TENANT);
    expect(officials.filter(({ email, entraId }) => email !== null || entraId !== null)).toHaveLength(3);
    expect((await imports([both, ...SECTORS, EVERY])).is).toBe('unchanged');
  });

  it('changes nobody when the table is refused', async () => {
    const { store, deps, imports } = anInstallation();
    await imports(REGISTER);
    await nameCoordinators(deps, TENANT, ['entra-y'], NOW);
    const before = await store.officials.ofTenant(TENANT);
    const both = ['Ympäristöjohtaja', '', 'Ympäristöjohtaja', 'y@kemi.example', 'entra-y', ''];
    expect((await imports([both, EVERY], { sheet: aPlanSheet({ Tunnus: '' }) })).is).toBe('refused');
    expect(await store.officials.ofTenant(TENANT)).toEqual(before);
  });

  it('keeps the name of somebody whom it names only as a deputy', async () => {
    const { store, deps, imports } = anInstallation();
    await nameCoordinators(deps, TENANT, ['k@kemi.example'], NOW);
    await imports([[...DIRECTOR.slice(0, 5), 'k@kemi.example']]);
    expect((await store.officials.withEmail(TENANT, 'k@kemi.example'))?.name).toBe('k@kemi.example');
  });
});

it('a plan of another tenant is refused, and nothing is written', async () => {
  const { store, imports } = anInstallation();
  await imports(REGISTER);
  await expect(imports(REGISTER, { tenantId: 'other' })).rejects.toMatchObject({
    code: 'plan-of-another-tenant',
    fix: expect.stringContaining('TOTEUMA_TENANTS'),
  });
  expect(await store.officials.ofTenant('other')).toEqual([]);
  expect((await store.plans.latest('kemi'))?.tenantId).toBe(TENANT);
});

describe('two who write to a plan at the same moment', () => {
  const changed = aPlanSheet({}, { Vastuu: 'Toimialajohtajat', Toimenpide: 'Muutettu toimenpide.' });

  it('and import the same make one version', async () => {
    const { store, imports } = anInstallation();
    await imports(REGISTER);
    const both = await Promise.all([imports(null, { sheet: changed }), imports(null, { sheet: changed })]);
    expect(both.map(({ is }) => is).sort()).toEqual(['imported', 'unchanged']);
    expect((await store.plans.latest('kemi'))?.number).toBe(2);
  });

  it('undo nothing that was not seen when the import was confirmed', async () => {
    const { store, imports } = anInstallation();
    await imports(REGISTER);
    const first = await store.plans.latest('kemi');
    if (!first) throw new Error('no plan');
    await store.plans.add({
      ...first,
      id: 'kemi/v2',
      number: 2,
      settings: { ...first.settings, announceWorkingDays: 7 },
    });
    await expect(imports(null, { sheet: changed, basedOn: 'kemi/v1' })).rejects.toMatchObject({
      code: 'plan-changed-meanwhile',
    });
    expect((await store.plans.latest('kemi'))?.settings.announceWorkingDays).toBe(7);
  });

  it('of two tenants have one plan of an id, and the other is refused', async () => {
    const { store, imports } = anInstallation();
    const both = await Promise.allSettled([imports(REGISTER), imports(REGISTER, { tenantId: 'other' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await store.plans.latest('kemi'))?.number).toBe(1);
  });
});

it('the files of the import with settings changed in chat since change nothing, and are not said to', async () => {
  const { store, deps, imports } = anInstallation();
  await imports(REGISTER);
  const first = await store.plans.latest('kemi');
  if (!first) throw new Error('no plan');
  const changed = { ...first.settings, announceWorkingDays: 7 };
  await store.plans.add({ ...first, id: 'kemi/v2', number: 2, settings: changed });
  const sheet = aPlanSheet({}, { Vastuu: 'Toimialajohtajat' });
  const preview = (over: Partial<PlanToImport>) =>
    previewImport(deps, { tenantId: TENANT, sheet, settings: aSettings(), register: null, ...over }, NOW);
  expect((await preview({})).settings).toEqual([]);
  expect((await imports(null)).is).toBe('unchanged');
  const other = aPlanSheet({ Toimenpide: 'Muutettu.' }, { Vastuu: 'Toimialajohtajat' });
  expect((await preview({ sheet: other })).settings).toEqual(['rounds']);
});

it('the table in use with the settings in use changes nothing, also after settings were changed in chat', async () => {
  const { store, imports } = anInstallation();
  await imports(REGISTER);
  const first = await store.plans.latest('kemi');
  if (!first) throw new Error('no plan');
  const settings = { ...first.settings, announceWorkingDays: 7 };
  await store.plans.add({ ...first, id: 'kemi/v2', number: 2, settings });
  expect(await imports(null, { settings })).toMatchObject({ is: 'unchanged', plan: { id: 'kemi/v2' } });
});
