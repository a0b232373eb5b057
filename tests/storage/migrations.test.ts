import { COLLECTION_NAMES } from '../../storage/collections';
import type { StoredDocument } from '../../storage/documents';
import { matchSchema } from '../../storage/match-schema';
import { MIGRATIONS } from '../../storage/migrations';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import type { Plan } from '../../strategy/plan';
import { aPlan } from '../support/a-plan';
import { createMemoryDocuments } from '../support/memory-documents';
import { alone } from '../support/open-a-store';

/** A plan as schema 1 stored it: the domain's own shape, rows as lists. */
const PLAN_OF_SCHEMA_1: Plan & StoredDocument = { ...aPlan({ measures: 2 }), version: 1 };

describe('the step from schema 1 to 2', () => {
  it('stores the rows of a table as objects, and the plan reads as before', async () => {
    const documents = createMemoryDocuments();
    await matchSchema(documents, alone, []);
    await documents.insert('plans', PLAN_OF_SCHEMA_1);
    await matchSchema(documents, alone, MIGRATIONS.slice(0, 1));
    expect(await documents.get('plans', PLAN_OF_SCHEMA_1.id)).toMatchObject({
      version: 2,
      table: { rows: PLAN_OF_SCHEMA_1.table.rows.map((cells) => ({ cells })) },
    });
    expect(await createStoreOverDocuments(documents).plans.latest('kemi')).toEqual(aPlan({ measures: 2 }));
  });
});

describe('every step', () => {
  it('leaves alone what it has changed already, and what it does not concern', () => {
    for (const step of MIGRATIONS) {
      const changed = step('plans', PLAN_OF_SCHEMA_1);
      expect(step('plans', changed)).toBe(changed);
      for (const collection of COLLECTION_NAMES.filter((name) => name !== 'plans')) {
        const document = { id: 'x', version: 1 };
        expect(step(collection, document)).toBe(document);
      }
    }
  });
});
