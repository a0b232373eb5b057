/** Persons over documents. E-mail addresses are written and looked up in lower case, so that their case never matters. */

import type { Official } from '../../strategy/official';
import type { Officials } from '../../strategy/ports/officials';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createOfficials(documents: Documents): Officials {
  const records = createVersionedRecords<Official>(documents, 'officials');

  async function first(index: string, equal: string[]): Promise<Official | null> {
    const [official] = await records.find({ index, equal, limit: 1 });
    return official ?? null;
  }

  return {
    add: (official) => records.add(withLowerCaseEmail(official)),
    save: (official) => records.save(withLowerCaseEmail(official)),
    get: records.get,
    withEntraId: (tenantId, entraId) => first('withEntraId', [tenantId, entraId]),
    withEmail: (tenantId, email) => first('withEmail', [tenantId, email.toLowerCase()]),
    ofTenant: (tenantId) => records.find({ index: 'ofTenant', equal: [tenantId] }),
  };
}

function withLowerCaseEmail(official: Official): Official {
  return { ...official, email: official.email?.toLowerCase() ?? null };
}
