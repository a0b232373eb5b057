import { createPace, type Turn } from '../../jobs/pace';
import { TENANT } from '../support/builders';

/** A pace on a machine clock that moves only while the pace sleeps. */
function aPace(lateMs = 0) {
  let nowMs = 0;
  const pace = createPace({
    requestsPerSecond: 20,
    newConversationsPerSecond: 5,
    monotonicMs: () => nowMs,
    sleepMs: async (ms) => {
      nowMs += ms + lateMs;
    },
  });
  const turn = (wanted: Partial<Turn>) =>
    pace.turn({ kind: 'request', tenantId: TENANT, conversationId: null, ...wanted });
  return {
    at: async (kind: Turn['kind'], wanted: Partial<Turn> = {}) => {
      await turn({ kind, ...wanted });
      return nowMs;
    },
    rest: (ms: number) => {
      nowMs += ms;
    },
    pause: (ms: number) => pace.pause(TENANT, ms),
  };
}

function mostWithin(turns: readonly number[], windowMs: number): number {
  return Math.max(...turns.map((from) => turns.filter((turn) => turn >= from && turn < from + windowMs).length));
}

async function turns(count: number, next: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < count; n += 1) all.push(await next());
  return all;
}

describe('the pace', () => {
  it('gives the first turn at once and the next at even distances', async () => {
    const { at } = aPace();
    expect(await turns(3, () => at('request'))).toEqual([0, 50, 100]);
  });

  it('spaces new conversations wider, and lets what needs none pass by', async () => {
    const { at } = aPace();
    expect(await turns(2, () => at('new-conversation'))).toEqual([0, 200]);
    expect(await at('request')).toBe(200);
  });

  it('saves up no turns while nothing is asked for', async () => {
    const { at, rest } = aPace();
    await at('request');
    rest(10_000);
    expect(await turns(2, () => at('request'))).toEqual([10_000, 10_050]);
  });

  it('never gives more than its rate in a second', async () => {
    const { at } = aPace();
    expect(mostWithin(await turns(100, () => at('request')), 1000)).toBe(20);
  });

  it('keeps its rate on a machine that wakes up late', async () => {
    const { at } = aPace(5);
    expect((await turns(201, () => at('request'))).at(-1)).toBe(200 * 50 + 5);
  });

  it('is each tenant’s own', async () => {
    const { at } = aPace();
    expect([await at('request'), await at('request', { tenantId: 'another' })]).toEqual([0, 0]);
  });
});

describe('a machine that stands still for a while', () => {
  /** 24 lanes that ask again as soon as they had a turn, on a clock that a test moves; every sleeper whose time is over wakes. */
  async function turnsOver(kind: Turn['kind'], moves: readonly number[]): Promise<number[]> {
    let nowMs = 0;
    let sleepers: { untilMs: number; wake: () => void }[] = [];
    const sleepMs = (ms: number) =>
      new Promise<void>((wake) => {
        sleepers.push({ untilMs: nowMs + ms, wake });
      });
    const pace = createPace({
      requestsPerSecond: 47.5,
      newConversationsPerSecond: 5,
      monotonicMs: () => nowMs,
      sleepMs,
    });
    const given: number[] = [];
    let isOver = false;
    const lane = async () => {
      while (!isOver) {
        await pace.turn({ kind, tenantId: TENANT, conversationId: null });
        given.push(nowMs);
      }
    };
    for (let n = 0; n < 24; n += 1) void lane();
    for (const ms of moves) {
      nowMs += ms;
      const awake = sleepers.filter(({ untilMs }) => untilMs <= nowMs);
      sleepers = sleepers.filter(({ untilMs }) => untilMs > nowMs);
      for (const { wake } of awake) wake();
      await new Promise((resolve) => setImmediate(resolve));
    }
    isOver = true;
    return given;
  }
  const smoothly = (ms: number) => Array.from({ length: ms / 5 }, () => 5);
  const stops = [...smoothly(2_000), 700, ...smoothly(2_000), 5_000, ...smoothly(3_000)];

  it('makes nothing good at once: no second has more turns than the next whole number above the rate', async () => {
    expect(mostWithin(await turnsOver('request', stops), 1_000)).toBeLessThanOrEqual(48);
    expect(mostWithin(await turnsOver('new-conversation', stops), 1_000)).toBeLessThanOrEqual(6);
  });

  it('holds back also those who had their turn before and were held up', async () => {
    let nowMs = 0;
    const pace = createPace({
      requestsPerSecond: 20,
      newConversationsPerSecond: 5,
      monotonicMs: () => nowMs,
      sleepMs: async (ms) => {
        nowMs += ms;
      },
    });
    const left: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      await pace.room(TENANT);
      left.push(nowMs);
    }
    expect([mostWithin(left, 1_000), left[0], left[20], left.at(-1)]).toEqual([21, 0, 0, 2_000]);
  });

  it('has its full rate again afterwards', async () => {
    const given = await turnsOver('request', stops);
    const lastTwoSeconds = given.filter((ms) => ms > 10_700);
    expect(lastTwoSeconds.length).toBeGreaterThanOrEqual(94);
  });
});

describe('one conversation', () => {
  it('gets at most 7 in a second, 8 in two and 60 in thirty', async () => {
    const { at } = aPace();
    const all = await turns(200, () => at('request', { conversationId: '19:johtoryhma' }));
    expect([mostWithin(all, 1_000), mostWithin(all, 2_000), mostWithin(all, 30_000)]).toEqual([7, 8, 60]);
  });

  it('does not keep the others waiting', async () => {
    const { at } = aPace();
    await turns(7, () => at('request', { conversationId: '19:johtoryhma' }));
    expect(await at('request', { conversationId: 'a:ymparistojohtaja' })).toBe(350);
  });
});

describe('a pause', () => {
  it('holds everything back, and nothing bursts when it ends', async () => {
    const { at, pause } = aPace();
    await at('request');
    pause(3_000);
    expect(await turns(3, () => at('request'))).toEqual([3_000, 3_050, 3_100]);
  });

  it('holds back also what waits for its turn already', async () => {
    const { at, pause } = aPace();
    await at('request');
    const waiting = at('request');
    // The clock of this test stands at 50 by now: waiting moves it at once.
    pause(3_000);
    expect(await waiting).toBe(3_050);
  });

  it('is never longer than a minute, whatever Teams says', async () => {
    const { at, pause } = aPace();
    pause(3_600_000);
    expect(await at('request')).toBe(60_000);
  });
});
