/**
 * Faults let the Bot Connector fail on demand: the next requests that match, everything for a while, or a seeded share of
 * all requests. Which fault met which request is counted here and told in the record.
 */
import { z } from 'zod';
import { doesConcern, type Fault } from './fault';
import { type FaultName, faultNames, faultOf, faultPresets } from './fault-presets';
import type { RequestPurpose } from './request-kind';
import { seededChoice, seededNumber } from './seeded-number';

export const faultChanceSchema = z.object({
  seed: z.number().int(),
  /** The share of requests that fail, of those that any of the kinds is for. */
  share: z.number().min(0).max(1),
  kinds: z.array(z.enum(faultNames)).min(1),
  method: z.string().toUpperCase().optional(),
  pathPattern: z.string().optional(),
});

export type FaultChance = z.infer<typeof faultChanceSchema>;

export type FaultedRequest = { method: string; path: string; purpose: RequestPurpose };

export type Faults = {
  add(fault: Fault): void;
  /** Lets chance decide from now on; null stops that. */
  chance(chance: FaultChance | null): void;
  chanceNow(): FaultChance | null;
  /**
   * The fault that this request meets; undefined when it should succeed. A fault for the next requests is used up by one;
   * after those come faults for a while, the newest first, and then chance.
   */
  take(request: FaultedRequest): Fault | undefined;
  /** Faults not used up or over yet; `forMs` is what is left of it. */
  list(): Fault[];
  /** How often each fault met a request, by name. */
  used(): Record<string, number>;
  remove(name: string): void;
  /** Ends all faults, chance too; what was counted stays. */
  clear(): void;
};

type Planned = { fault: Fault; untilMs: number | null };

export function createFaults({ machineNow }: { machineNow: () => number }): Faults {
  let planned: Planned[] = [];
  let chance: FaultChance | null = null;
  const visits = new Map<string, number>();
  const used: Record<string, number> = {};

  function drawn({ method, path, purpose }: FaultedRequest): Fault | undefined {
    if (!chance || !doesConcern(chance, { method, path })) return undefined;
    const kinds = chance.kinds.filter((name) => doesConcern(faultPresets[name].concerns, { method, path }));
    if (kinds.length === 0) return undefined;
    // Drawn by place and count, so that requests that overtake each other still meet the same faults.
    const key = `${purpose.kind} ${purpose.place}`;
    const visit = (visits.get(key) ?? 0) + 1;
    visits.set(key, visit);
    if (seededNumber(chance.seed, `${key} ${visit}`) >= chance.share) return undefined;
    const name: FaultName | undefined = seededChoice(kinds, chance.seed, `${key} ${visit} kind`);
    return name && faultOf(name);
  }

  function forget(): void {
    const nowMs = machineNow();
    planned = planned.filter(({ fault, untilMs }) => (untilMs === null ? fault.next > 0 : untilMs > nowMs));
  }

  return {
    add: (fault) =>
      planned.push({ fault: { ...fault }, untilMs: fault.forMs === undefined ? null : machineNow() + fault.forMs }),
    chance(next) {
      chance = next;
      visits.clear();
    },
    chanceNow: () => chance,
    take(request) {
      if (planned.length > 0) forget();
      const matching = planned.filter(({ fault }) => doesConcern(fault, request));
      const next = matching.find(({ untilMs }) => untilMs === null);
      if (next) next.fault.next -= 1;
      const fault = (next ?? matching.at(-1))?.fault ?? drawn(request);
      if (fault) used[fault.name] = (used[fault.name] ?? 0) + 1;
      return fault;
    },
    list() {
      forget();
      return planned.map(({ fault, untilMs }) => ({
        ...fault,
        ...(untilMs !== null && { forMs: Math.ceil(untilMs - machineNow()) }),
      }));
    },
    used: () => ({ ...used }),
    remove(name) {
      planned = planned.filter(({ fault }) => fault.name !== name);
    },
    clear() {
      planned = [];
      chance = null;
    },
  };
}
