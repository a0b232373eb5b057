import { createDueRunner } from '../../jobs/keep-due-done';
import { aTown, ROUND, type Town } from '../support/a-town';

function aRunner(town: Town, worker = 'worker-1', clock = { ms: 0 }) {
  return createDueRunner({ ...town.jobs, worker, now: town.now, monotonicMs: () => clock.ms });
}

describe('running what is due', () => {
  it('does it', async () => {
    const town = await aTown();
    town.sleepUntil('2022-08-01');
    const runner = aRunner(town);
    expect(await runner.run()).toBe('done');
    expect((await town.store.rounds.get(ROUND))?.announcedAt).toBe(town.now());
    await runner.stop();
  });

  it('is left to the process that has the lease, until that one stops', async () => {
    const town = await aTown();
    const [first, second] = [aRunner(town, 'worker-1'), aRunner(town, 'worker-2')];
    expect(await first.run()).toBe('done');
    expect(await second.run()).toBe('held-elsewhere');
    await first.stop();
    expect(await second.run()).toBe('done');
    await second.stop();
  });

  it('never runs twice at once: calls during a run are served by one more run', async () => {
    const town = await aTown();
    let present = 0;
    let most = 0;
    let runs = 0;
    const all = town.store.plans.all;
    town.store.plans.all = async () => {
      present += 1;
      most = Math.max(most, present);
      runs += 1;
      const plans = await all();
      present -= 1;
      return plans;
    };
    const runner = aRunner(town);
    await Promise.all([runner.run(), runner.run(), runner.run(), runner.run()]);
    expect(most).toBe(1);
    expect(runs).toBe(2);
    await runner.stop();
  });

  it('asked for soon, never throws; the failure is in the log and the next run does it', async () => {
    const town = await aTown();
    town.sleepUntil('2022-08-01');
    const runner = aRunner(town);
    town.documents.failWith('the disk is full.');
    runner.runSoon();
    await expect(runner.run()).rejects.toThrow('the disk is full.');
    expect(town.lines.some((line) => line.includes('could not be done'))).toBe(true);
    town.documents.failWith(null);
    expect(await runner.run()).toBe('done');
    expect(town.messenger.messages).toHaveLength(1);
    await runner.stop();
  });

  it('says nothing to Teams once the lease is lost', async () => {
    const town = await aTown();
    town.sleepUntil('2022-08-01');
    const clock = { ms: 0 };
    const add = town.store.deliveries.add;
    town.store.deliveries.add = async (delivery) => {
      clock.ms += 31_000;
      return add(delivery);
    };
    const runner = aRunner(town, 'worker-1', clock);
    await runner.run();
    expect(town.messenger.attempts).toEqual([]);
    town.store.deliveries.add = add;
    expect(await runner.run()).toBe('held-elsewhere');
    clock.ms += 31_000;
    expect(await runner.run()).toBe('done');
    expect(town.messenger.attempts).toHaveLength(1);
    await runner.stop();
  });
});
