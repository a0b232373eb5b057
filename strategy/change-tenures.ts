/**
 * What becomes of a role's dated holders when one comes or goes. The one before ends the day before; what was held stays,
 * so that every answer keeps the role in which it was given; what is planned for later stays too.
 */

import type { Tenure } from './role';
import { addDays } from './working-days';

export type TenureChange =
  | { is: 'held'; officialId: string; deputyId: string | null; fromOn: string }
  | { is: 'vacant'; fromOn: string };

/**
 * @param tenures as they stand, in any order
 * @returns the tenures after it, oldest first; equal to what was given when nothing changes
 */
export function changeTenures(tenures: readonly Tenure[], change: TenureChange): Tenure[] {
  const before = inOrder(tenures);
  const present = before.find((tenure) => isIn(tenure, change.fromOn));
  if (change.is === 'held' && present && isSame(present, change)) return before;
  const kept = before.flatMap((tenure) => (tenure === present ? endedBefore(tenure, change.fromOn) : [tenure]));
  if (change.is === 'vacant') return kept;
  const { officialId, deputyId, fromOn } = change;
  const next = before.find((tenure) => tenure.fromOn !== null && tenure.fromOn > fromOn);
  const untilOn = next?.fromOn ? addDays(next.fromOn, -1) : null;
  return inOrder([...kept, { officialId, fromOn, untilOn, deputyId }]);
}

function isIn({ fromOn, untilOn }: Tenure, on: string): boolean {
  return (fromOn === null || fromOn <= on) && (untilOn === null || untilOn >= on);
}

function isSame({ officialId, deputyId }: Tenure, wanted: Pick<Tenure, 'officialId' | 'deputyId'>): boolean {
  return officialId === wanted.officialId && deputyId === wanted.deputyId;
}

/** Nothing of a tenure that would have begun on that very day: nobody held the role by it. */
function endedBefore(tenure: Tenure, on: string): Tenure[] {
  return tenure.fromOn === on ? [] : [{ ...tenure, untilOn: addDays(on, -1) }];
}

function inOrder(tenures: readonly Tenure[]): Tenure[] {
  return [...tenures].sort((one, other) => (one.fromOn ?? '').localeCompare(other.fromOn ?? ''));
}
