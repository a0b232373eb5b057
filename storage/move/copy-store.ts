/**
 * Makes one store hold what another holds, document by document as they are stored. Cut off at any moment it goes on when
 * it is run again, also when the origin has changed meanwhile; it is done only when a comparison has found both the same.
 */

import { Refused } from '../../strategy/errors';
import type { MoveProgress, StoreCopy } from '../../strategy/ports/store-keeper';
import type { Documents, StoredDocument } from '../documents';
import { noteFilling, refuseHalfFilled } from '../filling-note';
import { readNumber, refuseNewer } from '../match-schema';
import { STORE_SCHEMA } from '../migrations';
import { readPages } from '../read-pages';
import { canonicalJson } from './canonical-json';
import { isBotRunning, type Watch } from './is-bot-running';
import { decideFilling, isSameStore, storeNotEmpty } from './may-fill';
import { noteSchema } from './note-schema';
import { type CarriedCollection, READING_ORDER } from './reading-order';
import { compareWith, sumCollection } from './sum-collection';

/** An open engine, whatever is in it. */
export interface OpenedStore {
  documents: Documents;
  /** For people; without a password. */
  name: string;
  /** Tells it from every other store. */
  mark: string;
}

/** Documents in one write. */
const BATCH = 100;

/**
 * @param watch how long a bot's lease is looked at
 * @returns what was compared; it is done only when everything is the same and no bot writes to the origin
 * @throws Refused when the origin is no whole installation that this program knows, or the target may not be filled
 */
export async function copyStore(
  from: OpenedStore,
  to: OpenedStore,
  { replace, watch, onProgress }: { replace: boolean; watch: Watch; onProgress: MoveProgress },
): Promise<StoreCopy> {
  if (from.mark === to.mark) throw sameStore(to.name);
  const schema = await schemaOfWhole(from);
  const filling = { kind: 'copy', from: from.mark, replace } as const;
  const decision = await decideFilling(to.documents, filling, to.name, watch);
  let written = 0;
  if (decision === 'begin') {
    if (await isSameStore(from.documents, to.documents)) throw sameStore(to.name);
    await noteFilling(to.documents, 'copy', 'under-way', from.mark);
    await to.documents.makeIndexes();
    for (const collection of READING_ORDER) {
      written += await bring(collection, from.documents, to.documents, onProgress);
    }
    await noteSchema(to.documents, schema);
  }
  const collections = await compareWith(to.documents, (collection) => sumCollection(from.documents, collection));
  const isSame = collections.every(({ same }) => same);
  // It was copied to its end once and has lived on since: going back to the origin is a choice.
  if (decision === 'done-before' && !isSame) throw storeNotEmpty(to.name);
  const is = !isSame ? 'different' : (await isBotRunning(from.documents, watch)) ? 'in-use' : 'done';
  if (is === 'done') await noteFilling(to.documents, 'copy', 'done', from.mark);
  return { is, from: from.name, to: to.name, schema, written, collections };
}

/** The number of the schema. Throws `Refused` for a store that holds no installation, half of one, or a newer one. */
export async function schemaOfWhole({ documents, name }: Pick<OpenedStore, 'documents' | 'name'>): Promise<number> {
  await refuseHalfFilled(documents);
  const schema = await readNumber(documents);
  if (schema === null) {
    const fix = 'Check the address: a bot that has started on a store has left its mark there.';
    throw new Refused('store-empty', `There is no installation in the store ${name}.`, [], fix, name);
  }
  refuseNewer(schema, STORE_SCHEMA);
  return schema;
}

/** Makes one collection the same, writing only what differs; how many documents that were. */
async function bring(
  collection: CarriedCollection,
  from: Documents,
  to: Documents,
  onProgress: MoveProgress,
): Promise<number> {
  const standing = documentsOf(to, collection);
  let theirs = await nextOf(standing);
  let batch: StoredDocument[] = [];
  let written = 0;
  let seen = 0;
  const flush = async () => {
    if (batch.length > 0) await to.put(collection, batch);
    written += batch.length;
    batch = [];
    onProgress({ collection, documents: seen });
  };
  for await (const ours of documentsOf(from, collection)) {
    // The engine cannot remove one document, and the origin never loses one: what is too much was there before.
    if (theirs !== null && isBefore(theirs.id, ours.id)) return bringAnew(collection, from, to, onProgress);
    const isThere = theirs?.id === ours.id;
    if (!isThere || canonicalJson(theirs) !== canonicalJson(ours)) batch.push(ours);
    if (isThere) theirs = await nextOf(standing);
    seen += 1;
    if (batch.length === BATCH) await flush();
  }
  if (theirs !== null) return bringAnew(collection, from, to, onProgress);
  await flush();
  return written;
}

async function bringAnew(
  collection: CarriedCollection,
  from: Documents,
  to: Documents,
  onProgress: MoveProgress,
): Promise<number> {
  await to.clear(collection);
  return bring(collection, from, to, onProgress);
}

async function* documentsOf(documents: Documents, collection: CarriedCollection): AsyncGenerator<StoredDocument> {
  for await (const page of readPages(documents, collection)) yield* page;
}

async function nextOf(documents: AsyncGenerator<StoredDocument>): Promise<StoredDocument | null> {
  const { done, value } = await documents.next();
  return done ? null : value;
}

/** By code point, as every engine orders ids. */
function isBefore(one: string, other: string): boolean {
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;
}

function sameStore(name: string): Refused {
  const fix = 'Name two stores: first the one that is read, then the one that is filled.';
  return new Refused('same-store', `Both addresses lead to the same store, ${name}.`, [], fix, name);
}
