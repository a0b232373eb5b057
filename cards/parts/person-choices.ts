/** Persons to pick from in a form, by name; who does not fit is named by e-mail beside it. */

import type { Choice } from './input-element';
import { shownText } from './shortened';

const NAME_ROOM = 60;

/**
 * @param first ids that must be there, such as the one who is chosen already
 * @param most how many there may be
 */
export function personChoices(
  persons: readonly { id: string; name: string }[],
  first: readonly (string | null)[],
  most: number,
): Choice[] {
  const inOrder = [...persons].sort((one, other) => one.name.localeCompare(other.name, 'fi'));
  const needed = inOrder.filter(({ id }) => first.includes(id));
  const others = inOrder.filter(({ id }) => !first.includes(id)).slice(0, Math.max(0, most - needed.length));
  return [...needed, ...others].map(({ id, name }) => ({ value: id, title: shownText(name, NAME_ROOM) }));
}
