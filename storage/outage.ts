/**
 * Tells an administrator about a store that is away: each reason when it appears, seconds apart, and then once a minute,
 * however many calls meet it; and when the store is back. What is said fits on one line, with what to do.
 */

import type { StoreUnavailable } from '../strategy/errors';
import type { Log } from '../strategy/ports/log';

/** Told by whoever calls the store. */
export interface Outage {
  failed(error: StoreUnavailable): void;
  worked(): void;
}

const REPEAT_MS = 60_000;
/** One outage shows itself in several ways within seconds; the one that lasts is worth a line. */
const BETWEEN_LINES_MS = 5_000;
/** Reasons are few; more would mean that each has something of its own in it. */
const MOST_REASONS = 50;

/** @param monotonicMs never goes back; only differences of it are used */
export function createOutage({ log, monotonicMs }: { log: Log; monotonicMs: () => number }): Outage {
  const saidAtMs = new Map<string, number>();
  let lastLineMs = -Infinity;
  let since: { ms: number; calls: number; isSaid: boolean } | null = null;

  return {
    failed({ message, fix }) {
      const nowMs = monotonicMs();
      since ??= { ms: nowMs, calls: 0, isSaid: false };
      since.calls += 1;
      if (nowMs - lastLineMs < BETWEEN_LINES_MS || nowMs - (saidAtMs.get(message) ?? -Infinity) < REPEAT_MS) return;
      if (saidAtMs.size >= MOST_REASONS) saidAtMs.clear();
      saidAtMs.set(message, nowMs);
      lastLineMs = nowMs;
      since.isSaid = true;
      const figures = { awaySeconds: Math.round((nowMs - since.ms) / 1000), failedCalls: since.calls };
      log.error({ ...figures, fix }, `${message} Nothing can be saved until it is back; trying again by itself.`);
    },
    worked() {
      if (since === null) return;
      const { ms, calls, isSaid } = since;
      since = null;
      // Of a hiccup that was not told nothing is told here either.
      if (!isSaid) return;
      const awaySeconds = Math.round((monotonicMs() - ms) / 1000);
      log.info({ awaySeconds, failedCalls: calls }, 'The store can be used again; what waited is done now.');
    },
  };
}
