/** What one look at what is due costs: as many questions to the store for a large city as for a small one. */

import { aTown, ROUND, someOfficials, type Town } from '../support/a-town';
import { aMeasure, anAnswer, anOfficial, aRole, aTenure } from '../support/builders';
import { countedReadings, type Readings } from '../support/counted-readings';

const LISTS = ['questions ofRound', 'deliveries ofRound', 'asks ofRound', 'roles ofPlan', 'officials ofTenant'];

/** An open round on its second morning: each official answers for one measure, and half of them have answered. */
async function aCity(officials: number): Promise<{ town: Town; tick(on: string, time: string): Promise<Readings> }> {
  const numbers = Array.from({ length: officials }, (_, index) => index + 1);
  let since = (): Readings => ({ calls: new Map(), documents: new Map() });
  const unmet = { conversation: null, reachability: 'unknown', teamsUserId: null } as const;
  const town = await aTown({
    measures: numbers.map((n) => aMeasure({ tunnus: `M${n}`, row: n, roleIds: [`kemi/paallikko-${n}`] })),
    roles: numbers.map((n) => {
      const tenures = [aTenure({ officialId: `paallikko-${n}` })];
      return aRole({ id: `kemi/paallikko-${n}`, name: `Päällikkö ${n}`, tenures });
    }),
    officials: [
      ...someOfficials().filter(({ isCoordinator }) => isCoordinator),
      ...numbers.map((n) => {
        const id = `paallikko-${n}`;
        return anOfficial({ ...unmet, id, email: `${id}@kemi.example`, entraId: `entra-${id}` });
      }),
    ],
    engine: (documents) => {
      const counted = countedReadings(documents);
      since = counted.since;
      return counted.engine;
    },
  });
  await town.at('2022-08-01');
  await town.person('koordinaattori').press('confirm-round');
  await town.at('2022-08-15');
  for (const n of numbers.filter((one) => one % 2 === 0)) {
    const said = { roundId: ROUND, tunnus: `M${n}`, roleId: `kemi/paallikko-${n}`, officialId: `paallikko-${n}` };
    await town.store.answers.append(anAnswer({ ...said, answeredAt: town.now() }));
  }
  await town.at('2022-08-16', '09:00');
  await town.at('2022-08-16', '09:10');
  const tick = async (on: string, time: string) => {
    since();
    await town.at(on, time);
    return since();
  };
  return { town, tick };
}

describe('a look at what is due in an open round', () => {
  it.each([
    ['in office hours', '2022-08-16', '09:11'],
    ['at night', '2022-08-16', '23:11'],
    ['on the day of a digest, after it', '2022-08-22', '08:11'],
  ])('%s puts as many questions to the store for 40 officials as for 4', async (_, on, time) => {
    const [small, large] = await Promise.all([4, 40].map(aCity));
    for (const { town } of [small, large] as Awaited<ReturnType<typeof aCity>>[]) await town.at(on, '08:00');
    const costs = [await small?.tick(on, time), await large?.tick(on, time)].map((readings) => readings?.calls);
    expect(costs[1]).toEqual(costs[0]);
  });

  it('reads each list of the round once, when nothing is due', async () => {
    const { tick } = await aCity(4);
    const { calls } = await tick('2022-08-16', '09:11');
    for (const list of LISTS) expect([list, calls.get(list)]).toEqual([list, 1]);
  });

  it('reads no answer of earlier rounds, when no digest is due', async () => {
    const { town, tick } = await aCity(4);
    await town.store.answers.append(anAnswer({ roundId: 'kemi/2021-H2' }));
    const { calls, documents } = await tick('2022-08-16', '09:11');
    expect(calls.get('answers ofPlan')).toBeUndefined();
    expect(documents.get('answers ofRound')).toBe(2);
  });
});
