import { isHeadRole } from '../../strategy/is-head-role';
import { aRole } from '../support/builders';

const manager = aRole({ id: 'kemi/kaupunginjohtaja' });
const director = aRole({ id: 'kemi/ymparistojohtaja', superiorRole: 'kemi/kaupunginjohtaja' });
const architect = aRole({ id: 'kemi/kaupunginarkkitehti', superiorRole: 'kemi/ymparistojohtaja' });
const apart = aRole({ id: 'kemi/tilintarkastaja' });
const roles = [manager, director, architect, apart];

test('the head of the city is somebody’s superior and has none', () => {
  expect(roles.filter((role) => isHeadRole(role, roles))).toEqual([manager]);
});

test('a superior that the register does not have is none', () => {
  expect(isHeadRole(director, [director, architect])).toBe(true);
});
