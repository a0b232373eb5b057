/** The size of a card as it travels: bytes of its JSON in UTF-8. Teams refuses what is too large, so every card is measured where it is built. */

import type { CardJson } from '../../strategy/ports/messenger';

/** Our own limit: the oldest one Teams ever stated for a card, below every present one. */
export const LARGEST_CARD_BYTES = 28_000;

/** Bytes of the card's JSON in UTF-8. */
export function bytesOf(card: unknown): number {
  let bytes = 0;
  for (const character of JSON.stringify(card)) bytes += bytesOfCodePoint(character.codePointAt(0) ?? 0);
  return bytes;
}

/** True when the card may be sent as it is. */
export function isSmallEnough(card: CardJson): boolean {
  return bytesOf(card) <= LARGEST_CARD_BYTES;
}

function bytesOfCodePoint(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
