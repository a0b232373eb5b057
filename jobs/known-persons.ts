/** Persons whom a coordinator may pick in a form: those who have a name and an address, whatever else is known of them. */

import type { Official } from '../strategy/official';

/** A record that was taken into another one has neither. */
export function knownPersons(officials: readonly Official[]): { id: string; name: string }[] {
  return officials
    .filter(({ name, email, entraId }) => name !== '' && (email !== null || entraId !== null))
    .map(({ id, name }) => ({ id, name }));
}
