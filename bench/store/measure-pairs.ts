/** Measures the calls on pairs of contenders, all sizes of an engine at once, after seeing that both give the same. */

import { CALLS, type CallName } from './calls';
import type { Pair } from './contest';
import type { CallCounts } from './counting-store';
import { type Measured, measureInTurns, ratioOf } from './measure-in-turns';

/** One line of the table. */
export interface Row {
  engine: string;
  call: CallName;
  /** How often a played round makes it, or the clockwork. */
  often: string;
  documents: number;
  turns: number;
  opsPerSecond: number;
  p50Ms: number;
  p99Ms: number | null;
  bareP50Ms: number;
  /** Our time to the bare contender's. */
  ratio: number;
  /** Our time to our time in the smallest store; null in that one. */
  growth: number | null;
}

export interface Effort {
  /** For one call and size, both contenders together. */
  budgetMs: number;
  /** Turns at most of a call that adds a document, so that the smallest store stays about as large as it is. */
  mostAdded: number;
}

const MOST_TURNS = 5_000;

/** @returns rows by call, then by size as the pairs are given, smallest first */
export async function measurePairs(
  engine: string,
  pairs: readonly Pair[],
  counts: CallCounts,
  effort: Effort,
  signal: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, does, beats } of CALLS) {
    if (does === 'read') for (const pair of pairs) await expectSame(name, pair);
    const contenders = pairs.flatMap(({ ours, bare }) => [ours[name], bare[name]]);
    const bounds = {
      budgetMs: effort.budgetMs * pairs.length,
      mostTurns: does === 'add' ? effort.mostAdded : MOST_TURNS,
    };
    const measured = await measureInTurns(contenders, bounds, signal);
    pairs.forEach(({ documents }, at) => {
      const ours = contender(measured, 2 * at);
      const bare = contender(measured, 2 * at + 1);
      const { turns, opsPerSecond, p50Ms, p99Ms } = ours;
      rows.push({
        engine,
        call: name,
        often: beats ?? String(oftenIn(counts, name)),
        documents,
        ...{ turns, opsPerSecond, p50Ms, p99Ms },
        bareP50Ms: bare.p50Ms,
        ratio: ratioOf(ours, bare),
        growth: at === 0 ? null : ratioOf(ours, contender(measured, 0)),
      });
    });
  }
  return rows;
}

/** Throws when the bare contender answers with other documents: then it does not do the same. */
async function expectSame(name: CallName, { ours, bare }: Pair): Promise<void> {
  const [own, others] = [idsIn(await ours[name](0)), idsIn(await bare[name](0))];
  if (own.length > 0 && own.join('\n') === others.join('\n')) return;
  throw new Error(`${name} gives ${own.length} documents, the bare contender ${others.length}, or others.`);
}

function idsIn(result: unknown): unknown[] {
  const found = Array.isArray(result) ? result : [result];
  return found.filter((one) => one !== null && one !== undefined).map(({ id, _id }) => id ?? _id);
}

function oftenIn(counts: CallCounts, name: CallName): number {
  const [first = ''] = name.split('+');
  return counts.get(first) ?? 0;
}

function contender(measured: readonly Measured[], position: number): Measured {
  const one = measured[position];
  if (one === undefined) throw new Error(`There is no contender ${position}.`);
  return one;
}
