import { createDueRunner, type DueRunner } from '../../jobs/keep-due-done';
import { aTown, ROUND, type Town } from '../support/a-town';
import { aDelivery } from '../support/builders';

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

  it('asked for soon, never throws; the failure is in the log', async () => {
    const town = await aTown();
    town.store.plans.all = async () => {
      throw new Error('a mistake of ours');
    };
    const runner = aRunner(town);
    runner.runSoon();
    await expect(runner.run()).rejects.toThrow('a mistake of ours');
    expect(town.lines.some((line) => line.includes('could not be done'))).toBe(true);
    await runner.stop();
  });

  it('leaves it to the store to tell that it is away, and the next run does what was due', async () => {
    const town = await aTown();
    town.sleepUntil('2022-08-01');
    const runner = aRunner(town);
    town.documents.failWith('the disk is full.');
    runner.runSoon();
    await expect(runner.run()).rejects.toThrow('the disk is full.');
    expect(town.lines).toEqual([]);
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
    expect(await runner.run()).toBe('done');
    expect(town.messenger.attempts).toHaveLength(1);
    await runner.stop();
  });
});

describe('a run whose lease is lost', () => {
  it('decides nothing more about any round', async () => {
    const town = await aTown();
    town.sleepUntil('2022-08-01');
    const clock = { ms: 0 };
    const runner = aRunner(town, 'worker-1', clock);
    const add = town.store.rounds.add;
    town.store.rounds.add = async (round) => {
      clock.ms += 31_000;
      return add(round);
    };
    await runner.run();
    const rounds = await town.store.rounds.ofPlan('kemi');
    expect(rounds.length).toBeGreaterThan(0);
    expect(rounds.map(({ announcedAt }) => announcedAt)).toEqual(rounds.map(() => null));
    expect(town.messenger.attempts).toEqual([]);
    await runner.stop();
  });
});

describe('what is due in several processes', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const BEAT_MS = 5_000;

  /** Two processes whose monotonic clocks run with the fake timers; the first is the dispatcher. */
  async function twoProcesses() {
    const town = await aTown();
    const [dispatcher, other] = ['worker-1', 'worker-2'].map((worker) =>
      createDueRunner({ ...town.jobs, worker, now: town.now, monotonicMs: () => Date.now() }),
    ) as [DueRunner, DueRunner];
    await dispatcher.run();
    dispatcher.start();
    other.start();
    let runs = 0;
    const all = town.store.plans.all;
    town.store.plans.all = () => {
      runs += 1;
      return all();
    };
    await jest.advanceTimersByTimeAsync(BEAT_MS);
    runs = 0;
    const stop = () => Promise.all([dispatcher.stop(), other.stop()]);
    return { town, dispatcher, other, runs: () => runs, stop };
  }

  it('is done by the dispatcher at its next beat, when another process asks for it', async () => {
    const { town, other, stop } = await twoProcesses();
    town.sleepUntil('2022-08-01');
    other.runSoon();
    await jest.advanceTimersByTimeAsync(BEAT_MS);
    expect((await town.store.rounds.get(ROUND))?.announcedAt).toBe(town.now());
    expect(town.messenger.messages).toHaveLength(1);
    await stop();
  });

  it('is taken up at the next beat when the store was away in the middle of it', async () => {
    const { town, dispatcher, stop } = await twoProcesses();
    town.sleepUntil('2022-08-01');
    town.documents.failWith('no server answers.');
    dispatcher.runSoon();
    await jest.advanceTimersByTimeAsync(BEAT_MS);
    town.documents.failWith(null);
    await jest.advanceTimersByTimeAsync(BEAT_MS);
    expect(town.messenger.messages).toHaveLength(1);
    await stop();
  });

  it('is looked at once for all who asked between two beats, and not at all when nobody did', async () => {
    const { other, runs, stop } = await twoProcesses();
    await jest.advanceTimersByTimeAsync(20 * BEAT_MS);
    expect(runs()).toBe(0);
    for (let i = 0; i < 10; i += 1) other.runSoon();
    await jest.advanceTimersByTimeAsync(20 * BEAT_MS);
    expect(runs()).toBe(1);
    await stop();
  });

  it('is looked at anew when somebody asks during a run', async () => {
    const { town, dispatcher, other, runs, stop } = await twoProcesses();
    const ofPlan = town.store.rounds.ofPlan;
    town.store.rounds.ofPlan = async (planId) => {
      town.store.rounds.ofPlan = ofPlan;
      const rounds = await ofPlan(planId);
      other.runSoon();
      await jest.advanceTimersByTimeAsync(1);
      return rounds;
    };
    await dispatcher.run();
    expect(runs()).toBe(1);
    await jest.advanceTimersByTimeAsync(BEAT_MS);
    expect(runs()).toBe(2);
    await stop();
  });

  it('is taken over when the dispatcher has been silent for 30 seconds, and at once when it has stopped', async () => {
    const { town, dispatcher, other, stop } = await twoProcesses();
    await dispatcher.stop();
    await jest.advanceTimersByTimeAsync(BEAT_MS);
    expect(await other.isDispatcher()).toBe(true);

    await town.store.leases.claim('run-due', 3, 'worker-3, which says nothing more');
    await jest.advanceTimersByTimeAsync(30_000);
    expect(await other.isDispatcher()).toBe(false);
    await jest.advanceTimersByTimeAsync(2 * BEAT_MS);
    expect(await other.isDispatcher()).toBe(true);
    expect((await town.store.leases.latest('run-due'))?.epoch).toBe(4);
    await stop();
  });

  it('leaves the lease free when it stops, also while a beat is under way', async () => {
    jest.useFakeTimers();
    const town = await aTown();
    const runner = aRunner(town);
    await runner.run();
    const beat = town.store.leases.beat;
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    town.store.leases.beat = async (...given) => {
      await held;
      return beat(...given);
    };
    runner.start();
    await jest.advanceTimersByTimeAsync(5_000);
    const stopped = runner.stop();
    go();
    await jest.advanceTimersByTimeAsync(1_000);
    await stopped;
    jest.useRealTimers();
    expect(await town.store.leases.latest('run-due')).toMatchObject({ released: true });
  });

  it('leaves what fails by a mistake of ours to the next tick, instead of beginning it anew at every beat', async () => {
    jest.useFakeTimers();
    const town = await aTown();
    const waiting = { is: 'waiting', nextAttemptAt: '2022-07-29T00:00:00.000Z', why: 'first' } as const;
    await town.store.deliveries.add(aDelivery({ id: 'x', content: { kind: 'unheard-of' } as never, state: waiting }));
    const runner = aRunner(town);
    let runs = 0;
    const all = town.store.plans.all;
    town.store.plans.all = () => {
      runs += 1;
      return all();
    };
    runner.start();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(runs).toBe(1);
    await town.store.deliveries.add(aDelivery({ id: 'y', content: { kind: 'unheard-of' } as never, state: waiting }));
    await jest.advanceTimersByTimeAsync(5_000);
    expect(runs).toBe(2);
    jest.useRealTimers();
    await runner.stop();
  });
});
