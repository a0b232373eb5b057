/**
 * A card as the JSON that travels, written once: its size is measured, its content compared and the card sent by the same
 * text. A card is never changed after it was built, so neither is its text.
 */

import type { CardJson } from '../../strategy/ports/messenger';

/** A text is kept no longer than its card. */
const written = new WeakMap<CardJson, string>();

/** The card's JSON. */
export function cardText(card: CardJson): string {
  const known = written.get(card);
  if (known !== undefined) return known;
  const text = JSON.stringify(card);
  written.set(card, text);
  return text;
}
