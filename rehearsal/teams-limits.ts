/**
 * The rate limits that Microsoft documents for a bot (Teams, "Rate limiting", October 2026): per conversation, and one
 * limit for everything a bot asks in a tenant. The numbers are Microsoft's own estimates and can be set. The greatest
 * rates are measured whether or not anything is refused.
 */
import type { RequestKind, RequestPurpose } from './request-kind';

/** At most so many in any stretch of so many milliseconds. */
export type LimitWindow = { ms: number; most: number };

export type LimitRules = {
  /** Everything together. */
  tenant: readonly LimitWindow[];
  /** New conversations and threads together, with whomever they are. */
  creations: readonly LimitWindow[];
  /** Posts, edits and removals in one conversation. */
  send: readonly LimitWindow[];
  /** New threads in one channel. */
  create: readonly LimitWindow[];
  /** Roster reads in one conversation. */
  members: readonly LimitWindow[];
  /** Reads of one team and its channels. */
  team: readonly LimitWindow[];
};

export type LimitName = keyof LimitRules;

const sends: readonly LimitWindow[] = [
  { ms: 1_000, most: 7 },
  { ms: 2_000, most: 8 },
  { ms: 30_000, most: 60 },
  { ms: 3_600_000, most: 1_800 },
];
const reads = sends.map(({ ms, most }) => ({ ms, most: most * 2 }));

export const documentedLimits: LimitRules = {
  tenant: [{ ms: 1_000, most: 50 }],
  // One developer met 429 at more than seven new conversations a second, whoever they were with (msteams-docs#2026).
  creations: [{ ms: 1_000, most: 7 }],
  // Edits and removals have no row of their own in the documentation; they count as sending.
  send: sends,
  create: sends,
  members: reads,
  team: reads,
};

export const noLimits: LimitRules = { tenant: [], creations: [], send: [], create: [], members: [], team: [] };

/** Which limits a request falls under besides the tenant's. */
const limitsOfKind: Record<RequestKind, readonly LimitName[]> = {
  'create-chat': ['creations'],
  'create-thread': ['creations', 'create'],
  post: ['send'],
  edit: ['send'],
  remove: ['send'],
  members: ['members'],
  team: ['team'],
  other: [],
};

export type LimitCounts = {
  arrived: number;
  /** Refused requests by the limit that refused them. */
  refused: Record<LimitName, number>;
  /** The most requests that arrived within any second, refused ones included; `send` and the like in one place. */
  greatestPerSecond: Record<LimitName, number>;
};

export type TeamsLimits = {
  /** How long to wait, and for which limit; null when the request may pass, and only then it counts. */
  refuse(purpose: RequestPurpose, nowMs: number): { limit: LimitName; waitMs: number } | null;
  set(rules: LimitRules): void;
  rules(): LimitRules;
  counts(): LimitCounts;
  /** Begins to count anew; what has passed stays held against the next ones. */
  clearCounts(): void;
};

export function createTeamsLimits(initial: LimitRules = documentedLimits): TeamsLimits {
  let rules = initial;
  let counts = noCounts();
  const passed = new Map<string, number[]>();
  const lastSecond = new Map<string, number[]>();

  function measure(limit: LimitName, name: string, nowMs: number): void {
    const times = timesOf(lastSecond, name);
    while (times.length > 0 && (times[0] ?? 0) <= nowMs - 1_000) times.shift();
    times.push(nowMs);
    counts.greatestPerSecond[limit] = Math.max(counts.greatestPerSecond[limit], times.length);
  }

  function waitOf(limit: LimitName, name: string, nowMs: number): number {
    const times = passed.get(name);
    let waitMs = 0;
    for (const { ms, most } of rules[limit]) {
      const oldest = times?.[times.length - most];
      if (oldest !== undefined) waitMs = Math.max(waitMs, oldest + ms - nowMs);
    }
    return waitMs;
  }

  function remember(limit: LimitName, name: string, nowMs: number): void {
    const needed = rules[limit].reduce((most, window) => Math.max(most, window.most), 0);
    if (needed === 0) return;
    const times = timesOf(passed, name);
    times.push(nowMs);
    if (times.length > needed * 2) times.splice(0, times.length - needed);
  }

  return {
    refuse({ kind, place }, nowMs) {
      const counted: [LimitName, string][] = [['tenant', 'tenant']];
      for (const limit of limitsOfKind[kind])
        counted.push([limit, limit === 'creations' ? limit : `${limit} ${place}`]);
      counts.arrived += 1;
      let refusal: { limit: LimitName; waitMs: number } | null = null;
      for (const [limit, name] of counted) {
        measure(limit, name, nowMs);
        const waitMs = waitOf(limit, name, nowMs);
        if (waitMs > (refusal?.waitMs ?? 0)) refusal = { limit, waitMs };
      }
      if (refusal) counts.refused[refusal.limit] += 1;
      else for (const [limit, name] of counted) remember(limit, name, nowMs);
      return refusal;
    },
    set(next) {
      rules = next;
    },
    rules: () => rules,
    counts: () => structuredClone(counts),
    clearCounts() {
      counts = noCounts();
      lastSecond.clear();
    },
  };
}

function timesOf(all: Map<string, number[]>, name: string): number[] {
  const known = all.get(name);
  if (known) return known;
  const times: number[] = [];
  all.set(name, times);
  return times;
}

function noCounts(): LimitCounts {
  const none = { tenant: 0, creations: 0, send: 0, create: 0, members: 0, team: 0 };
  return { arrived: 0, refused: { ...none }, greatestPerSecond: { ...none } };
}
