import { learnPerson, type Seen } from '../../jobs/learn-person';
import { nameCoordinators } from '../../jobs/name-coordinators';
import { readRosters } from '../../jobs/read-rosters';
import { writePersons } from '../../jobs/write-register';
import { aTown, someOfficials, type Town } from '../support/a-town';
import { aChannel, anOfficial, TENANT } from '../support/builders';
import { SERVICE_URL } from '../support/fake-messenger';

const CHAT = { conversationId: 'a:1', serviceUrl: SERVICE_URL };

function aSeen(overrides: Partial<Seen> = {}): Seen {
  return {
    tenantId: TENANT,
    entraId: 'entra-ymparistojohtaja',
    email: null,
    teamsUserId: '29:ymparistojohtaja',
    conversation: null,
    language: null,
    ...overrides,
  };
}
const officialOf = (town: Town, id = 'ymparistojohtaja') => town.store.officials.get(id);
const withoutEntraIds = () => someOfficials().map((official) => ({ ...official, entraId: null }));

describe('learning how a person is reached', () => {
  it('keeps the chat, the Teams id and the language that were seen', async () => {
    const town = await aTown();
    await learnPerson(town.store, aSeen({ conversation: CHAT, language: 'sv' }));
    expect(await officialOf(town)).toMatchObject({
      conversation: CHAT,
      teamsUserId: '29:ymparistojohtaja',
      seenLanguage: 'sv',
      reachability: 'reached',
    });
  });

  it('writes nothing when nothing is new', async () => {
    const town = await aTown();
    await learnPerson(town.store, aSeen({ conversation: CHAT }));
    await learnPerson(town.store, aSeen({ conversation: CHAT }));
    expect((await officialOf(town))?.version).toBe(2);
  });

  it('matches by e-mail, in any case, only somebody whose Entra id is not known', async () => {
    const town = await aTown({ officials: withoutEntraIds() });
    const seen = aSeen({ entraId: 'new', email: 'Ymparistojohtaja@Kemi.Example' });
    expect(await learnPerson(town.store, seen)).toMatchObject({ id: 'ymparistojohtaja', entraId: 'new' });
    const another = aSeen({ entraId: 'somebody-else', email: 'ymparistojohtaja@kemi.example' });
    expect(await learnPerson(town.store, another)).toBeNull();
    expect((await officialOf(town))?.entraId).toBe('new');
  });

  it('matches by UPN too, where the e-mail that Teams gives is another', async () => {
    const town = await aTown({ officials: withoutEntraIds() });
    const emails = { email: 'etunimi@kemi.example', userPrincipalName: 'Ymparistojohtaja@Kemi.Example' };
    expect(await learnPerson(town.store, aSeen({ entraId: 'new', ...emails }))).toMatchObject({
      id: 'ymparistojohtaja',
      entraId: 'new',
      email: 'ymparistojohtaja@kemi.example',
    });
  });

  it('keeps an e-mail that the register did not give, unless it is somebody else’s', async () => {
    const town = await aTown({ officials: someOfficials().map((official) => ({ ...official, email: null })) });
    await learnPerson(town.store, aSeen({ email: 'Y@kemi.example' }));
    await learnPerson(town.store, aSeen({ entraId: 'entra-elinvoimajohtaja', email: 'y@kemi.example' }));
    expect((await officialOf(town))?.email).toBe('y@kemi.example');
    expect((await officialOf(town, 'elinvoimajohtaja'))?.email).toBeNull();
  });

  it('stores nobody whom the register does not know, nor anybody of another tenant', async () => {
    const town = await aTown();
    expect(await learnPerson(town.store, aSeen({ entraId: 'stranger', email: 'x@y.example' }))).toBeNull();
    expect(await learnPerson(town.store, aSeen({ tenantId: 'other' }))).toBeNull();
    expect(await town.store.officials.ofTenant(TENANT)).toHaveLength(3);
  });
});

