/** One act of a person or of the clock, as it is kept: who did what to which thing, when. Append-only. */

export interface AuditEntry {
  id: string;
  at: string;
  /** An official's id, `cli:<name>`, `configuration` or `clock`. */
  by: string;
  act: string;
  /** Null for an act that concerns no single plan; `tenantId` then says whose it is. */
  planId: string | null;
  tenantId?: string;
  subject: string;
  detail: string;
  /** What stood before and after, as a value; a person by id, so that what is forgotten of them is forgotten here too. */
  from?: string;
  to?: string;
  /** Whose wish it was when not the actor's own, as they said it. */
  onRequestOf?: string;
  schema: 1;
}
