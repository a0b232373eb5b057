/**
 * Hands out the council's table of a round with Toteuma filled, as a link: who has the link gets the file while it lasts,
 * from any process. The link's secret is random and is kept nowhere; the table is made anew at each fetch.
 */

import { createHash } from 'node:crypto';
import { answersInForce } from '../strategy/answers-in-force';
import { type ExportGrant, GRANT_LASTS_MS, grantId } from '../strategy/export-grant';
import type { Official } from '../strategy/official';
import type { Plan } from '../strategy/plan';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import { type RealisedTable, realisedTable } from '../strategy/table/realised-table';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { readRecords } from './read-records';

/** What links are made of: where this server is reached from outside, null when nobody has said so, and fresh secrets. */
export interface ExportLinks {
  address: () => string | null;
  newSecret: () => string;
}

/** Writes a table as a file's bytes, in the form that the name asks for. */
export type WriteTable = (fileName: string, table: Pick<RealisedTable, 'columns' | 'rows'>) => Promise<Uint8Array>;

export interface ExportOffer {
  plan: Plan;
  filled: number;
  unanswered: number;
  link: { url: string; until: string } | null;
}

/**
 * A link for one coordinator; one they had for the same round before stops working. Kept in the audit.
 *
 * @param round one that was opened
 */
export async function offerExport(
  deps: Pick<JobDeps, 'store' | 'newId'> & { links: ExportLinks },
  official: Official,
  round: Round,
  now: string,
): Promise<ExportOffer> {
  const { plan, table } = await tableOf(deps.store, round);
  const { filled, unanswered } = table;
  const address = deps.links.address();
  if (address === null) return { plan, filled, unanswered, link: null };
  const secret = deps.links.newSecret();
  const until = new Date(Date.parse(now) + GRANT_LASTS_MS).toISOString();
  await keepGrant(deps.store, {
    id: grantId(round.id, official.id),
    roundId: round.id,
    tenantId: round.tenantId,
    officialId: official.id,
    secretHash: hashOf(secret),
    expiresAt: until,
    schema: 1,
    version: 1,
  });
  const act = { by: official.id, act: 'table-exported', planId: round.planId, subject: round.id };
  await keepAct(deps, { ...act, detail: `${filled}/${filled + unanswered}` }, now);
  return { plan, filled, unanswered, link: { url: `${address.replace(/\/+$/, '')}/exports/${secret}`, until } };
}

/**
 * The file behind a link; null for an unknown secret, one whose time is over, and one whose owner is no coordinator any more.
 *
 * @param secret what stood in the link, as anybody may have written it
 */
export async function fetchExport(
  { store, writeTable }: { store: Store; writeTable: WriteTable },
  secret: string,
  now: string,
): Promise<{ grant: ExportGrant; fileName: string; bytes: Uint8Array } | null> {
  const grant = await store.exportGrants.withSecretHash(hashOf(secret));
  if (!grant || grant.expiresAt <= now) return null;
  const [round, official] = await Promise.all([store.rounds.get(grant.roundId), store.officials.get(grant.officialId)]);
  if (!round || !official?.isCoordinator || official.tenantId !== round.tenantId) return null;
  const fileName = `toteuma-${round.id.replace(/[^A-Za-z0-9-]+/g, '-')}.xlsx`;
  const { table } = await tableOf(store, round);
  return { grant, fileName, bytes: await writeTable(fileName, table) };
}

/** In the council's own language: the table is theirs. */
async function tableOf(store: Store, round: Round): Promise<{ plan: Plan; table: RealisedTable }> {
  const records = await readRecords(store, round);
  const { plan } = records;
  return { plan, table: realisedTable({ ...records, answers: answersInForce(records) }, plan.settings.language) };
}

async function keepGrant({ exportGrants }: Store, grant: ExportGrant): Promise<void> {
  for (const again = createPatience(); ; await again()) {
    if ((await exportGrants.add(grant)) === 'added') return;
    const known = await exportGrants.get(grant.id);
    if (known && (await exportGrants.save({ ...grant, version: known.version })) === 'saved') return;
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