describe('reading rosters', () => {
  async function withRoster(): Promise<Town> {
    const town = await aTown({ officials: withoutEntraIds() });
    await town.store.channels.add(aChannel());
    await town.store.channels.add(aChannel({ id: '19:toinen@thread.tacv2' }));
    const members = ['x1', 'ymparistojohtaja', 'x2', 'x3', 'koordinaattori'].map((id) => ({
      teamsUserId: `29:${id}`,
      entraId: `entra-${id}`,
      name: id,
      email: `${id}@kemi.example`,
      userPrincipalName: null,
    }));
    town.messenger.rosters.set('19:kemi@thread.tacv2', members);
    return town;
  }

  it('learns the Entra ids of everybody in the register, over all pages, each team once', async () => {
    const town = await withRoster();
    expect(await readRosters(town.jobs, TENANT)).toEqual({ seen: 5, known: 2 });
    expect(await officialOf(town)).toMatchObject({ entraId: 'entra-ymparistojohtaja', conversation: null });
    expect(await officialOf(town, 'koordinaattori')).toMatchObject({ entraId: 'entra-koordinaattori' });
  });

  it('goes past a team that cannot be read, and leaves out one that the bot was removed from', async () => {
    const town = await withRoster();
    town.messenger.refuse('19:kemi@thread.tacv2', { class: 'terminal', reason: 'channel-gone' });
    expect(await readRosters(town.jobs, TENANT)).toEqual({ seen: 0, known: 0 });
    expect(town.lines.some((line) => line.includes('could not be read'))).toBe(true);
  });
});

describe('naming coordinators', () => {
  it('makes those the configuration names coordinators, by e-mail or Entra id, and nobody else', async () => {
    const town = await aTown();
    await nameCoordinators(town.jobs, TENANT, ['elinvoimajohtaja@kemi.example', 'entra-ymparistojohtaja'], town.now());
    const officials = await town.store.officials.ofTenant(TENANT);
    expect(officials.filter(({ isCoordinator }) => isCoordinator).map(({ id }) => id)).toEqual([
      'elinvoimajohtaja',
      'ymparistojohtaja',
    ]);
  });

  it('knows also somebody who is in no register, once', async () => {
    const town = await aTown();
    await nameCoordinators(town.jobs, TENANT, ['uusi@kemi.example'], town.now());
    await nameCoordinators(town.jobs, TENANT, ['uusi@kemi.example'], town.now());
    const officials = await town.store.officials.ofTenant(TENANT);
    expect(officials).toHaveLength(4);
    expect(officials.find(({ email }) => email === 'uusi@kemi.example')).toMatchObject({ isCoordinator: true });
  });
});

describe('writing persons of a register', () => {
  it('keeps what Teams taught about them', async () => {
    const town = await aTown();
    await learnPerson(town.store, aSeen({ conversation: CHAT }));
    await writePersons(town.store, [anOfficial({ name: 'Ympäristö- ja rakennusjohtaja', conversation: null })]);
    expect(await officialOf(town)).toMatchObject({ name: 'Ympäristö- ja rakennusjohtaja', conversation: CHAT });
  });

  it('takes no Entra id away that was learnt between reading and writing', async () => {
    const town = await aTown({ officials: withoutEntraIds() });
    const read = await officialOf(town);
    if (!read) throw new Error('the official is there');
    await learnPerson(town.store, aSeen({ entraId: 'learnt', email: 'ymparistojohtaja@kemi.example' }));
    await writePersons(town.store, [{ ...read, name: 'Uusi nimike' }]);
    expect(await officialOf(town)).toMatchObject({ entraId: 'learnt', name: 'Uusi nimike' });
  });

  it('writes what the register says also when somebody is seen in the same moment', async () => {
    const town = await aTown();
    const save = town.store.officials.save;
    let isFirst = true;
    town.store.officials.save = async (official) => {
      if (isFirst) {
        isFirst = false;
        await learnPerson(town.store, aSeen({ language: 'sv' }));
      }
      return save(official);
    };
    await writePersons(town.store, [anOfficial({ name: 'Uusi nimike' })]);
    expect(await officialOf(town)).toMatchObject({ name: 'Uusi nimike', seenLanguage: 'sv' });
  });
});
