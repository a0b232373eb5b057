import { startTicks, type Ticks } from '../../jobs/tick';

/** A process with its ticks; what it did and said stands in lists. */
function aProcess(isDispatcher: () => Promise<boolean>, work: () => Promise<unknown> = async () => undefined) {
  const did: string[] = [];
  const said: string[] = [];
  const write = (fields: object, text: string) => void said.push(`${text} ${JSON.stringify(fields)}`);
  const ticks: Ticks = startTicks(
    {
      everyMinute: () => {
        did.push('minute');
        return work();
      },
      everyNight: async () => void did.push('night'),
    },
    isDispatcher,
    { info: write, warn: write, error: write },
  );
  return { did, said, stop: ticks.stop };
}

const MINUTE_MS = 60_000;

describe('ticks', () => {
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => jest.spyOn(console, name));

  beforeEach(() => {
    // 12:00:30 in Helsinki.
    jest.useFakeTimers({ now: Date.parse('2022-08-15T09:00:30.000Z') });
    for (const spy of consoles) spy.mockClear();
  });
  afterEach(() => {
    jest.useRealTimers();
    for (const spy of consoles) expect(spy).not.toHaveBeenCalled();
  });

  it('come every minute to the dispatcher alone, and the others keep silent about it', async () => {
    const [leader, rival] = [aProcess(async () => true), aProcess(async () => false)];
    await jest.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(leader.did).toEqual(Array(10).fill('minute'));
    expect([...rival.did, ...rival.said, ...leader.said]).toEqual([]);
    await Promise.all([leader.stop(), rival.stop()]);
  });

  it('go to whoever is the dispatcher at that minute', async () => {
    let leader = 'a';
    const [a, b] = ['a', 'b'].map((name) => aProcess(async () => leader === name));
    await jest.advanceTimersByTimeAsync(2 * MINUTE_MS);
    leader = 'b';
    await jest.advanceTimersByTimeAsync(3 * MINUTE_MS);
    expect([a?.did.length, b?.did.length]).toEqual([2, 3]);
    await Promise.all([a?.stop(), b?.stop()]);
  });

  it('of the night come at 3:15 in Helsinki to one process of all', async () => {
    const [leader, rival] = [aProcess(async () => true), aProcess(async () => false)];
    // 0:14:30 UTC is 3:14:30 there.
    await jest.advanceTimersByTimeAsync(15 * 60 * MINUTE_MS + 14 * MINUTE_MS);
    expect(leader.did).not.toContain('night');
    await jest.advanceTimersByTimeAsync(MINUTE_MS);
    expect(leader.did.filter((what) => what === 'night')).toHaveLength(1);
    expect(rival.did).toEqual([]);
    await Promise.all([leader.stop(), rival.stop()]);
  });

  it('never begin a second run beside one that is not done, and come again after it', async () => {
    let present = 0;
    let most = 0;
    const process = aProcess(
      async () => true,
      async () => {
        present += 1;
        most = Math.max(most, present);
        await new Promise((resolve) => setTimeout(resolve, 2.5 * MINUTE_MS));
        present -= 1;
      },
    );
    await jest.advanceTimersByTimeAsync(6.6 * MINUTE_MS);
    expect(most).toBe(1);
    expect(process.did).toHaveLength(3);
    await process.stop();
  });

  it('that break off, or cannot ask for the lease, are one line in the log, and the next comes', async () => {
    const turns = [async () => true, () => Promise.reject(new Error('the store does not answer')), async () => true];
    const process = aProcess(
      () => turns.shift()?.() ?? Promise.resolve(false),
      () => Promise.reject(new Error('the disk is full')),
    );
    await jest.advanceTimersByTimeAsync(4 * MINUTE_MS);
    expect(process.did).toHaveLength(2);
    expect(process.said.map((line) => /the (disk is full|store does not answer)/.exec(line)?.[1])).toEqual([
      'disk is full',
      'store does not answer',
      'disk is full',
    ]);
    await process.stop();
  });

  it('end when they are stopped', async () => {
    const process = aProcess(async () => true);
    await jest.advanceTimersByTimeAsync(MINUTE_MS);
    await process.stop();
    await jest.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(process.did).toHaveLength(1);
  });
});
