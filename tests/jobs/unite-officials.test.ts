import { changeRole } from '../../jobs/change-role';
import { learnPerson } from '../../jobs/learn-person';
import { nameCoordinators } from '../../jobs/name-coordinators';
import type { Official } from '../../strategy/official';
import { aTown, ROUND, someOfficials, someRoles, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { anOfficial, aRole, aTenure, TENANT } from '../support/builders';

/** One person is coordinator and environment director; the register knows them by one address only. */
const known = (by: 'email' | 'entraId'): Official[] =>
  someOfficials()
    .filter(({ isCoordinator }) => !isCoordinator)
    .map((official) =>
      official.id === 'ymparistojohtaja' ? { ...official, [by === 'email' ? 'entraId' : 'email']: null } : official,
    );
const EMAIL = 'ymparistojohtaja@kemi.example';
const ENTRA_ID = 'entra-ymparistojohtaja';

/** As the nightly reading of a team's roster does. */
const seesInRoster = (town: Town) =>
  learnPerson(town.store, {
    tenantId: TENANT,
    entraId: ENTRA_ID,
    email: EMAIL,
    teamsUserId: '29:ymparistojohtaja',
    conversation: null,
    language: null,
  });
const named = (town: Town, names: string[]) => nameCoordinators(town.jobs, TENANT, names, town.now());
const reachable = async (town: Town) =>
  (await town.store.officials.ofTenant(TENANT)).filter(({ email, entraId }) => email !== null || entraId !== null);
const summaries = (town: Town) =>
  town
    .person('ymparistojohtaja')
    .chat()
    .map(({ posted }) => posted.summary);

describe('a person whom the register and the configuration know by different addresses', () => {
  it.each([
    ['by e-mail in the register, by Entra id in the configuration', 'email', [ENTRA_ID]],
    ['by Entra id in the register, by e-mail in the configuration', 'entraId', [EMAIL]],
  ] as const)('%s, is one official once Teams shows both', async (_, by, names) => {
    const town = await aTown({ officials: known(by) });
    await named(town, [...names]);
    expect(await reachable(town)).toHaveLength(3);
    const one = await seesInRoster(town);
    expect(one).toMatchObject({ entraId: ENTRA_ID, email: EMAIL, isCoordinator: true, name: 'Ympäristöjohtaja' });
    expect(await reachable(town)).toHaveLength(2);
    const role = await town.store.roles.get('kemi/ymparistojohtaja');
    expect(role?.tenures[0]?.officialId).toBe(one?.id);

    await named(town, [...names]);
    expect((await town.store.officials.ofTenant(TENANT)).filter(({ isCoordinator }) => isCoordinator)).toHaveLength(1);
  });

  it('is asked in the round, and gets as coordinator what waited for them, once', async () => {
    const town = await aTown({ officials: known('entraId') });
    await named(town, [EMAIL]);
    await town.at('2022-08-01');
    expect(summaries(town)).toEqual([]);
    await seesInRoster(town);
    await town.at('2022-08-02');
    await town.at('2022-08-03');
    expect(summaries(town)).toHaveLength(1);
    await town.person('ymparistojohtaja').press('confirm-round');
    await town.at('2022-08-15');
    expect(summaries(town).filter((summary) => summary.startsWith('Seurantapyyntö'))).toHaveLength(1);
    expect((await town.store.rounds.get(ROUND))?.notAsked).toEqual([]);
  });

  it('and whom the configuration names twice, is told nothing twice', async () => {
    const town = await aTown({ officials: known('email') });
    await named(town, [EMAIL, ENTRA_ID]);
    await town.at('2022-08-01');
    expect(summaries(town)).toHaveLength(1);
    await seesInRoster(town);
    await town.at('2022-08-02');
    expect(summaries(town)).toHaveLength(1);
    await town.person('ymparistojohtaja').press('confirm-round');
    await town.at('2022-08-02', '09:00');
    expect(town.person('ymparistojohtaja').chat()).toHaveLength(1);
  });

  it('is a deputy by one record only', async () => {
    const role = aRole({
      id: 'kemi/x',
      tenures: [aTenure({ officialId: 'elinvoimajohtaja', deputyId: 'ymparistojohtaja' })],
    });
    const town = await aTown({ officials: known('email'), roles: [...someRoles(), role] });
    await named(town, [ENTRA_ID]);
    const one = await seesInRoster(town);
    expect((await town.store.roles.get('kemi/x'))?.tenures).toMatchObject([
      { officialId: 'elinvoimajohtaja', deputyId: one?.id },
    ]);
  });

  it('becomes one also when the power is cut at any write and the roster is read again', async () => {
    for (let writes = 0; ; writes += 1) {
      let left = Number.POSITIVE_INFINITY;
      const town = await aTown({
        officials: known('entraId'),
        engine: (documents) => ({
          ...documents,
          insert: async (...given) => guarded(() => documents.insert(...given)),
          replace: async (...given) => guarded(() => documents.replace(...given)),
        }),
      });
      await named(town, [EMAIL]);
      await town.at('2022-08-01');
      left = writes;
      const isCut = await seesInRoster(town).then(
        () => false,
        () => true,
      );
      left = Number.POSITIVE_INFINITY;
      const one = await seesInRoster(town);
      expect(one).toMatchObject({ entraId: ENTRA_ID, email: EMAIL, isCoordinator: true, name: 'Ympäristöjohtaja' });
      expect(await reachable(town)).toHaveLength(2);
      await town.at('2022-08-02');
      expect(summaries(town)).toHaveLength(1);
      if (!isCut) return expect(writes).toBeGreaterThan(3);

      function guarded<Result>(write: () => Result): Result {
        if (left === 0) throw new Error('the power is cut');
        left -= 1;
        return write();
      }
    }
  });

  it('stays two when both have an Entra id: an address was given to somebody else', async () => {
    const town = await aTown();
    const seen = { entraId: 'entra-elinvoimajohtaja', email: EMAIL, teamsUserId: '29:e', conversation: null };
    const one = await learnPerson(town.store, { ...seen, tenantId: TENANT, language: null });
    expect(one?.id).toBe('elinvoimajohtaja');
    expect(await reachable(town)).toHaveLength(3);
  });
});

it('a question that was given to the record without an Entra id goes over with the person', async () => {
  const town = await aTownWithAnOpenRound();
  const { store } = town;
  await store.officials.add(
    anOfficial({ id: 'by-id', name: '', email: null, entraId: 'entra-uusi', conversation: null }),
  );
  await store.officials.add(
    anOfficial({ id: 'by-email', email: 'uusi@kemi.example', entraId: null, conversation: null }),
  );
  const plan = await store.plans.latest('kemi');
  if (!plan) throw new Error('no plan');
  const tenure = { is: 'held', officialId: 'by-email', deputyId: null, fromOn: '2022-08-15' } as const;
  const change = await changeRole(town.jobs, plan, 'kemi/elinvoimajohtaja', { tenure }, 'koordinaattori', town.now());
  expect(change).toMatchObject({ moved: 1 });
  await learnPerson(store, {
    tenantId: TENANT,
    entraId: 'entra-uusi',
    email: 'uusi@kemi.example',
    teamsUserId: '29:uusi',
    conversation: null,
    language: null,
  });
  expect(await store.questions.ofOfficial(ROUND, 'by-email')).toEqual([]);
  const [question] = await store.questions.ofOfficial(ROUND, 'by-id');
  expect(question?.handOvers).toMatchObject([{ toOfficialId: 'by-id' }]);
});
