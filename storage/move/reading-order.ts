/**
 * The collections that make up an installation, in the order in which a backup reads them while the bot writes: the
 * reverse of the order in which the bot writes, so that the file looks like a store after a crash, which the bot mends.
 */

import type { CollectionName } from '../collections';

/**
 * What refers is read before what it refers to, and nothing is ever deleted: whatever a document names was there before
 * it, so it is still there when its own collection is read. Rounds are read before questions although questions
 * name them: a round says "open" only after all its questions are written, and stands planned and announced for days before the
 * first of them. `meta` is about the store itself and is not carried.
 */
export const READING_ORDER = [
  'audit',
  'exportGrants',
  'lookouts',
  'answers',
  'attempts',
  'deliveries',
  'asks',
  'rounds',
  'questions',
  'channels',
  'drafts',
  'plans',
  'roles',
  'officials',
  'leases',
] as const satisfies readonly CollectionName[];

export type CarriedCollection = (typeof READING_ORDER)[number];
