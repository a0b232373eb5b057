/** A role that is handed over for a while comes back after it, however often the button was pressed. */

import { handOverRole } from '../../jobs/hand-over';
import { tenureOf } from '../../strategy/role';
import { aTownWithAnOpenRound } from '../support/an-open-round';

it.each([
  ['from a day that is still to come', '2022-08-22'],
  ['from today on', '2022-08-15'],
])('a hand-over %s that is pressed twice gives the role back after its last day', async (_, fromOn) => {
  const town = await aTownWithAnOpenRound();
  const plan = await town.store.plans.latest('kemi');
  if (!plan) throw new Error('no plan');
  const role = { plan, roleId: 'kemi/ymparistojohtaja', by: 'koordinaattori' };
  const wish = { ...role, fromOfficialId: 'ymparistojohtaja', toOfficialId: 'elinvoimajohtaja' };
  for (let press = 0; press < 2; press += 1) {
    await handOverRole(town.jobs, { ...wish, fromOn, untilOn: '2022-08-26' }, town.now());
  }
  const after = await town.store.roles.get('kemi/ymparistojohtaja');
  const holderOn = (on: string) => after && tenureOf(after, on)?.officialId;
  expect([holderOn('2022-08-26'), holderOn('2022-08-27')]).toEqual(['elinvoimajohtaja', 'ymparistojohtaja']);
  const acts = (await town.store.audit.latest(50)).filter(({ act }) => act === 'role-handed-over');
  expect(acts).toHaveLength(1);
});
