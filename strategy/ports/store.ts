import type { Answers } from './answers';
import type { Asks } from './asks';
import type { Attempts } from './attempts';
import type { AuditLog } from './audit-log';
import type { Channels } from './channels';
import type { Deliveries } from './deliveries';
import type { Drafts } from './drafts';
import type { ExportGrants } from './export-grants';
import type { Leases } from './leases';
import type { Lookouts } from './lookouts';
import type { Officials } from './officials';
import type { Plans } from './plans';
import type { Questions } from './questions';
import type { Roles } from './roles';
import type { Rounds } from './rounds';

/** Every port of one installation. A write that cannot be made durable throws `StoreUnavailable`. */
export interface Store {
  plans: Plans;
  roles: Roles;
  officials: Officials;
  rounds: Rounds;
  questions: Questions;
  asks: Asks;
  answers: Answers;
  deliveries: Deliveries;
  attempts: Attempts;
  leases: Leases;
  channels: Channels;
  drafts: Drafts;
  exportGrants: ExportGrants;
  audit: AuditLog;
  lookouts: Lookouts;
  /** Resolves when the store can be read and written, throws `StoreUnavailable` with the reason when not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
