/** Builds the sample of an official's ask card for a coordinator: drawn from the register as it is, stored nowhere. */

import { askCard } from '../cards/ask-card';
import { sampleCard } from '../cards/sample-card';
import { untouched } from '../strategy/ask-view';
import type { SkipReason } from '../strategy/delivery';
import { languageOf, type Official } from '../strategy/official';
import type { Outgoing } from '../strategy/ports/messenger';
import { viewAsk } from '../strategy/view-ask';
import type { JobDeps } from './job-deps';
import { readPreview } from './preview-round';
import { readRecordsOverRounds } from './read-records';

/** @param reader the coordinator who asked for it */
export async function buildSample(
  deps: Pick<JobDeps, 'store'>,
  reader: Official,
  { roundId, officialId }: { roundId: string; officialId: string },
  now: string,
): Promise<Outgoing | { skip: SkipReason }> {
  const round = await deps.store.rounds.get(roundId);
  const official = await deps.store.officials.get(officialId);
  if (!round || official?.tenantId !== reader.tenantId || round.tenantId !== reader.tenantId) {
    return { skip: 'nothing-to-ask' };
  }
  if (round.state === 'cancelled') return { skip: 'round-cancelled' };
  if (round.state === 'closed') return { skip: 'round-closed' };
  const records = await readRecordsOverRounds(deps.store, round);
  const planned = round.state === 'planned' ? await readPreview(deps, round, now) : null;
  const shown = planned
    ? { ...records, questions: planned.questions, round: { ...round, closesOn: planned.preview.closesOn } }
    : records;
  const view = viewAsk(shown, official);
  const [first] = view.questions;
  if (!first) return { skip: 'nothing-to-ask' };
  const ask = askCard(view, untouched(first.questionId), languageOf(official), now);
  return sampleCard(ask, official.name, languageOf(reader));
}
