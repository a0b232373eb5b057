/** One act of a person or of the clock, as it is kept: who did what to which thing, when. Append-only. */

export interface AuditEntry {
  id: string;
  at: string;
  /** An official's id, `cli:<name>` or `clock`. */
  by: string;
  act: string;
  planId: string | null;
  subject: string;
  detail: string;
  /** What stood before and after, in words or as a value; absent where nothing was replaced. */
  from?: string;
  to?: string;
  /** Whose wish it was when not the actor's own, as they said it. */
  onRequestOf?: string;
  schema: 1;
}
