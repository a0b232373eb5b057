/** The size of a card as it travels: bytes of its JSON in UTF-8. Teams refuses what is too large, so every card is measured where it is built. */

import type { CardJson } from '../../strategy/ports/messenger';
import { cardText } from './card-text';

/** Our own limit: the oldest one Teams ever stated for a card, below every present one. */
export const LARGEST_CARD_BYTES = 28_000;

/** Bytes of the card's JSON in UTF-8. */
export function bytesOf(card: unknown): number {
  return bytesOfText(JSON.stringify(card));
}

/** True when the card may be sent as it is. */
export function isSmallEnough(card: CardJson): boolean {
  const text = cardText(card);
  // No character takes more than three bytes for each of its units, so most cards need no counting.
  return text.length * 3 <= LARGEST_CARD_BYTES || bytesOfText(text) <= LARGEST_CARD_BYTES;
}

function bytesOfText(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += bytesOfUnit(text.charCodeAt(at));
  return bytes;
}

/** Of one UTF-16 unit; each half of a pair has two of the pair's four, and JSON has no halves alone. */
function bytesOfUnit(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
