/** Looks at what no port shows: the note about the store itself, and the lease's history. */

import type { StoredDocument } from '../../storage/documents';
import type { SchemaNote } from '../../storage/match-schema';
import { openEngine } from '../../storage/open-store';
import type { LeaseEpoch } from '../../strategy/ports/leases';
import { STORE_OPTIONS } from '../support/open-a-store';

export interface EngineLook {
  schemaNote(): Promise<SchemaNote | null>;
  /** Every time somebody took the lease, oldest first. */
  epochs(name: string): Promise<LeaseEpoch[]>;
  close(): Promise<void>;
}

/** @param address of a store that stands */
export function createEngineLook(address: string): EngineLook {
  const documents = openEngine(address, STORE_OPTIONS.mongo);
  const all = (name: string) =>
    documents.find('leases', { index: 'epochs', equal: [name], order: 'ascending', limit: 1_000 });
  return {
    schemaNote: async () => (await documents.get('meta', 'schema')) as SchemaNote | null,
    epochs: async (name) => (await all(name)) as (LeaseEpoch & StoredDocument)[],
    close: () => documents.close(),
  };
}
