/** A list in a card: five rows in sight, then "ja n muuta". The count in its heading is always complete. */

import type { Language } from '../../strategy/language';
import { type CardElement, container, heading, ownText, type Run, richText } from './card-element';
import { actionSet, toggleButton } from './execute-button';
import { say } from './say';

/** Product rule 13: a section shows at most five rows. */
export const ROWS_IN_SIGHT = 5;

export type Row = (Run | string)[];

export interface RowsPart {
  title: string;
  rows: Row[];
  /** How many there are in all; the rows given may be fewer. */
  total: number;
}

/** Heading, the first five rows, and how many are left. Nothing for an empty list. */
function rowsPart({ title, rows, total }: RowsPart, language: Language): CardElement[] {
  if (total === 0) return [];
  const shown = rows.slice(0, ROWS_IN_SIGHT);
  return [rowsTitle(title), ...shown.map(rowOf), ...moreLine(total - shown.length, language)];
}

/**
 * The same, with a button that shows the rest.
 *
 * @param id of the hidden part; unique in its card
 * @param mostRows how many rows are carried in all
 */
export function unfoldingRowsPart(
  { title, rows, total }: RowsPart,
  { id, mostRows }: { id: string; mostRows: number },
  language: Language,
): CardElement[] {
  const carried = rows.slice(0, mostRows);
  if (carried.length <= ROWS_IN_SIGHT) return rowsPart({ title, rows: carried, total }, language);
  const rest = carried.slice(ROWS_IN_SIGHT).map(rowOf);
  return [
    ...rowsPart({ title, rows: carried, total }, language),
    actionSet([toggleButton(say(language, 'button.show-rest'), id)], { spacing: 'Small' }),
    container([...rest, ...moreLine(total - carried.length, language)], { id, isVisible: false }),
  ];
}

/** The heading of a list. */
export function rowsTitle(title: string): CardElement {
  return heading(title, { size: 'Default', separator: true, spacing: 'Medium' });
}

function rowOf(row: Row): CardElement {
  return richText(row, { spacing: 'Small' });
}

/** "ja n muuta", or nothing when none is left. */
export function moreLine(left: number, language: Language): CardElement[] {
  return left > 0 ? [ownText(say(language, 'more.rows', { count: left }), { spacing: 'Small' })] : [];
}
