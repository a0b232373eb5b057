import type { AuditEntry } from '../audit';

/** Acts, append-only. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** The newest acts first, at most `limit`. */
  latest(limit: number): Promise<AuditEntry[]>;
}
