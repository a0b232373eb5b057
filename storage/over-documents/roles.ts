/** The register of roles over documents. */

import type { Roles } from '../../strategy/ports/roles';
import type { Role } from '../../strategy/role';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createRoles(documents: Documents): Roles {
  const { add, save, get, find } = createVersionedRecords<Role>(documents, 'roles');
  return {
    add,
    save,
    get,
    withIds: async (ids) => (ids.length === 0 ? [] : find({ index: 'id', equal: [], anyOf: ids })),
    ofPlan: (planId) => find({ index: 'ofPlan', equal: [planId] }),
  };
}
