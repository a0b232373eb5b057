/** A round as it begins: planned, nothing decided, nobody told. */

import type { Plan } from './plan';
import type { Round } from './round';

/** @param round its name, `2022-H1`, and its days */
export function unopenedRound(
  { planId, tenantId }: Pick<Plan, 'planId' | 'tenantId'>,
  { name, opensOn, closesOn }: Pick<Round, 'name' | 'opensOn' | 'closesOn'>,
): Round {
  return {
    id: `${planId}/${name}`,
    planId,
    tenantId,
    name,
    planVersion: null,
    state: 'planned',
    opensOn,
    closesOn,
    announcedAt: null,
    confirmedAt: null,
    confirmedBy: null,
    openedAt: null,
    endedAt: null,
    missedToldAt: null,
    notAsked: [],
    missingRoles: [],
    schema: 1,
    version: 1,
  };
}
