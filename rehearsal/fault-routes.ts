/**
 * The part of the control API by which things go wrong and are counted: faults by script, by name and by chance, troubles
 * in plain words, rate limits, what arrived, and the crowd that answers.
 */
import { z } from 'zod';
import type { ConnectorCounts } from './connector-counts';
import { type Crowd, crowdWishSchema } from './crowd';
import { faultSchema } from './fault';
import { faultOf, faultPresets, presetWishSchema } from './fault-presets';
import { type Faults, faultChanceSchema } from './faults';
import { type InboundFaults, inboundChanceSchema, inboundWishSchema } from './inbound-faults';
import { jsonObjectOf } from './rehearsal-request';
import type { Stage } from './stage';
import { ok, parsed, personNamed, refuse, type StageRoute } from './stage-reply';
import { documentedLimits, type LimitRules, type TeamsLimits } from './teams-limits';
import { type Troubles, troubleWishSchema } from './troubles';

const limitWindows = z.array(z.object({ ms: z.number().int().positive(), most: z.number().int().positive() }));
const limitRules = z.object({
  tenant: limitWindows.default([...documentedLimits.tenant]),
  creations: limitWindows.default([...documentedLimits.creations]),
  send: limitWindows.default([...documentedLimits.send]),
  create: limitWindows.default([...documentedLimits.create]),
  members: limitWindows.default([...documentedLimits.members]),
  team: limitWindows.default([...documentedLimits.team]),
}) satisfies z.ZodType<LimitRules>;

export function createFaultRoutes({
  stage,
  faults,
  inboundFaults,
  troubles,
  limits,
  counts,
  crowd,
}: {
  stage: Stage;
  faults: Faults;
  inboundFaults: InboundFaults;
  troubles: Troubles;
  limits: TeamsLimits;
  counts: ConnectorCounts;
  crowd: Crowd;
}): Record<string, StageRoute> {
  const person = personNamed(stage);
  const inbound = () => ({
    planned: inboundFaults.list(),
    chance: inboundFaults.chanceNow(),
    used: inboundFaults.used(),
  });

  return {
    'GET faults': () => ok(faults.list()),
    'DELETE faults': () => ok(faults.clear() ?? {}),
    'POST faults': (request) => {
      if (!('preset' in (jsonObjectOf(request.text) ?? {}))) return ok(faults.add(parsed(faultSchema, request)) ?? {});
      const { preset, ...wish } = parsed(presetWishSchema, request);
      return ok(faults.add(faultOf(preset, wish)) ?? {});
    },
    'GET faults/presets': () =>
      ok(Object.fromEntries(Object.entries(faultPresets).map(([name, { what, passes }]) => [name, { what, passes }]))),
    'GET faults/chance': () => ok({ chance: faults.chanceNow(), used: faults.used() }),
    'POST faults/chance': (request) => ok(faults.chance(parsed(faultChanceSchema, request)) ?? {}),
    'DELETE faults/chance': () => ok(faults.chance(null) ?? {}),

    'GET inbound': () => ok(inbound()),
    'POST inbound': (request) => ok(inboundFaults.plan(parsed(inboundWishSchema, request)) ?? {}),
    'POST inbound/chance': (request) => ok(inboundFaults.chance(parsed(inboundChanceSchema, request)) ?? {}),
    'DELETE inbound': () => ok(inboundFaults.clear() ?? {}),

    'GET troubles': () => ok(troubles.list()),
    'POST troubles': async (request) => {
      const { kind, as } = parsed(troubleWishSchema, request);
      const isOfPerson = kind === 'blocked' || kind === 'not-installed';
      if (isOfPerson && as === undefined) return refuse(400, 'whom', `Say whom this befalls: {"as": …}.`);
      await troubles.begin(kind, as === undefined ? null : person(as));
      return ok(troubles.list());
    },
    'DELETE troubles': async () => {
      await troubles.end();
      return ok(troubles.list());
    },

    'GET limits': () => ok({ rules: limits.rules(), ...limits.counts() }),
    'POST limits': (request) => ok(limits.set(parsed(limitRules, request)) ?? limits.rules()),
    'DELETE limits': () => ok(limits.clearCounts() ?? {}),
    'GET counts': () => ok({ total: counts.total(), conversations: counts.conversations() }),
    'DELETE counts': () => ok(counts.clear() ?? {}),

    'GET crowd': () => ok(crowd.counts()),
    'POST crowd': (request) => ok(crowd.start(parsed(crowdWishSchema, request)) ?? {}),
    'DELETE crowd': async () => {
      await crowd.stop();
      return ok(crowd.counts());
    },
    'GET crowd/answers': () => ok(crowd.answers()),
  };
}
