/** The round that a click names, if it is one of the clicker's own city. */

import { say } from '../../cards/parts/say';
import { languageOf, type Official } from '../../strategy/official';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

export async function roundOfClick(
  deps: Pick<ReactionDeps, 'store'>,
  official: Official,
  roundId: string,
): Promise<{ round: Round } | { reply: Reply }> {
  const round = await deps.store.rounds.get(roundId);
  if (round && round.tenantId === official.tenantId) return { round };
  return { reply: { reply: 'text', text: say(languageOf(official), 'board.unknown-round') } };
}
