/** Every collection and its indexes, in one place for all engines. A query can only name an index that stands here. */

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
  audit: { latest: ['at'] },
  /** About this store and its bot: the number of its schema, what it was filled from, when what is due was last seen to. */
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
