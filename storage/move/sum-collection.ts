/** Count and checksum of a collection: the same for the same documents on every engine, and in a backup. */

import { createHash } from 'node:crypto';
import type { CollectionSum, ComparedCollection } from '../../strategy/ports/store-keeper';
import type { CollectionName } from '../collections';
import type { Documents, StoredDocument } from '../documents';
import { readPages } from '../read-pages';
import { canonicalJson } from './canonical-json';
import { READING_ORDER } from './reading-order';

export interface RunningSum {
  /** Documents come in the order of their ids. */
  add(document: StoredDocument): void;
  sum(): CollectionSum;
}

export function createRunningSum(collection: CollectionName): RunningSum {
  const hash = createHash('sha256');
  let documents = 0;
  return {
    add(document) {
      hash.update(`${canonicalJson(document)}\n`);
      documents += 1;
    },
    sum: () => ({ collection, documents, checksum: hash.copy().digest('hex') }),
  };
}

/** Reads the whole collection. */
export async function sumCollection(documents: Documents, collection: CollectionName): Promise<CollectionSum> {
  const running = createRunningSum(collection);
  for await (const page of readPages(documents, collection)) for (const document of page) running.add(document);
  return running.sum();
}

/** What was to be brought, collection by collection, and whether the store holds just that now. */
export async function compareWith(
  documents: Documents,
  wanted: (collection: CollectionName) => Promise<CollectionSum>,
): Promise<ComparedCollection[]> {
  const compared: ComparedCollection[] = [];
  for (const collection of READING_ORDER) {
    const origin = await wanted(collection);
    const target = await sumCollection(documents, collection);
    compared.push({ ...origin, same: origin.documents === target.documents && origin.checksum === target.checksum });
  }
  return compared;
}
