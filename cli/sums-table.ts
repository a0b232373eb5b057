/** The collections of an installation as a table for a terminal: how many documents, a short checksum, and whether both sides hold the same. */

import type { Language } from '../strategy/language';
import type { CollectionSum } from '../strategy/ports/store-keeper';
import { storeWordsIn } from './store-words';

/** Enough to compare by eye; `--json` has the whole. */
const SHORT = 12;

/** With the column "same" only where something was compared. */
export function sumsTable(collections: readonly (CollectionSum & { same?: boolean })[], language: Language): string[] {
  const { table } = storeWordsIn(language);
  const isCompared = collections.some(({ same }) => same !== undefined);
  const head = [table.collection, table.documents, table.checksum, ...(isCompared ? [table.same] : [])];
  const rows = collections.map(({ collection, documents, checksum, same }) => [
    collection,
    String(documents),
    checksum.slice(0, SHORT),
    ...(isCompared ? [same ? table.yes : table.no] : []),
  ]);
  const widths = head.map((word, column) => Math.max(word.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
