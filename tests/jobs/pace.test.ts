import { createPace } from '../../jobs/pace';

/** A pace on a machine clock that moves only while the pace sleeps. */
function aPace() {
  let nowMs = 0;
  const pace = createPace({
    requestsPerSecond: 20,
    newConversationsPerSecond: 5,
    monotonicMs: () => nowMs,
    sleepMs: async (ms) => {
      nowMs += ms;
    },
  });
  return {
    at: async (kind: 'request' | 'new-conversation') => {
      await pace.turn(kind);
      return nowMs;
    },
    rest: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('the pace', () => {
  it('gives the first turn at once and the next at even distances', async () => {
    const { at } = aPace();
    expect([await at('request'), await at('request'), await at('request')]).toEqual([0, 50, 100]);
  });

  it('spaces new conversations wider; each is also a request', async () => {
    const { at } = aPace();
    expect([await at('new-conversation'), await at('new-conversation')]).toEqual([0, 200]);
    expect(await at('request')).toBe(250);
  });

  it('saves up no turns while nothing is asked for', async () => {
    const { at, rest } = aPace();
    await at('request');
    rest(10_000);
    expect([await at('request'), await at('request')]).toEqual([10_000, 10_050]);
  });

  it('never gives more than its rate in a second', async () => {
    const { at } = aPace();
    const turns: number[] = [];
    for (let n = 0; n < 100; n += 1) turns.push(await at('request'));
    const inOneSecond = turns.map((from) => turns.filter((turn) => turn >= from && turn < from + 1000).length);
    expect(Math.max(...inOneSecond)).toBe(20);
  });
});
