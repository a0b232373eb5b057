/**
 * The SQL of the embedded engine: one table per collection, and one expression index per declared index. Indexes read
 * the JSON itself, so they cannot disagree with it, and a new one needs no change of the table.
 */

import { COLLECTIONS, type CollectionName, isOutdatedIndex, orderOf, storedIndexName } from '../collections';
import type { Query } from '../documents';

/** Creates what a collection lacks: its table, and its indexes; nothing when all is there. */
export function tableSql(collection: CollectionName): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${collection}
       (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, document TEXT NOT NULL) STRICT`,
    ...Object.keys(COLLECTIONS[collection]).map((index) => {
      const fields = orderOf(collection, index).map(column).join(', ');
      const name = `${collection}_${storedIndexName(collection, index)}`;
      return `CREATE INDEX IF NOT EXISTS ${name} ON ${collection} (${fields})`;
    }),
  ];
}

/** Lists the indexes of a collection that were made by a statement; SQLite's own have none. */
export const INDEXES_OF = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL";

/** Drops what we made of indexes and declare no more, of the given names of a collection's indexes. */
export function dropSql(collection: CollectionName, names: readonly string[]): string[] {
  const prefix = `${collection}_`;
  return names
    .filter((name) => name.startsWith(prefix) && isOutdatedIndex(collection, name.slice(prefix.length)))
    .map((name) => `DROP INDEX IF EXISTS ${name}`);
}

/** A select that answers a query from its index, and its parameters. Text depends on the query's form only, never on its values. */
export function selectSql(
  collection: CollectionName,
  query: Query,
  what: 'document' | 'id' = 'document',
): { text: string; parameters: (string | number)[] } {
  const fields = orderOf(collection, query.index).map(column);
  const parameters = [...query.equal];
  const conditions = query.equal.map((_, position) => `${fieldAt(fields, position)} = ?`);
  if (query.anyOf !== undefined) {
    conditions.push(`${fieldAt(fields, query.equal.length)} IN (${query.anyOf.map(() => '?').join(', ')})`);
    parameters.push(...query.anyOf);
  }
  if (query.bound !== undefined) {
    conditions.push(`${fieldAt(fields, query.equal.length)} ${OPERATORS[query.bound.is]} ?`);
    parameters.push(query.bound.value);
  }
  const direction = query.order === 'descending' ? 'DESC' : 'ASC';
  const ordering = fields.slice(query.equal.length).map((field) => `${field} ${direction}`);
  parameters.push(query.limit ?? NO_LIMIT);
  return {
    text: [
      `SELECT ${what} FROM ${collection}`,
      conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
      ordering.length > 0 ? `ORDER BY ${ordering.join(', ')}` : '',
      'LIMIT ?',
    ].join(' '),
    parameters,
  };
}

const OPERATORS = { 'at-most': '<=', below: '<', above: '>' } as const;

/** SQLite reads a negative limit as none. */
const NO_LIMIT = -1;

/** A field as SQLite must see it in the index and in the query, letter for letter, to use the one for the other. */
function column(field: string): string {
  return field === 'id' ? 'id' : `document ->> '$.${field}'`;
}

function fieldAt(fields: readonly string[], position: number): string {
  const field = fields[position];
  if (field === undefined)
    throw new Error(`A query compares ${position + 1} fields of an index with ${fields.length}.`);
  return field;
}
