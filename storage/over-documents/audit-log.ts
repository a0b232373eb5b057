/** Acts over documents. An act is never dropped: two acts under one id are a mistake in the program and fail loudly. */

import type { AuditEntry } from '../../strategy/audit';
import type { AuditLog } from '../../strategy/ports/audit-log';
import type { Documents } from '../documents';
import { createPlainRecords } from './records';

export function createAuditLog(documents: Documents): AuditLog {
  const { insert, find } = createPlainRecords<AuditEntry>(documents, 'audit');
  return {
    async append(entry) {
      if (!(await insert(entry))) throw new Error(`Audit entry ${entry.id} stands already; ids of acts must be new.`);
    },
    latest: (limit, afterAt) => {
      const after = afterAt === undefined ? {} : { bound: { is: 'above', value: afterAt } as const };
      return find({ index: 'latest', equal: [], ...after, order: 'descending', limit });
    },
  };
}
