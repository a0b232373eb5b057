/** Every port of one installation over one engine. The ports are written once; an engine only keeps documents. */

import type { Store } from '../strategy/ports/store';
import type { Documents } from './documents';
import { createAnswers } from './over-documents/answers';
import { createAsks } from './over-documents/asks';
import { createAttempts } from './over-documents/attempts';
import { createAuditLog } from './over-documents/audit-log';
import { createChannels } from './over-documents/channels';
import { createDeliveries } from './over-documents/deliveries';
import { createDrafts } from './over-documents/drafts';
import { createExportGrants } from './over-documents/export-grants';
import { createLeases } from './over-documents/leases';
import { createLookouts } from './over-documents/lookouts';
import { createOfficials } from './over-documents/officials';
import { createPlans } from './over-documents/plans';
import { createQuestions } from './over-documents/questions';
import { createRoles } from './over-documents/roles';
import { createRounds } from './over-documents/rounds';

/** A store over an open engine. Closing the store closes the engine. */
export function createStoreOverDocuments(documents: Documents): Store {
  return {
    plans: createPlans(documents),
    roles: createRoles(documents),
    officials: createOfficials(documents),
    rounds: createRounds(documents),
    questions: createQuestions(documents),
    asks: createAsks(documents),
    answers: createAnswers(documents),
    deliveries: createDeliveries(documents),
    attempts: createAttempts(documents),
    leases: createLeases(documents),
    channels: createChannels(documents),
    drafts: createDrafts(documents),
    exportGrants: createExportGrants(documents),
    audit: createAuditLog(documents),
    lookouts: createLookouts(documents),
    ping: () => documents.ping(),
    close: () => documents.close(),
  };
}
