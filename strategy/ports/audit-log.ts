import type { AuditEntry } from '../audit';

/** Acts, append-only. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** The newest acts first, at most `limit`; only those after an instant when one is given. */
  latest(limit: number, afterAt?: string): Promise<AuditEntry[]>;
}
