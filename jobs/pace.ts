/**
 * Spaces requests to Teams so that its limits are never met: so many requests and so many new conversations a second
 * for a tenant. Runs on the machine clock, which the calendar clock does not move.
 */

export interface Pace {
  /** Resolves when the next request of this kind may be made. */
  turn(kind: 'request' | 'new-conversation'): Promise<void>;
}

export interface PaceSettings {
  requestsPerSecond: number;
  newConversationsPerSecond: number;
  monotonicMs: () => number;
  sleepMs: (ms: number) => Promise<void>;
}

/** Teams' estimate is 50 requests and 7 new conversations a second for an app in a tenant; we stay well below. */
export const TEAMS_PACE = { requestsPerSecond: 20, newConversationsPerSecond: 5 } as const;

/** A pace that gives turns at even distances; a new conversation is also a request. */
export function createPace(settings: PaceSettings): Pace {
  const nextTurnMs = { request: 0, 'new-conversation': 0 };
  const distanceMs = {
    request: 1000 / settings.requestsPerSecond,
    'new-conversation': 1000 / settings.newConversationsPerSecond,
  };
  const take = async (kind: 'request' | 'new-conversation') => {
    const nowMs = settings.monotonicMs();
    const turnMs = Math.max(nowMs, nextTurnMs[kind]);
    nextTurnMs[kind] = turnMs + distanceMs[kind];
    if (turnMs > nowMs) await settings.sleepMs(turnMs - nowMs);
  };
  return {
    turn: async (kind) => {
      if (kind === 'new-conversation') await take(kind);
      await take('request');
    },
  };
}
