import { compareRegisters, isSameRegister, withoutNamesOfPersons } from '../../../strategy/table/compare-registers';
import { anOfficial, aRole, aTenure } from '../../support/builders';

const before = { roles: [aRole()], officials: [anOfficial()] };
const NOTHING = {
  rolesAdded: [],
  rolesRemoved: [],
  holdersChanged: [],
  rolesChanged: [],
  personsAdded: [],
  personsChanged: [],
};

test('the same register changes nothing, whatever Teams has taught meanwhile', () => {
  const learnt = [anOfficial({ conversation: null, seenLanguage: 'sv', version: 7 })];
  const comparison = compareRegisters(before, { roles: [aRole({ version: 3 })], officials: learnt });
  expect(comparison).toEqual(NOTHING);
  expect(isSameRegister(comparison)).toBe(true);
});

test('a new holder or deputy is told by the role, a new person by name', () => {
  const successor = anOfficial({ id: 'seuraaja', name: 'Seuraaja' });
  const role = aRole({ tenures: [aTenure({ officialId: 'seuraaja' })] });
  const comparison = compareRegisters(before, { roles: [role], officials: [anOfficial(), successor] });
  expect(comparison).toEqual({ ...NOTHING, holdersChanged: ['Ympäristöjohtaja'], personsAdded: ['Seuraaja'] });
  expect(isSameRegister(comparison)).toBe(false);
  const deputy = aRole({ tenures: [aTenure({ deputyId: 'x' })] });
  expect(compareRegisters(before, { ...before, roles: [deputy] }).holdersChanged).toEqual(['Ympäristöjohtaja']);
});

test('roles that come, go or are spelt otherwise are told apart', () => {
  const posts = ['elinvoima', 'perusturva'].map((sector) =>
    aRole({ id: `kemi/tj-${sector}`, name: 'Toimialajohtaja', sector }),
  );
  const after = { ...before, roles: [aRole({ spellings: ['YJ'] }), ...posts] };
  expect(compareRegisters(before, after)).toEqual({
    ...NOTHING,
    rolesAdded: ['Toimialajohtaja (elinvoima)', 'Toimialajohtaja (perusturva)'],
    rolesChanged: ['Ympäristöjohtaja'],
  });
  expect(compareRegisters(after, before).rolesRemoved).toHaveLength(2);
});

test('a person with another address or language is told', () => {
  const officials = [anOfficial({ email: 'toinen@kemi.example' })];
  expect(compareRegisters(before, { ...before, officials }).personsChanged).toEqual(['Ympäristöjohtaja']);
});

test('the line for the log names roles and only counts persons', () => {
  const comparison = { ...NOTHING, holdersChanged: ['Ympäristöjohtaja', 'Arkkitehti'], personsAdded: ['Nimi'] };
  expect(withoutNamesOfPersons(comparison)).toBe('holdersChanged: Ympäristöjohtaja, Arkkitehti; personsAdded: 1');
});
