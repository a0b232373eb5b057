import { findVacancies } from '../../strategy/find-vacancies';
import { someMeasures, someOfficials, someRoles } from '../support/a-town';
import { aMeasure, aPlan, aTenure } from '../support/builders';

const plan = aPlan({ measures: someMeasures() });
const withTenures = (id: string, tenures: ReturnType<typeof aTenure>[]) =>
  someRoles().map((role) => (role.id === id ? { ...role, tenures } : role));

test('a role that somebody holds and can be written to is not vacant', () => {
  expect(findVacancies({ plan, roles: someRoles(), officials: someOfficials() }, '2022-08-15')).toEqual([]);
});

test('a role is vacant from the day after its last holder left', () => {
  const left = aTenure({ officialId: 'elinvoimajohtaja', fromOn: null, untilOn: '2022-08-31' });
  const roles = withTenures('kemi/elinvoimajohtaja', [left]);
  expect(findVacancies({ plan, roles, officials: someOfficials() }, '2022-08-31')).toEqual([]);
  expect(findVacancies({ plan, roles, officials: someOfficials() }, '2022-09-01')).toMatchObject([
    { roleId: 'kemi/elinvoimajohtaja', reason: 'no-holder', sinceOn: '2022-09-01', tunnukset: ['M3'] },
  ]);
});

test('a holder whom no card reaches leaves the role without one who can be asked', () => {
  const officials = someOfficials().map((one) => (one.id === 'elinvoimajohtaja' ? { ...one, entraId: null } : one));
  expect(findVacancies({ plan, roles: someRoles(), officials }, '2022-08-15')).toMatchObject([
    { reason: 'no-address', sinceOn: null },
  ]);
});

test('a role that answers for nothing is no alarm, nor one that is named second where the first is asked', () => {
  const roles = withTenures('kemi/elinvoimajohtaja', []);
  const second = aMeasure({ rule: 'lead', roleIds: ['kemi/kaupunginpuutarhuri', 'kemi/elinvoimajohtaja'] });
  const register = { plan: aPlan({ measures: [second] }), roles, officials: someOfficials() };
  expect(findVacancies(register, '2022-08-15')).toEqual([]);
  const each = { ...register, plan: aPlan({ measures: [{ ...second, rule: 'each' as const }] }) };
  expect(findVacancies(each, '2022-08-15')).toHaveLength(1);
});
