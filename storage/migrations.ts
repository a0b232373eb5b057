/**
 * Changes of what stored documents look like, one step for each number of the store's schema. To change a stored shape:
 * add a step at the end and a stored sample of the old shape to the tests.
 */

import { StoreUnavailable } from '../strategy/errors';
import type { Plan } from '../strategy/plan';
import { COLLECTION_NAMES, type CollectionName } from './collections';
import type { Documents, StoredDocument } from './documents';
import { type StoredPlan, storedPlan } from './over-documents/plans';
import { readPages } from './read-pages';

/** One step n -> n+1. Pure; gets every document of the store and gives back those it does not concern as they are. */
export type Migration = (collection: CollectionName, document: StoredDocument) => StoredDocument;

/** Step 1 -> 2 comes first. A step that has been released is never changed. */
export const MIGRATIONS: readonly Migration[] = [storeRowsAsObjects];

/** 1 -> 2: the rows of a plan's table become objects. */
function storeRowsAsObjects(collection: CollectionName, document: StoredDocument): StoredDocument {
  if (collection !== 'plans') return document;
  const plan = document as StoredDocument & (Plan | StoredPlan);
  return isUnchanged(plan) ? { ...storedPlan(plan), version: plan.version } : plan;
}

function isUnchanged(plan: Plan | StoredPlan): plan is Plan {
  return plan.table.rows.some((row) => Array.isArray(row));
}

/** The number of the schema that this program writes. */
export const STORE_SCHEMA = MIGRATIONS.length + 1;

/**
 * Brings every document from one schema to the next. May be cut off and run again: a step must leave alone what it has
 * changed already. Documents are replaced one by one, by version, so a document that somebody writes meanwhile is read again.
 */
export async function migrate(documents: Documents, step: Migration): Promise<void> {
  for (const collection of COLLECTION_NAMES) {
    for await (const page of readPages(documents, collection)) {
      for (const document of page) await migrateDocument(documents, step, collection, document);
    }
  }
}

/** Of one document that somebody else writes meanwhile. */
const MOST_TRIES = 20;

async function migrateDocument(
  documents: Documents,
  step: Migration,
  collection: CollectionName,
  document: StoredDocument,
): Promise<void> {
  let current: StoredDocument | null = document;
  for (let tries = 0; current !== null; tries += 1) {
    if (tries === MOST_TRIES) throw new StoreUnavailable(`${collection} ${document.id} cannot be read back yet.`);
    const changed: StoredDocument = step(collection, current);
    if (changed === current) return;
    if (await documents.replace(collection, { ...changed, version: current.version + 1 }, current.version)) return;
    current = await documents.get(collection, document.id);
  }
}
