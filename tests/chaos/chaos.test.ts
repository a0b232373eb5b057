/** Half a minute of chaos by one seed, and the judge himself: what would be a violation is one. `npm run chaos` is rougher. */

import { isBuilt } from '../../demo/start-program';
import { chaosCalendarOf } from './chaos-calendar';
import { planChaos } from './chaos-plan';
import type { ChaosWish } from './chaos-wish';
import { type ChaosOutcome, runChaos } from './run-chaos';
import { tellChaos } from './tell-chaos';

jest.setTimeout(280_000);

const WISH: ChaosWish = { seed: 7, ms: 30_000, officials: 300, store: 'file' };

describe('the plan of a chaos run', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planChaos(WISH, 'freeze')).toEqual(planChaos(WISH, 'freeze'));
    expect(planChaos({ ...WISH, seed: 8 }, 'freeze')).not.toEqual(planChaos(WISH, 'freeze'));
  });

  it('kills the store only where its data survive, and leaves the embedded file alone', () => {
    const long = { ...WISH, ms: 600_000 };
    const actsOn = (store: 'none' | 'freeze' | 'freeze-and-kill') =>
      new Set(planChaos(long, store).flatMap(({ act }) => (act.endsWith('-store') ? [act] : [])));
    expect([...actsOn('none')]).toEqual([]);
    expect([...actsOn('freeze')]).toEqual(['freeze-store']);
    expect([...actsOn('freeze-and-kill')].sort()).toEqual(['freeze-store', 'kill-store']);
  });

  it('passes the night in which the clocks are changed, in spring and in autumn, and goes only forward', () => {
    for (const [seed, night] of [
      [7, '2023-03-26T01:30:00.000Z'],
      [8, '2022-10-30T01:30:00.000Z'],
    ] as const) {
      for (const jumps of [10, 15]) {
        const walk = chaosCalendarOf(seed).walk(jumps);
        expect(walk).toContain(night);
        expect(walk).toHaveLength(jumps);
        expect([...walk].sort()).toEqual(walk);
      }
    }
  });
});

const inChaos = isBuilt() || process.env.CI ? describe : describe.skip;
if (!isBuilt()) process.stderr.write('Skipped: half a minute of chaos. Toteuma is not built (npm run build).\n');

inChaos('half a minute of chaos on the embedded file', () => {
  let outcome: ChaosOutcome;
  beforeAll(async () => {
    outcome = await runChaos(WISH, () => undefined, new AbortController().signal);
  });

  it('loses nobody and no answer, asks nobody twice without need, and everything adds up', () => {
    const { violations } = outcome.judgement;
    expect(violations.length === 0 ? [] : tellChaos(outcome)).toEqual([]);
  });

  it('was rough: requests failed, activities came twice, and bots were killed and frozen', () => {
    expect(outcome.figures.done).toMatch(/kill \d/);
    expect(outcome.figures['faults out']).toMatch(/ \d{1,}/);
    expect(outcome.figures['faults in']).toMatch(/twice-at-once \d/);
    expect(outcome.evidence.count.planned).toBe(WISH.officials);
  });
});
