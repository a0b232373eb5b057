import { createReadiness } from '../../../bot/http/readiness';
import { StoreUnavailable } from '../../../strategy/errors';

const never = () => new Promise<never>(() => undefined);

function readiness(wish: { ping?: () => Promise<void>; hasBegun?: boolean; sleepMs?: (ms: number) => Promise<void> }) {
  const { ping = async () => undefined, hasBegun = true, sleepMs = never } = wish;
  return createReadiness({ ping, hasBegun: () => hasBegun, sleepMs }).ready();
}

describe('the program', () => {
  it('is ready when its store can be used and it has begun', async () => {
    expect(await readiness({})).toEqual({ ok: true });
  });

  it('is not ready while its store is away, and says why', async () => {
    const ping = async () => {
      throw new StoreUnavailable('no server answers.');
    };
    expect(await readiness({ ping })).toEqual({ ok: false, reason: 'The store cannot be used: no server answers.' });
  });

  it('is not ready when its store says nothing, and does not wait for it', async () => {
    const slept: number[] = [];
    const sleepMs = async (ms: number) => {
      slept.push(ms);
    };
    expect(await readiness({ ping: never, sleepMs })).toEqual({
      ok: false,
      reason: 'The store does not answer within 3 s.',
    });
    expect(slept).toEqual([3_000]);
  });

  it('is asked of the store once for all who ask in the same second', async () => {
    let pings = 0;
    const waits: (() => void)[] = [];
    const sleepMs = () => new Promise<void>((resolve) => waits.push(resolve));
    const ping = async () => {
      pings += 1;
    };
    const health = createReadiness({ ping, hasBegun: () => true, sleepMs });
    await Promise.all([health.ready(), health.ready(), health.ready()]);
    expect(pings).toBe(1);
    for (const wake of waits) wake();
    await new Promise((resolve) => setImmediate(resolve));
    await health.ready();
    expect(pings).toBe(2);
  });

  it('is not ready before it has begun', async () => {
    expect(await readiness({ hasBegun: false })).toEqual({
      ok: false,
      reason: 'The store is open; the work has not begun yet.',
    });
  });

  it('gives away nothing of a failure that is not ours', async () => {
    const ping = async () => {
      throw new Error('mongodb://bot:salasana@db.example failed');
    };
    expect(await readiness({ ping })).toEqual({ ok: false, reason: 'The store does not answer.' });
  });
});
