/**
 * Records that a coordinator has seen a round's list and lets it open. The list is kept as it was confirmed, so that what
 * changed before the cards went out can be told.
 */

import { askedListOf, compareLists, isUnchanged, type ListChanges } from '../strategy/list-changes';
import type { Official } from '../strategy/official';
import type { Question } from '../strategy/question';
import type { Round } from '../strategy/round';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { fingerprintOf, hashInFingerprint, listIn } from './list-fingerprint';
import { type ReadPreview, readPreview } from './preview-round';

export type Confirmation = 'confirmed' | 'confirmed-already' | 'ended-already' | 'unknown-round';

/** `list-changed`: another list than the one that was seen would go out, so nothing was confirmed. */
export type SeenConfirmation =
  | { outcome: Confirmation; round: Round | null }
  | { outcome: 'list-changed'; round: Round; changes: ListChanges };

/**
 * Confirms whatever would go out now, for somebody who has seen it.
 *
 * @param by official id of the coordinator, or `cli:<name>`
 */
export async function confirmRound(
  deps: Pick<JobDeps, 'store'>,
  roundId: string,
  by: string,
  now: string,
): Promise<{ outcome: Confirmation; round: Round | null }> {
  const confirmed = await confirm(deps, { roundId, by, seen: null }, now);
  return {
    outcome: confirmed.outcome === 'list-changed' ? 'ended-already' : confirmed.outcome,
    round: confirmed.round,
  };
}

/** Confirms the list that was seen; when it is another now, nothing is confirmed and what changed is told. */
export async function confirmSeenRound(
  deps: Pick<JobDeps, 'store'>,
  seen: { roundId: string; by: string; seen: string },
  now: string,
): Promise<SeenConfirmation> {
  return confirm(deps, seen, now);
}

async function confirm(
  deps: Pick<JobDeps, 'store'>,
  { roundId, by, seen }: { roundId: string; by: string; seen: string | null },
  now: string,
): Promise<SeenConfirmation> {
  for (const again = createPatience(); ; await again()) {
    const round = await deps.store.rounds.get(roundId);
    if (!round) return { outcome: 'unknown-round', round: null };
    if (round.state === 'closed' || round.state === 'cancelled') return { outcome: 'ended-already', round };
    if (round.confirmedAt !== null) return { outcome: 'confirmed-already', round };
    const read = await readPreview(deps, round, now);
    if (seen !== null && seen !== read.preview.seen) {
      return { outcome: 'list-changed', round, changes: changesSince(seen, read) };
    }
    const confirmedHash = hashInFingerprint(fingerprintOf(read.questions));
    const confirmed = { ...round, confirmedAt: now, confirmedBy: by, confirmedList: read.list, confirmedHash };
    if ((await deps.store.rounds.save(confirmed)) === 'saved') return { outcome: 'confirmed', round: confirmed };
  }
}

function changesSince(seen: string, { officials, list }: ReadPreview): ListChanges {
  const before = listIn(seen, officials);
  if (before === null) return { added: [], gone: [], changed: [], unnamed: true };
  const changes = compareLists(before, list, (id) => nameIn(officials, id));
  return isUnchanged(changes) ? { ...changes, otherMeasures: true } : changes;
}

/** What changed between confirming and opening; null when what was confirmed is what is sent. */
export function changesSinceConfirmed(
  { confirmedList, confirmedHash }: Pick<Round, 'confirmedList' | 'confirmedHash'>,
  sent: readonly Question[],
  officials: readonly Official[],
): ListChanges | null {
  if (!confirmedList) return null;
  const changes = compareLists(confirmedList, askedListOf(sent), (id) => nameIn(officials, id));
  if (!isUnchanged(changes)) return changes;
  const isSame = confirmedHash === undefined || confirmedHash === hashInFingerprint(fingerprintOf(sent));
  return isSame ? null : { ...changes, otherMeasures: true };
}

function nameIn(officials: readonly Pick<Official, 'id' | 'name'>[], officialId: string): string {
  return officials.find(({ id }) => id === officialId)?.name ?? '';
}
