import type { Finding } from '../../../strategy/table/finding';
import { readRegister } from '../../../strategy/table/read-register';
import { rolesOfRegister } from '../../../strategy/table/roles-of-register';
import { aSheet } from '../../support/a-sheet';
import { aRole } from '../../support/builders';

const ROW = {
  Tehtävä: 'Ympäristöjohtaja',
  Kirjoitusasut: '',
  Toimiala: '',
  Tyyppi: 'virka',
  Haltija: '',
  Sähköposti: '',
  'Entra-tunnus': '',
  Kieli: '',
  Sijainen: '',
  Esihenkilötehtävä: '',
  Alkaen: '',
  Päättyen: '',
  Vastaaja: '',
};
const aRegister = (...rows: Partial<typeof ROW>[]) =>
  aSheet(
    Object.keys(ROW),
    rows.map((row) => Object.values({ ...ROW, ...row })),
  );
const read = (...rows: Partial<typeof ROW>[]) => readRegister(aRegister(...rows));
const rolesOf = (...rows: Partial<typeof ROW>[]) => {
  const register = read(...rows);
  return rolesOfRegister(register, 'kemi', new Map(register.persons.map(({ key }) => [key, `id:${key}`])));
};
const brief = (findings: readonly Finding[]) =>
  findings.map(({ row, level, code, case: which }) => [row, level, `${code}/${which}`]);

test('a post with its holder, deputy, superior and spellings becomes a role', () => {
  const roles = rolesOf(
    { Tehtävä: 'Kaupunginjohtaja' },
    {
      Kirjoitusasut: 'Ympäristöjohtaja|ympäristö-\njohtaja; YJ',
      Haltija: 'Ympäristöjohtaja',
      Sähköposti: 'Y@kemi.example',
      Sijainen: 'A@kemi.example',
      Esihenkilötehtävä: 'kaupunginjohtaja',
      Alkaen: '1.1.2022',
      Päättyen: '2023-12-31',
    },
  );
  expect(roles[1]).toEqual({
    id: 'kemi/ymparistojohtaja',
    planId: 'kemi',
    name: 'Ympäristöjohtaja',
    spellings: ['ympäristö-', 'johtaja', 'YJ'],
    sector: null,
    kind: 'post',
    tenures: [
      { officialId: 'id:y@kemi.example', deputyId: 'id:a@kemi.example', fromOn: '2022-01-01', untilOn: '2023-12-31' },
    ],
    superiorRole: 'kemi/kaupunginjohtaja',
    schema: 1,
    version: 1,
  });
});

test('a person in several rows is one person, whatever the case of the address', () => {
  const { persons } = read(
    { Tehtävä: 'Hyvinvointijohtaja', Haltija: 'Hyvinvointijohtaja', Sähköposti: 'h@kemi.example', Kieli: 'sv' },
    { Tehtävä: 'Toimialajohtaja', Sähköposti: 'H@KEMI.example', 'Entra-tunnus': 'ABC' },
  );
  expect(persons).toEqual([
    { key: 'h@kemi.example', name: 'Hyvinvointijohtaja', email: 'h@kemi.example', entraId: 'abc', language: 'sv' },
  ]);
});

test('a holder without an address is a person known by name', () => {
  const { persons, roles } = read({ Haltija: 'Projektipäällikkö' });
  expect(persons).toMatchObject([{ key: 'projektipäällikkö', email: null, entraId: null }]);
  expect(roles[0]?.tenures).toHaveLength(1);
});

test('two rows of the same role and sector are two tenures of one role', () => {
  const [role, ...others] = rolesOf(
    { Sähköposti: 'vanha@kemi.example', Päättyen: '2022-10-31' },
    { Sähköposti: 'uusi@kemi.example', Alkaen: '2022-11-01' },
  );
  expect(others).toEqual([]);
  expect(role?.tenures.map(({ officialId, fromOn, untilOn }) => [officialId, fromOn, untilOn])).toEqual([
    ['id:vanha@kemi.example', null, '2022-10-31'],
    ['id:uusi@kemi.example', '2022-11-01', null],
  ]);
});

test('the same post in two sectors is two roles', () => {
  const roles = rolesOf(
    { Tehtävä: 'Toimialajohtaja', Toimiala: 'hyvinvointi' },
    { Tehtävä: 'Toimialajohtaja', Toimiala: 'elinvoima' },
  );
  expect(roles.map(({ id, sector }) => [id, sector])).toEqual([
    ['kemi/toimialajohtaja-hyvinvointi', 'hyvinvointi'],
    ['kemi/toimialajohtaja-elinvoima', 'elinvoima'],
  ]);
});

test('the superior of a role is the one of its own sector', () => {
  const roles = rolesOf(
    { Tehtävä: 'Toimialajohtaja', Toimiala: 'hyvinvointi' },
    { Tehtävä: 'Toimialajohtaja', Toimiala: 'elinvoima' },
    { Tehtävä: 'Elinkeinopäällikkö', Toimiala: 'elinvoima', Esihenkilötehtävä: 'Toimialajohtaja' },
  );
  expect(roles[2]?.superiorRole).toBe('kemi/toimialajohtaja-elinvoima');
});

test('for a group the answering member is its holder; without one nobody is', () => {
  const member = { Tehtävä: 'Suunnittelija', Haltija: 'Suunnittelija', Sähköposti: 's@kemi.example' };
  const [team, empty] = rolesOf(
    { Tehtävä: 'Viestintätiimi', Tyyppi: 'ryhmä', Vastaaja: 's@kemi.example' },
    { Tehtävä: 'Lähiesihenkilöt', Tyyppi: 'ryhmä' },
    member,
  );
  expect(team).toMatchObject({ kind: 'group', tenures: [{ officialId: 'id:s@kemi.example' }] });
  expect(empty?.tenures).toEqual([]);
});

