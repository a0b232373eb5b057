/** An official's absences after they have said something about them. What is long over is not kept. */

import type { Absence } from './official';

/** The new one takes the place of those that it touches; the oldest first. */
export function withAbsence(absences: readonly Absence[], added: Absence, today: string): Absence[] {
  const apart = absences.filter(({ fromOn, untilOn }) => untilOn < added.fromOn || fromOn > added.untilOn);
  return inOrder([...apart.filter(({ untilOn }) => untilOn >= today), added]);
}

/** They are there: nothing is left of an absence that covers the day; one that is still to come stays. */
export function withoutAbsenceOn(absences: readonly Absence[], today: string): Absence[] {
  return inOrder(absences.filter(({ fromOn }) => fromOn > today));
}

function inOrder(absences: readonly Absence[]): Absence[] {
  return [...absences].sort((one, other) => one.fromOn.localeCompare(other.fromOn));
}
