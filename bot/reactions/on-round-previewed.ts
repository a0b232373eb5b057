/** A coordinator looks at what a round would send. Nothing is written. */

import { roundWords } from '../../cards/parts/round-words';
import { previewCard } from '../../cards/preview-card';
import { announcementOf } from '../../jobs/announce-round';
import type { Language } from '../../strategy/language';
import type { ListChanges } from '../../strategy/list-changes';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { roundLine } from './round-line';

/** @param changes since the list that the coordinator saw before; null at first */
export async function showPreview(
  deps: Pick<ReactionDeps, 'store'>,
  { round, language, changes }: { round: Round; language: Language; changes: ListChanges | null },
  now: string,
): Promise<Reply> {
  if (round.state !== 'planned') {
    const words = { round: roundWords(language, round.name) };
    return roundLine(round.state === 'open' ? 'round.open-already' : 'round.ended-already', language, words);
  }
  const notice = await announcementOf(deps, round, round.confirmedAt ?? now);
  return { reply: 'card', message: previewCard(notice, language, changes) };
}
