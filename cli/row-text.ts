/** A row of a card as one line of a terminal. */

import type { Row } from '../cards/parts/rows-part';

export function rowText(row: Row): string {
  return row.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}
