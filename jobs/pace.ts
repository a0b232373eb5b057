/**
 * Spaces requests to Teams so that its limits are never met: so many requests and so many new conversations a second for
 * a tenant, and so many in one conversation. Runs on the machine clock, which the calendar clock does not move.
 */

export interface Turn {
  kind: 'request' | 'new-conversation';
  tenantId: string;
  /** The chat or channel that is written to; null where Teams counts no conversation. */
  conversationId: string | null;
}

export interface Pace {
  /** Resolves when this request may be made. */
  turn(turn: Turn): Promise<void>;
  /**
   * To be asked right before a request that was not made at once at its turn: where the machine stood still in between,
   * those that were held up would otherwise leave together. Resolves at once when there is room.
   */
  room(tenantId: string): Promise<void>;
  /** Teams said that it is too much: nothing more goes to this tenant for so long, at most a minute. */
  pause(tenantId: string, ms: number): void;
  /** Nobody waits for a turn any more: the process ends, and who asks whether it may go on is told so. */
  end(): void;
}

export interface PaceSettings {
  requestsPerSecond: number;
  newConversationsPerSecond: number;
  monotonicMs: () => number;
  sleepMs: (ms: number) => Promise<void>;
}

/** What Teams lets one bot write in one conversation (Microsoft's page on rate limits, 2026-10). */
const CONVERSATION_LIMITS = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
  { most: 60, withinMs: 30_000 },
] as const;
const LONGEST_WINDOW_MS = 30_000;
/** A machine wakes up late; so much of its delay may be made good, or the pace would always fall behind. */
const LATENESS_MS = 20;
const LONGEST_PAUSE_MS = 60_000;
const SWEEP_AT = 1_000;
const SECOND_MS = 1_000;

/** What a turn counts as. */
const REQUEST = ['request'] as const;
const NEW_CONVERSATION = ['new-conversation', 'request'] as const;
/** How soon one that waits notices that the process ends. */
const LOOK_EVERY_MS = 250;

/** How long everything holds back after a 429: as Teams says, or a second. */
export function pauseMsOf({ retryAfterMs }: { retryAfterMs: number | null }): number {
  return retryAfterMs ?? SILENT_PAUSE_MS;
}

const SILENT_PAUSE_MS = 1_000;

interface TenantPace {
  nextMs: Record<Turn['kind'], number>;
  /** When the last turns were really given, oldest first. */
  givenMs: Record<Turn['kind'], number[]>;
  /** When those that asked for room left, oldest first. */
  leftMs: number[];
  pausedUntilMs: number;
}

/**
 * A pace that gives turns at even distances; a new conversation is also a request. After a machine stood still many wake up
 * together: then too no second has more turns than the next whole number above the rate.
 */
export function createPace({ monotonicMs, sleepMs, ...rates }: PaceSettings): Pace {
  const distanceMs = {
    request: 1000 / rates.requestsPerSecond,
    'new-conversation': 1000 / rates.newConversationsPerSecond,
  };
  const mostInASecond = {
    request: Math.floor(rates.requestsPerSecond) + 1,
    'new-conversation': Math.floor(rates.newConversationsPerSecond) + 1,
  };
  const tenants = new Map<string, TenantPace>();
  const conversations = new Map<string, number[]>();
  let isEnded = false;

  function paceOf(tenantId: string): TenantPace {
    const known = tenants.get(tenantId);
    if (known) return known;
    const fresh: TenantPace = {
      nextMs: { request: -Infinity, 'new-conversation': -Infinity },
      givenMs: { request: [], 'new-conversation': [] },
      leftMs: [],
      pausedUntilMs: -Infinity,
    };
    tenants.set(tenantId, fresh);
    return fresh;
  }

  /** Reserves the next free instant of this kind. */
  function reserve(pace: TenantPace, kind: Turn['kind'], nowMs: number): number {
    const turnMs = pace.nextMs[kind] < nowMs - LATENESS_MS ? nowMs : pace.nextMs[kind];
    pace.nextMs[kind] = turnMs + distanceMs[kind];
    return turnMs;
  }

  /** Reserves the first instant, not before `fromMs`, at which this conversation has room. */
  function reserveIn(conversationId: string, fromMs: number): number {
    const taken = (conversations.get(conversationId) ?? []).filter((turnMs) => turnMs > fromMs - LONGEST_WINDOW_MS);
    const free = CONVERSATION_LIMITS.map(({ most, withinMs }) => (taken.at(-most) ?? -Infinity) + withinMs);
    const turnMs = Math.max(fromMs, ...free);
    conversations.set(conversationId, [...taken, turnMs]);
    return turnMs;
  }

  function reserveAll(pace: TenantPace, { kind, conversationId }: Turn): number {
    const nowMs = monotonicMs();
    sweep(nowMs);
    const creation = kind === 'new-conversation' ? reserve(pace, kind, nowMs) : nowMs;
    const turnMs = Math.max(creation, reserve(pace, 'request', nowMs));
    return conversationId === null ? turnMs : reserveIn(conversationId, turnMs);
  }

  /** From when on one more leaves the second before it no fuller than it may be. */
  function roomAtMs(pace: TenantPace, kinds: readonly Turn['kind'][]): number {
    return Math.max(...kinds.map((kind) => roomAfterMs(pace.givenMs[kind], mostInASecond[kind])));
  }

  function give(pace: TenantPace, kinds: readonly Turn['kind'][], nowMs: number): void {
    for (const kind of kinds) keep(pace.givenMs[kind], nowMs, mostInASecond[kind]);
  }

  function sweep(nowMs: number): void {
    if (conversations.size < SWEEP_AT) return;
    for (const [id, turns] of conversations) {
      if ((turns.at(-1) ?? 0) < nowMs - LONGEST_WINDOW_MS) conversations.delete(id);
    }
  }

  return {
    async turn(wanted) {
      const pace = paceOf(wanted.tenantId);
      const kinds = wanted.kind === 'request' ? REQUEST : NEW_CONVERSATION;
      do {
        const turnMs = reserveAll(pace, wanted);
        const leftMs = () => Math.max(turnMs, roomAtMs(pace, kinds)) - monotonicMs();
        for (let ms = leftMs(); ms > 0 && !isEnded; ms = leftMs()) await sleepMs(Math.min(ms, LOOK_EVERY_MS));
        // A pause began while this one waited: it queues again, so that nothing bursts when the pause ends.
      } while (monotonicMs() < pace.pausedUntilMs && !isEnded);
      give(pace, kinds, monotonicMs());
    },
    async room(tenantId) {
      const { leftMs } = paceOf(tenantId);
      const waitMs = () => roomAfterMs(leftMs, mostInASecond.request) - monotonicMs();
      for (let ms = waitMs(); ms > 0 && !isEnded; ms = waitMs()) await sleepMs(Math.min(ms, LOOK_EVERY_MS));
      keep(leftMs, monotonicMs(), mostInASecond.request);
    },
    end() {
      isEnded = true;
    },
    pause(tenantId, ms) {
      const pace = paceOf(tenantId);
      pace.pausedUntilMs = Math.max(pace.pausedUntilMs, monotonicMs() + Math.min(ms, LONGEST_PAUSE_MS));
      pace.nextMs.request = Math.max(pace.nextMs.request, pace.pausedUntilMs);
    },
  };
}

/** When one more has room after these, of which a second may hold so many. */
function roomAfterMs(times: readonly number[], most: number): number {
  return (times.at(-most) ?? -Infinity) + SECOND_MS;
}

function keep(times: number[], nowMs: number, most: number): void {
  times.push(nowMs);
  if (times.length > 2 * most) times.splice(0, times.length - most);
}
