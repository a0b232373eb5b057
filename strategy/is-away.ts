/** Whether an official is away on a day, as they said themselves. While they are, nobody reminds them. */

import type { Absence, Official } from './official';

/** @returns the absence that covers the day; of several the one that lasts longest; null when they are there */
export function absenceOn({ absences = [] }: Pick<Official, 'absences'>, on: string): Absence | null {
  return absences
    .filter(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn)
    .reduce<Absence | null>((longest, one) => (longest && longest.untilOn >= one.untilOn ? longest : one), null);
}

export function isAway(official: Pick<Official, 'absences'>, on: string): boolean {
  return absenceOn(official, on) !== null;
}
