/** Whether a round ended so long ago that its cards and digests have long been seen to. */

import type { Round } from '../strategy/round';

const KEPT_UP_MS = 14 * 24 * 60 * 60 * 1000;

/** Two weeks after its end a round is left as it stands: a later wording or plan version changes no old card. */
export function isLongOver({ endedAt }: Pick<Round, 'endedAt'>, now: string): boolean {
  return endedAt !== null && Date.parse(now) - Date.parse(endedAt) > KEPT_UP_MS;
}
