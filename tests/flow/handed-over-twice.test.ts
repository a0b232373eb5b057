/** A role that is handed over for a while comes back after it, however often the button was pressed. */

import { handOverQuestion, handOverRole } from '../../jobs/hand-over';
import { tenureOf } from '../../strategy/role';
import { ROUND } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aMeasure } from '../support/builders';
import { wordsOf } from '../support/card-reading';

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

it('five questions given to one official one after another come in two messages beside their own card, and all are asked', async () => {
  const measures = [1, 2, 3, 4, 5].map((n) => aMeasure({ tunnus: `M${n}`, text: `Toimenpide ${n}.`, row: n }));
  const own = aMeasure({ tunnus: 'M6', row: 6, roleIds: ['kemi/elinvoimajohtaja'] });
  const town = await aTownWithAnOpenRound({ measures: [...measures, own] });
  for (let n = 1; n <= 5; n += 1) {
    town.sleepUntil('2022-08-16', `09:0${n}`);
    const wish = { toOfficialId: 'elinvoimajohtaja', toRoleId: null, by: 'koordinaattori' };
    await handOverQuestion(town.jobs, `${ROUND}/M${n}`, wish, town.now());
    await town.tick();
  }
  await town.at('2022-08-16', '09:12');
  await town.at('2022-08-17', '09:00');
  const chat = town.person('elinvoimajohtaja').chat();
  expect(chat).toHaveLength(3);
  for (let n = 1; n <= 5; n += 1) {
    expect(wordsOf(town.person('elinvoimajohtaja').card())).toContain(`Toimenpide ${n}.`);
    await town.person('elinvoimajohtaja').press('save-answer', { status: 'on-track' });
  }
});
