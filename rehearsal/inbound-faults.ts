/**
 * What can go wrong on the way from Teams to the bot: an activity comes twice, the next one overtakes it, or its answer is
 * lost. For the next ones by name, or for a seeded share.
 */
import { z } from 'zod';
import { seededChoice, seededNumber } from './seeded-number';
import type { TeamsActivity } from './teams-activity';

export const inboundFaultNames = ['twice-at-once', 'twice-afterwards', 'overtaken', 'answer-lost'] as const;

export type InboundFaultName = (typeof inboundFaultNames)[number];

export const inboundWishSchema = z.object({
  kind: z.enum(inboundFaultNames),
  /** How many activities it meets. */
  next: z.number().int().positive().default(1),
});

export const inboundChanceSchema = z.object({
  seed: z.number().int(),
  share: z.number().min(0).max(1),
  kinds: z.array(z.enum(inboundFaultNames)).min(1),
});

export type InboundChance = z.infer<typeof inboundChanceSchema>;

export type InboundFaults = {
  plan(wish: { kind: InboundFaultName; next: number }): void;
  /** Lets chance decide from now on; null stops that. */
  chance(chance: InboundChance | null): void;
  chanceNow(): InboundChance | null;
  /** What this activity meets; installations meet nothing. */
  take(activity: TeamsActivity): InboundFaultName | undefined;
  /** Those not used up yet. */
  list(): { kind: InboundFaultName; next: number }[];
  used(): Partial<Record<InboundFaultName, number>>;
  clear(): void;
};

/** `onUsedUp` hears when one that was asked for by name has met its last activity. */
export function createInboundFaults({ onUsedUp = () => undefined }: { onUsedUp?: () => void } = {}): InboundFaults {
  let planned: { kind: InboundFaultName; next: number }[] = [];
  let chance: InboundChance | null = null;
  const visits = new Map<string, number>();
  const used: Partial<Record<InboundFaultName, number>> = {};

  function drawn(activity: TeamsActivity): InboundFaultName | undefined {
    if (!chance) return undefined;
    const person = senderOf(activity);
    const visit = (visits.get(person) ?? 0) + 1;
    visits.set(person, visit);
    const isMet = seededNumber(chance.seed, `${person} ${visit}`) < chance.share;
    return isMet ? seededChoice(chance.kinds, chance.seed, `${person} ${visit} kind`) : undefined;
  }

  return {
    plan: (wish) => planned.push({ ...wish }),
    chance(next) {
      chance = next;
      visits.clear();
    },
    chanceNow: () => chance,
    take(activity) {
      if (activity.type !== 'invoke' && activity.type !== 'message') return undefined;
      const [next] = planned;
      if (next) next.next -= 1;
      planned = planned.filter((one) => one.next > 0);
      if (next?.next === 0) onUsedUp();
      const kind = next?.kind ?? drawn(activity);
      if (kind) used[kind] = (used[kind] ?? 0) + 1;
      return kind;
    },
    list: () => planned.map((one) => ({ ...one })),
    used: () => ({ ...used }),
    clear() {
      planned = [];
      chance = null;
    },
  };
}

/** The `29:` id of who sent the activity. */
export function senderOf({ from }: TeamsActivity): string {
  return String((from as { id?: unknown } | undefined)?.id ?? '');
}
