/**
 * Leave to fetch the council's table of one round by a link, for a while. Kept in the store, so that whichever process the
 * link leads to knows of it; of the link's secret only a hash is kept.
 */

export interface ExportGrant {
  /** `<round>/<official>`: one link at a time for each coordinator and round, the newest one. */
  id: string;
  roundId: string;
  tenantId: string;
  officialId: string;
  secretHash: string;
  expiresAt: string;
  schema: 1;
  version: number;
}

/** Long enough to open it on another machine, short enough not to lie about in a chat. */
export const GRANT_LASTS_MS = 15 * 60_000;

export function grantId(roundId: string, officialId: string): string {
  return `${roundId}/${officialId}`;
}
