/**
 * The benchmark of the store: the ports' most used calls on the embedded engine and on servers that speak MongoDB's
 * protocol, each beside the bare library or driver. What it starts or makes is gone when it returns or throws.
 */

import type { ServerKind } from '../../tests/support/servers/database-server';
import { type Effort, measurePairs, type Row } from './measure-pairs';
import { openEmbeddedContest } from './open-embedded-contest';
import { openServerContest } from './open-server-contest';
import type { PlayedRound } from './play-round';
import { tableOf } from './table';

export type Engine = 'embedded' | ServerKind;

export interface Extent {
  /** Documents in the embedded engine's stores, smallest first. */
  sizes: readonly number[];
  /** Documents on a server: more is not asked of the slowest one. */
  serverSize: number;
  effort: Effort;
}

export const WHOLE: Extent = {
  sizes: [1_000, 10_000, 100_000],
  serverSize: 2_000,
  effort: { budgetMs: 1_500, mostAdded: 300 },
};

export const QUICK: Extent = {
  sizes: [1_000, 10_000],
  serverSize: 1_000,
  effort: { budgetMs: 200, mostAdded: 100 },
};

/**
 * @param round whose documents and counts are measured with
 * @returns every row, and what it was measured on by engine
 */
export async function benchStore(
  engines: readonly Engine[],
  round: PlayedRound,
  extent: Extent,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<{ about: Record<string, string>; rows: Row[] }> {
  const about: Record<string, string> = {};
  const rows: Row[] = [];
  for (const engine of engines) {
    const contest =
      engine === 'embedded'
        ? await openEmbeddedContest(round, extent.sizes, signal)
        : await openServerContest(engine, round, extent.serverSize, signal);
    try {
      about[engine] = contest.about;
      print(`\n${engine}: ${contest.about}`);
      const measured = await measurePairs(engine, contest.pairs, round.calls, extent.effort, signal);
      for (const line of tableOf(measured)) print(line);
      rows.push(...measured);
    } finally {
      await contest.close();
    }
  }
  return { about, rows };
}
