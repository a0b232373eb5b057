/** Finds buttons and inputs in a card's JSON, for whoever acts without a screen. */

import type { Json } from './start-wire';

/** The first `Action.Execute` with this verb; throws when there is none. */
export function buttonOf(card: Json, verb: string): Json {
  return first(card, ({ type, verb: own }) => type === 'Action.Execute' && own === verb, `button ${verb}`);
}

/** The input with this id; throws when there is none. */
export function inputOf(card: Json, id: string): Json {
  return first(card, (element) => element.id === id, `input ${id}`);
}

function first(card: Json, is: (element: Json) => boolean, what: string): Json {
  const found = elementsOf(card).find(is);
  if (!found) throw new Error(`the card has no ${what}`);
  return found;
}

function elementsOf(node: Json): Json[] {
  if (node === null || typeof node !== 'object') return [];
  return [node, ...Object.values(node).flatMap(elementsOf)];
}
