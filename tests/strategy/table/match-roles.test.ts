import { matchRoles } from '../../../strategy/table/match-roles';
import { aRole } from '../../support/builders';

const named = (name: string, overrides: Parameters<typeof aRole>[0] = {}) => aRole({ id: name, name, ...overrides });
const REGISTER = [
  named('Johtaja'),
  named('Kehitysjohtaja'),
  named('Hallinto- ja kehitysjohtaja'),
  named('Kaupunkitarkastaja'),
  named('Ympäristöjohtaja'),
  named('Johtava rakennustarkastaja'),
  named('Hoiva- ja hoitotyön päällikkö'),
  named('Sosiaalityön päällikkö'),
  named('Koordinaattori'),
  named('Viestintätiimi', { kind: 'group', spellings: ['viestintäiimi'] }),
  named('Kaupungingeodeetti', { spellings: ['Kaupungeodeetti', 'Kaupungeedeetti'] }),
  named('Elinkeinopalvelut', { kind: 'unit' }),
  named('Elinkeinopäällikkö'),
  named('Yritysten vihreä ja kestävä Kemi -hanke', { kind: 'project' }),
  ...['hyvinvointi', 'perusturva'].map((sector) =>
    named('Toimialajohtaja', { id: `Toimialajohtaja ${sector}`, sector, collectiveNames: ['Toimialajohtajat'] }),
  ),
  named('Esihenkilöt', { sector: 'perusturva' }),
];

const rolesIn = (text: string, sector = 'ympäristö') =>
  matchRoles(text, sector, REGISTER).roles.map(({ roleId }) => roleId);
const leftIn = (text: string, sector = 'ympäristö') =>
  matchRoles(text, sector, REGISTER).leftOver.map(({ words, kind }) => [kind, words]);

test.each([
  ['Kaupunkitarkastaja ja hallinto- ja kehitysjohtaja', ['Kaupunkitarkastaja', 'Hallinto- ja kehitysjohtaja']],
  ['Hallinto- ja kehitysjohtaja / viestintätiimi', ['Hallinto- ja kehitysjohtaja', 'Viestintätiimi']],
  ['Hallinto- ja kehitysjohtaja/viestintäiimi', ['Hallinto- ja kehitysjohtaja', 'Viestintätiimi']],
  [
    'Hoiva- ja hoitotyön päällikkö, sosiaalityön päällikkö',
    ['Hoiva- ja hoitotyön päällikkö', 'Sosiaalityön päällikkö'],
  ],
  ['Ympäristöjohtaja\nJohtava  rakennustarkastaja', ['Ympäristöjohtaja', 'Johtava rakennustarkastaja']],
  ['YMPÄRISTÖJOHTAJA', ['Ympäristöjohtaja']],
  ['Kaupungeedeetti /elinkeinopäällikkö', ['Kaupungingeodeetti', 'Elinkeinopäällikkö']],
  ['Elinkeinopalvelut: Matkailu Elinkeinopäällikkö', ['Elinkeinopalvelut', 'Elinkeinopäällikkö']],
])('"%s" names its roles, the longest name first', (text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test('a role named twice is meant once, and roles keep the order of the plan', () => {
  expect(rolesIn('Sosiaalityön päällikkö, Ympäristöjohtaja, sosiaalityön päällikkö')).toEqual([
    'Sosiaalityön päällikkö',
    'Ympäristöjohtaja',
  ]);
});

test('a name inside a longer word or compound is not that role', () => {
  expect(rolesIn('Apulaisjohtaja')).toEqual([]);
  expect(rolesIn('hyte-koordinaattori')).toEqual([]);
  expect(rolesIn('Johtaja- ja hallintotiimi')).toEqual([]);
  expect(rolesIn('Elinkeinopalvelut-lehti')).toEqual([]);
});

test('names are found in decomposed Unicode and after list marks too', () => {
  expect(rolesIn('- Ympäristöjohtaja'.normalize('NFD'))).toEqual(['Ympäristöjohtaja']);
});

test('a post that is relative to a sector is meant within the sector of the measure', () => {
  expect(rolesIn('Toimialajohtaja', 'Perusturva')).toEqual(['Toimialajohtaja perusturva']);
  expect(rolesIn('Toimialajohtaja', 'hyvinvointi')).toEqual(['Toimialajohtaja hyvinvointi']);
});

test('a role that the register has for another sector only is told, not taken', () => {
  expect(rolesIn('Esihenkilöt', 'hyvinvointi')).toEqual([]);
  expect(matchRoles('Esihenkilöt', 'hyvinvointi', REGISTER).leftOver).toEqual([
    { kind: 'other-sector', words: 'Esihenkilöt', sectors: ['perusturva'] },
  ]);
});

test('a collective name means every post of that name', () => {
  const match = matchRoles('Toimialajohtajat', 'keskusvirasto', REGISTER);
  expect(match.collective).toBe(true);
  expect(match.roles.map(({ roleId }) => roleId)).toEqual([
    'Toimialajohtaja hyvinvointi',
    'Toimialajohtaja perusturva',
  ]);
  expect(match.leftOver).toEqual([]);
});

test('the order of the register makes no difference', () => {
  const shared = [
    ...REGISTER,
    named('A', { spellings: ['Ympäristöjohtaja', 'yj'] }),
    named('B', { spellings: ['YJ'] }),
  ];
  for (const words of ['Toimialajohtajat', 'Ympäristöjohtaja', 'yj']) {
    expect(matchRoles(words, 'x', shared.toReversed())).toEqual(matchRoles(words, 'x', shared));
  }
  expect(matchRoles('Ympäristöjohtaja', 'x', shared).roles).toMatchObject([{ roleId: 'Ympäristöjohtaja' }]);
});

test('a spelling is told apart from the name itself; case and white space are no spelling', () => {
  const match = matchRoles('Kaupungeodeetti, ympäristöjohtaja', 'x', REGISTER);
  expect(match.roles.map(({ bySpelling }) => bySpelling)).toEqual([true, false]);
});

test('words that look like a role but are none of the register are left over as a role', () => {
  expect(leftIn('Ympäristöjohtaja ja kaupunginarkkitehti')).toEqual([['role', 'kaupunginarkkitehti']]);
  expect(leftIn('Tulosaluepäälliköt, Lähiesihenkilöt')).toEqual([
    ['role', 'Tulosaluepäälliköt'],
    ['role', 'Lähiesihenkilöt'],
  ]);
});

test('other words are left over as words, also when they begin like a connector', () => {
  expect(leftIn('Jatkuvan parantamisen malli. Ympäristöjohtaja')).toEqual([['words', 'Jatkuvan parantamisen malli']]);
});

test('words in parentheses explain and are no role', () => {
  expect(leftIn('Yritysten vihreä ja kestävä Kemi -hanke (keskusvirasto), ')).toEqual([['words', 'keskusvirasto']]);
});

test('separators, connectors and full stops between roles leave nothing over', () => {
  expect(leftIn('Ympäristöjohtaja, Kaupunkitarkastaja sekä elinkeinopäällikkö; Viestintätiimi.')).toEqual([]);
});

test('nothing is found in an empty cell', () => {
  expect(matchRoles('', 'ympäristö', REGISTER)).toEqual({ roles: [], collective: false, leftOver: [] });
});
