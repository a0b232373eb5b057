/** Links to the council's table, over documents. */

import type { ExportGrant } from '../../strategy/export-grant';
import type { ExportGrants } from '../../strategy/ports/export-grants';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createExportGrants(documents: Documents): ExportGrants {
  const { add, save, get, find } = createVersionedRecords<ExportGrant>(documents, 'exportGrants');
  return {
    add,
    save,
    get,
    withSecretHash: async (secretHash) => {
      const [found] = await find({ index: 'withSecretHash', equal: [secretHash], limit: 1 });
      return found ?? null;
    },
  };
}
