import { benchStore } from '../../bench/store/bench-store';
import { CALLS } from '../../bench/store/calls';
import { measureInTurns, percentile, ratioOf } from '../../bench/store/measure-in-turns';
import { type PlayedRound, playRound } from '../../bench/store/play-round';

jest.setTimeout(60_000);

const SMALL = { sizes: [250, 500], serverSize: 250, effort: { budgetMs: 1, mostAdded: 10 } };
const never = new AbortController().signal;

describe('the benchmark of the store', () => {
  let round: PlayedRound;

  beforeAll(async () => {
    round = await playRound(20);
  });

  it('measures every call at every size, our store and the bare library giving the same', async () => {
    const lines: string[] = [];
    const { about, rows } = await benchStore(['embedded'], round, SMALL, (line) => void lines.push(line), never);
    expect(rows.map(({ call, documents }) => [call, documents])).toEqual(
      CALLS.flatMap(({ name }) => SMALL.sizes.map((size) => [name, size])),
    );
    for (const { opsPerSecond, ratio, turns } of rows) {
      expect([opsPerSecond > 0, ratio > 0, turns >= 10]).toEqual([true, true, true]);
    }
    expect(about.embedded).toContain('synchronous=FULL');
    for (const { name } of CALLS) expect(lines.filter((line) => line.startsWith(name))).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('Stopped.'));
    await expect(benchStore(['embedded'], round, SMALL, () => undefined, stopped)).rejects.toThrow('Stopped.');
  });
});

describe('measuring in turns', () => {
  it('lets the contenders take turns, each counting its own', async () => {
    const taken: [string, number][] = [];
    const act = (name: string) => async (turn: number) => void taken.push([name, turn]);
    await measureInTurns([act('a'), act('b')], { budgetMs: 0, mostTurns: 3 }, never);
    for (const name of ['a', 'b']) {
      const turns = taken.filter(([who]) => who === name).map(([, turn]) => turn);
      expect(turns).toEqual(turns.map((_, index) => index));
    }
  });

  it('refuses a turn that wrote nothing', async () => {
    const act = async () => false;
    await expect(measureInTurns([act], { budgetMs: 0, mostTurns: 3 }, never)).rejects.toThrow('wrote nothing');
  });

  it('takes percentiles from what happened, and a ratio from cycles side by side', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99)]).toEqual([100, 198, 7]);
    const measured = { turns: 3, opsPerSecond: 1, p50Ms: 1, p99Ms: null };
    const [one, other] = [
      { ...measured, cyclesMs: [2, 4, 90] },
      { ...measured, cyclesMs: [1, 2, 3] },
    ];
    expect(ratioOf(one, other)).toBe(2);
  });
});