test('a member who is named before their own row still gets their name', () => {
  const { persons } = read(
    { Tehtävä: 'Viestintätiimi', Vastaaja: 's@kemi.example' },
    { Tehtävä: 'Suunnittelija', Haltija: 'Suunnittelija', Sähköposti: 's@kemi.example', Kieli: 'en' },
  );
  expect(persons).toMatchObject([{ name: 'Suunnittelija', language: 'en' }]);
});

test('"jokainen: Toimialajohtaja" gives every such post a collective name and is no role itself', () => {
  const { roles, findings } = read(
    {
      Tehtävä: 'Toimialajohtajat',
      Kirjoitusasut: 'Sektorijohtajat',
      Tyyppi: 'ryhmä',
      Vastaaja: 'Jokainen: toimialajohtaja',
    },
    { Tehtävä: 'Toimialajohtaja', Toimiala: 'hyvinvointi' },
    { Tehtävä: 'Toimialajohtaja', Toimiala: 'elinvoima' },
  );
  expect(findings).toEqual([]);
  expect(roles.map(({ name, collectiveNames }) => [name, collectiveNames])).toEqual([
    ['Toimialajohtaja', ['Toimialajohtajat', 'Sektorijohtajat']],
    ['Toimialajohtaja', ['Toimialajohtajat', 'Sektorijohtajat']],
  ]);
});

test.each([
  ['virka', 'post'],
  ['Ryhmä', 'group'],
  ['yksikkö', 'unit'],
  ['hanke', 'project'],
  ['tjänst', 'post'],
  ['unit', 'unit'],
  ['', 'post'],
])('the kind "%s" is %s', (Tyyppi, kind) => {
  expect(read({ Tyyppi }).roles[0]?.kind).toBe(kind);
});

test('column names in Swedish and English are understood', () => {
  for (const columns of [
    ['Funktion', 'Innehavare', 'E-post', 'Språk'],
    ['Role', 'Holder', 'Email', 'Language'],
  ]) {
    const { roles, persons, findings } = readRegister(
      aSheet(columns, [['Miljödirektör', 'M', 'm@stad.example', 'sv']]),
    );
    expect(findings).toEqual([]);
    expect(roles[0]?.name).toBe('Miljödirektör');
    expect(persons[0]).toMatchObject({ email: 'm@stad.example', language: 'sv' });
  }
});

test.each<[string, Partial<typeof ROW>, string]>([
  ['a row without a role', { Tehtävä: '' }, 'bad-row/no-role-name'],
  ['a kind that is not known', { Tyyppi: 'kaveri' }, 'bad-row/unknown-kind'],
  ['a language that is not known', { Haltija: 'X', Kieli: 'de' }, 'bad-row/unknown-language'],
  ['a date that does not exist', { Haltija: 'X', Alkaen: '31.2.2022' }, 'bad-row/not-a-date'],
  ['an end before the beginning', { Alkaen: '2023-01-01', Päättyen: '2022-01-01' }, 'bad-row/dates-reversed'],
  ['an address that is none', { Sähköposti: 'ei ole' }, 'bad-row/not-an-email'],
  ['several answering members', { Tyyppi: 'ryhmä', Vastaaja: 'a@x.fi|b@x.fi' }, 'bad-row/answering-member'],
  ['a superior that is not in the register', { Esihenkilötehtävä: 'Kuningas' }, 'bad-row/unknown-superior'],
  ['each of a role that is not in the register', { Vastaaja: 'jokainen: Kuningas' }, 'bad-row/unknown-collective'],
])('%s is told with its line', (_, row, expected) => {
  expect(brief(read(row).findings)).toEqual([[2, 'check', expected]]);
});

test('two holders at the same time are told with both lines', () => {
  const { findings } = read(
    { Sähköposti: 'a@kemi.example', Päättyen: '2022-12-31' },
    { Sähköposti: 'b@kemi.example', Alkaen: '2022-12-31' },
  );
  expect(brief(findings)).toEqual([[3, 'check', 'bad-row/overlapping-holders']]);
  expect(findings[0]?.words).toMatchObject({ other: '2' });
});

test('a register without the role column, or with a row that has too many cells, cannot be imported', () => {
  expect(brief(readRegister(aSheet(['Haltija', 'Sähköposti'], [])).findings)).toEqual([
    [1, 'stop', 'unknown-column/missing'],
  ]);
  expect(brief(readRegister(aSheet(['Tehtävä', 'Haltija'], [['A', 'B', 'C']])).findings)).toEqual([
    [2, 'stop', 'bad-row/more-cells'],
  ]);
});

test('a role that is stored keeps its id and version when its row is read again', () => {
  const register = read({ Kirjoitusasut: 'YJ' });
  const stored = aRole({ id: 'kemi/vanha-tunnus', name: 'ympäristöjohtaja', version: 7 });
  expect(rolesOfRegister(register, 'kemi', new Map(), [stored])).toMatchObject([
    { id: 'kemi/vanha-tunnus', version: 7, spellings: ['YJ'] },
  ]);
});

test('the id of a role with a very long name stays short', () => {
  const [role] = rolesOf({ Tehtävä: 'Erityisen pitkän nimikkeen haltija '.repeat(9) });
  expect(role?.id.length).toBeLessThanOrEqual('kemi/'.length + 80);
});

test('roles whose names come out alike get ids of their own', () => {
  expect(rolesOf({ Tehtävä: 'Päällikkö A' }, { Tehtävä: 'Päällikkö (a)' }).map(({ id }) => id)).toEqual([
    'kemi/paallikko-a',
    'kemi/paallikko-a-2',
  ]);
});
