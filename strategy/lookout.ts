/**
 * What the clockwork remembers of its own work for one tenant: when it had last seen to everything, a time in which it did
 * not look, and what stays undone although it looks. Kept so that the coordinators are told of each once.
 */

import type { LocalText } from './language';

/** Something that should have happened a while ago and has not. */
export type Overdue =
  | { what: 'round'; key: string; dueAt: string; roundId: string; roundName: string }
  | {
      what: 'digest';
      key: string;
      dueAt: string;
      roundId: string;
      audienceId: string;
      audience: LocalText;
      dueOn: string;
    }
  /** Teams did not take it, or may have: it is not tried again. */
  | { what: 'refused-digest'; key: string; dueAt: string; channel: string; dueOn: string; isUnsure: boolean }
  /** A message that waits, or an ask that an opening which was cut off has not written down yet. */
  | { what: 'delivery'; key: string; dueAt: string; isAsk: boolean };

/** A time in which nobody looked, and what fell due in it. */
export interface Absence {
  fromAt: string;
  untilAt: string;
  rounds: Extract<Overdue, { what: 'round' }>[];
  digests: Extract<Overdue, { what: 'digest' }>[];
  asks: number;
}

/** What is overdue since it was first seen so; `toldAt` once the coordinators know. */
export interface Stuck {
  key: string;
  sinceAt: string;
  toldAt: string | null;
}

export interface Lookout {
  /** `lookout/<tenant>` */
  id: string;
  tenantId: string;
  lookedAt: string;
  /** Until the coordinators are told. */
  absence: Absence | null;
  stuck: Stuck[];
  schema: 1;
  version: number;
}

/** So long something may be late without being told of: a restart, an upgrade and a slow Teams end within it. */
export const PATIENCE_MS = 15 * 60_000;

export function lookoutId(tenantId: string): string {
  return `lookout/${tenantId}`;
}

/** Whether nobody has looked for longer than is usual. */
export function wasAway({ lookedAt }: Pick<Lookout, 'lookedAt'>, now: string): boolean {
  return Date.parse(now) - Date.parse(lookedAt) > PATIENCE_MS;
}

/**
 * The absence with what is overdue at its end. One that is not told yet grows: a process that dies while it makes up for
 * what was missed, or is away again overnight, leaves one time to be told of.
 */
export function absenceWith(known: Absence | null, fromAt: string, overdue: readonly Overdue[], now: string): Absence {
  const isSame = known?.fromAt === fromAt;
  const asks = overdue.filter((one) => one.what === 'delivery' && one.isAsk).length;
  return {
    fromAt: known?.fromAt ?? fromAt,
    untilAt: now,
    rounds: united(known?.rounds ?? [], overdue.filter(isRound)),
    digests: united(known?.digests ?? [], overdue.filter(isDigest)),
    // The same absence seen again after a crash: what was sent meanwhile had been counted.
    asks: isSame ? Math.max(known.asks, asks) : (known?.asks ?? 0) + asks,
  };
}

/**
 * What is overdue stays known while it is; it is told when it has been so for long although somebody looks, once. All
 * messages that wait are one trouble, however many there are.
 */
export function stillStuck(
  known: readonly Stuck[],
  overdue: readonly Overdue[],
  now: string,
): { stuck: Stuck[]; ripe: Stuck[]; toTell: Overdue[] } {
  const keys = [...new Set(overdue.map(troubleOf))];
  const stuck = keys.map((key) => known.find((one) => one.key === key) ?? { key, sinceAt: now, toldAt: null });
  const ripe = stuck.filter(
    ({ sinceAt, toldAt }) => toldAt === null && Date.parse(sinceAt) + PATIENCE_MS <= Date.parse(now),
  );
  return { stuck, ripe, toTell: overdue.filter((one) => ripe.some(({ key }) => key === troubleOf(one))) };
}

function troubleOf({ what, key }: Overdue): string {
  return what === 'delivery' ? 'deliveries' : key;
}

function united<One extends { key: string }>(known: readonly One[], fresh: readonly One[]): One[] {
  const keys = new Set(known.map(({ key }) => key));
  return [...known, ...fresh.filter(({ key }) => !keys.has(key))];
}

function isRound(one: Overdue): one is Extract<Overdue, { what: 'round' }> {
  return one.what === 'round';
}

function isDigest(one: Overdue): one is Extract<Overdue, { what: 'digest' }> {
  return one.what === 'digest';
}
