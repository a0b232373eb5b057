/** Brings the indexes of a MongoDB collection to those that are declared: drops what we made and no longer declare, makes the rest. */

import { type Collection, type IndexDescriptionInfo, MongoServerError } from 'mongodb';
import { Refused } from '../../strategy/errors';
import { type CollectionName, isOutdatedIndex } from '../collections';
import { isOfWhatWasAsked, named } from './mongo-failure';
import { indexSpecifications } from './read-write';

const NO_COLLECTION = 26;
const NO_INDEX = 27;

/** What every index says about itself; anything more makes it another kind of index. */
const PLAIN = ['v', 'key', 'name', 'ns'];

/**
 * @param hosts of the address, for people
 * @throws Refused `store-indexes` when the server does not make one: without it every answer would read everything; else
 *   what the driver throws
 */
export async function makeIndexesOf(indexed: Collection, collection: CollectionName, hosts: string): Promise<void> {
  const standing = await indexesOf(indexed);
  // First: a server refuses two indexes of the same fields.
  for (const { name } of standing) if (isOutdatedIndex(collection, name)) await drop(indexed, name);
  const kept = standing.filter(({ name }) => !isOutdatedIndex(collection, name));
  for (const { name, key } of indexSpecifications(collection)) {
    // Somebody may have made the same under a name of their own; a second one would be refused.
    if (kept.some((one) => isPlain(one) && fieldsOf(one.key) === fieldsOf(key))) continue;
    try {
      await indexed.createIndex(key, { name });
    } catch (error) {
      throw isOfWhatWasAsked(error) ? notMade(`${collection}.${name}`, hosts, error as Error) : error;
    }
  }
}

async function indexesOf(indexed: Collection): Promise<(IndexDescriptionInfo & { name: string })[]> {
  try {
    return (await indexed.indexes()).map((index) => ({ ...index, name: index.name ?? '' }));
  } catch (error) {
    if (codeOf(error) === NO_COLLECTION) return [];
    throw error;
  }
}

async function drop(indexed: Collection, name: string): Promise<void> {
  try {
    await indexed.dropIndex(name);
  } catch (error) {
    if (codeOf(error) !== NO_INDEX) throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof MongoServerError ? error.code : null;
}

function isPlain(index: IndexDescriptionInfo): boolean {
  return Object.keys(index).every((name) => PLAIN.includes(name));
}

function fieldsOf(key: Map<string, 1> | Record<string, unknown>): string {
  return JSON.stringify(key instanceof Map ? [...key] : Object.entries(key));
}

function notMade(index: string, hosts: string, error: Error): Refused {
  return new Refused(
    'store-indexes',
    `MongoDB at ${hosts} does not make the index ${index}${named(error)}.`,
    [],
    'Compare the server with those that docs/operations.md names; if an index of the same fields was made by hand, drop it.',
    index,
  );
}
