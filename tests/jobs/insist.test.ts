import { insist } from '../../jobs/insist';
import { StoreUnavailable } from '../../strategy/errors';

/** A machine on which only waiting takes time, and each try so much. */
function aMachine({ tryMs = 0, stopsAtMs = Infinity } = {}) {
  let ms = 0;
  const deps = {
    monotonicMs: () => ms,
    sleepMs: async (more: number) => {
      ms += more;
    },
    isStopping: () => ms >= stopsAtMs,
  };
  const away = async () => {
    ms += tryMs;
    throw new StoreUnavailable('the connection broke.');
  };
  return { deps, away, passed: () => ms };
}

describe('insisting on a write', () => {
  it('ends with the first that comes through', async () => {
    const { deps, passed } = aMachine();
    let tries = 0;
    const write = async () => {
      tries += 1;
      if (tries < 4) throw new StoreUnavailable('the connection broke.');
      return 'saved';
    };
    expect(await insist(deps, write)).toBe('saved');
    expect(passed()).toBe(3_000);
  });

  it.each([0, 5_000])('lasts about four minutes, also when each try takes %d ms', async (tryMs) => {
    const { deps, away, passed } = aMachine({ tryMs });
    await expect(insist(deps, away)).rejects.toThrow(StoreUnavailable);
    expect(passed()).toBeGreaterThanOrEqual(240_000);
    expect(passed()).toBeLessThanOrEqual(240_000 + 6_000);
  });

  it('lasts eight seconds more once the process was told to end', async () => {
    const { deps, away, passed } = aMachine({ stopsAtMs: 30_000 });
    await expect(insist(deps, away)).rejects.toThrow(StoreUnavailable);
    expect(passed()).toBe(38_000);
  });

  it('does not repeat a mistake of ours', async () => {
    const { deps, passed } = aMachine();
    const mistaken = async () => {
      throw new TypeError('a mistake');
    };
    await expect(insist(deps, mistaken)).rejects.toThrow(TypeError);
    expect(passed()).toBe(0);
  });
});
