/** Tells whoever waits for a long move how far it is, now and then. */

import type { MoveProgress } from '../strategy/ports/store-keeper';

const EVERY = 10_000;

/** A line for every ten thousand documents of a collection; small ones are silent. */
export function moveProgress(tell: (line: string) => void): MoveProgress {
  let said = '';
  return ({ collection, documents }) => {
    const line = `${collection}: ${Math.floor(documents / EVERY) * EVERY} …`;
    if (documents < EVERY || line === said) return;
    said = line;
    tell(line);
  };
}
