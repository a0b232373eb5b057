import { createUnderLease } from '../../jobs/under-lease';
import { aMemoryStore } from '../support/memory-documents';

function aProcess(holder: string) {
  return createUnderLease({
    holder,
    monotonicMs: () => Date.now(),
    sleepMs: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}

/** Work that lasts until the test ends it. */
function aLongWork() {
  let begun = 0;
  let end: () => void = () => undefined;
  const lasting = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    begun: () => begun,
    end: () => end(),
    work: () => {
      begun += 1;
      return lasting;
    },
  };
}

describe('work under a lease', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is done by one process at a time, however long it takes', async () => {
    const { store } = aMemoryStore();
    const first = aLongWork();
    const ended = aProcess('a')(store.leases, 'schema', first.work);
    await jest.advanceTimersByTimeAsync(0);
    const second = aLongWork();
    void aProcess('b')(store.leases, 'schema', second.work);
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect([first.begun(), second.begun()]).toEqual([1, 0]);
    first.end();
    await ended;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(second.begun()).toBe(1);
    second.end();
  });

  it('is taken over from a process that died at it, once nobody has heard of it for 20 seconds', async () => {
    const { store } = aMemoryStore();
    await store.leases.claim('schema', 1, 'dead');
    const { begun, end, work } = aLongWork();
    void aProcess('b')(store.leases, 'schema', work);
    await jest.advanceTimersByTimeAsync(19_500);
    expect(begun()).toBe(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(begun()).toBe(1);
    end();
  });

  it('gives back what came of it, and its failure, and leaves the lease free', async () => {
    const { store } = aMemoryStore();
    expect(await aProcess('a')(store.leases, 'schema', async () => 'prepared')).toBe('prepared');
    const failing = aProcess('b')(store.leases, 'schema', () => Promise.reject(new Error('the data is newer')));
    await expect(failing).rejects.toThrow('the data is newer');
    expect(await aProcess('c')(store.leases, 'schema', async () => 'prepared')).toBe('prepared');
  });
});
