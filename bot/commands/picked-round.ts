/** A round as the picker card names it. */

import type { PickedRound } from '../../cards/round-picker-card';
import type { RoundOfPlan } from '../../jobs/rounds-of-tenant';

export function pickedRound({ plan, round }: RoundOfPlan): PickedRound {
  return { roundId: round.id, roundName: round.name, planName: plan.settings.name };
}
