/** Every collection and its indexes, in one place for all engines. A query can only name an index that stands here. */

import { createHash } from 'node:crypto';

/** Names of indexes with their fields, outermost first; a dot leads into a nested object. The id always comes last by itself. */
export type Indexes = Readonly<Record<string, readonly string[]>>;

/** Each index serves the port method after which it is named. The index `id` belongs to every collection. */
export const COLLECTIONS = {
  plans: { versions: ['planId', 'number'] },
  roles: { ofPlan: ['planId'] },
  officials: { ofTenant: ['tenantId'], withEntraId: ['tenantId', 'entraId'], withEmail: ['tenantId', 'email'] },
  rounds: { ofPlan: ['planId', 'opensOn'] },
  questions: { ofRound: ['roundId'], ofOfficial: ['roundId', 'officialId'] },
  asks: { ofRound: ['roundId'] },
  answers: {
    ofQuestion: ['questionId', 'n'],
    ofRound: ['roundId', 'questionId', 'n'],
    ofPlan: ['planId', 'roundId', 'questionId', 'n'],
    ofMeasure: ['planId', 'tunnus', 'roundId', 'n'],
  },
  deliveries: {
    due: ['state.is', 'state.nextAttemptAt'],
    ofRound: ['roundId'],
    ofOfficial: ['recipient.officialId', 'createdAt'],
    ofChannel: ['recipient.channelId', 'createdAt'],
  },
  attempts: { ofDelivery: ['deliveryId', 'n'] },
  leases: { epochs: ['name', 'epoch'] },
  channels: { ofTenant: ['tenantId'] },
  /** Tables that were dropped into the chat and are not in use. */
  drafts: {},
  /** Links by which coordinators fetch the council's table. */
  exportGrants: { withSecretHash: ['secretHash'] },
  audit: { latest: ['at'] },
  /** When what is due was last seen to, and what the coordinators were told of it. */
  lookouts: {},
  /** About this store and no other: the number of its schema, what it was filled from. */
  meta: {},
} as const satisfies Readonly<Record<string, Indexes>>;

export type CollectionName = keyof typeof COLLECTIONS;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** Fields of a declared index, outermost first, the id left out. Throws when the collection declares no such index. */
export function indexFields(collection: CollectionName, index: string): readonly string[] {
  if (index === 'id') return [];
  const fields = (COLLECTIONS[collection] as Indexes)[index];
  if (fields === undefined) throw new Error(`Collection ${collection} declares no index "${index}" (collections.ts).`);
  return fields;
}

/** Every field that decides the order of answers from an index: its own fields, then the id. */
export function orderOf(collection: CollectionName, index: string): readonly string[] {
  return [...indexFields(collection, index), 'id'];
}

/**
 * The name under which an engine keeps an index: with a hash of its fields, so that an index whose fields have changed
 * is another index, and not the old one that stands there under the same name.
 */
export function storedIndexName(collection: CollectionName, index: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(orderOf(collection, index)))
    .digest('hex');
  return `${index}_${hash.slice(0, 8)}`;
}

/** By their stored names. */
export function declaredIndexes(collection: CollectionName): string[] {
  return Object.keys(COLLECTIONS[collection]).map((index) => storedIndexName(collection, index));
}

/**
 * True for the stored name of an index that we have made and do not declare any more. Indexes that somebody made by hand
 * under a name of their own are left alone.
 */
export function isOutdatedIndex(collection: CollectionName, name: string): boolean {
  const isOurs = /^[A-Za-z]+_[0-9a-f]{8}$/.test(name) || Object.hasOwn(COLLECTIONS[collection], name);
  return isOurs && !declaredIndexes(collection).includes(name);
}
