/**
 * The rate limits that Microsoft documents for a bot (Teams, "Rate limiting", October 2026): per conversation for
 * sending, and one limit for everything a bot asks in a tenant. The numbers are Microsoft's own estimates.
 */
type Window = { ms: number; most: number };

const perConversation: readonly Window[] = [
  { ms: 1_000, most: 7 },
  { ms: 2_000, most: 8 },
  { ms: 30_000, most: 60 },
  { ms: 3_600_000, most: 1_800 },
];
// One developer met 429 at more than seven new conversations a second, whoever they were with (msteams-docs#2026).
const creations: readonly Window[] = [{ ms: 1_000, most: 7 }];
const perTenant: readonly Window[] = [{ ms: 1_000, most: 50 }];

export type TeamsLimits = {
  /** The seconds to wait when the request comes too soon; null when it may pass, and then it counts. */
  refuse(request: { method: string; segments: readonly string[] }, nowMs: number): number | null;
};

export function createTeamsLimits(): TeamsLimits {
  const pasts = new Map<string, number[]>();

  function waitOf(name: string, windows: readonly Window[], nowMs: number): number {
    const past = pasts.get(name) ?? [];
    const waits = windows.map(({ ms, most }) => {
      const oldest = past.at(-most);
      return oldest === undefined ? 0 : Math.max(oldest + ms - nowMs, 0);
    });
    return Math.max(...waits);
  }

  return {
    refuse({ method, segments }, nowMs) {
      const [, , conversation, part] = segments;
      const counted: [string, readonly Window[]][] = [['tenant', perTenant]];
      if (method === 'POST' && conversation === undefined) counted.push(['creations', creations]);
      if ((method === 'POST' || method === 'PUT') && part === 'activities') {
        counted.push([`to ${conversation}`, perConversation]);
      }
      const waitMs = Math.max(...counted.map(([name, windows]) => waitOf(name, windows, nowMs)));
      if (waitMs > 0) return Math.ceil(waitMs / 1_000);
      for (const [name] of counted) pasts.set(name, [...(pasts.get(name) ?? []).slice(-1_800), nowMs]);
      return null;
    },
  };
}
