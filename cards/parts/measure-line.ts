/** The measure itself: its tunnus and its text in one strong line. */

import { type CardElement, type Look, richText } from './card-element';
import { shownText } from './shortened';

/** @param room characters of the measure's text */
export function measureLine(
  { tunnus, measure }: { tunnus: string; measure: string },
  room: number,
  look: Look = {},
): CardElement {
  return richText([{ text: `${tunnus}  ${shownText(measure, room)}`, strong: true }], look);
}
