/**
 * Somebody clicks on a question in an old card that has been handed over to another since. What they typed is kept for whoever
 * answers now, and their own card goes on.
 */

import { keepTyped } from '../../jobs/keep-typed';
import { readAsk } from '../../jobs/read-ask';
import type { AnswerInput } from '../../strategy/answer-input';
import type { Official } from '../../strategy/official';
import type { Question } from '../../strategy/question';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { showAfter } from './show-ask';

/** @returns null when the question never was this official's, or its round has ended */
export async function onHandedOn(
  deps: ReactionDeps,
  official: Official,
  question: Question,
  input: AnswerInput | null,
): Promise<Reply | null> {
  if (!question.handOvers.some(({ fromOfficialId }) => fromOfficialId === official.id)) return null;
  const read = await readAsk(deps.store, question.roundId, official);
  if (read?.records.round.state !== 'open') return null;
  const now = deps.now();
  const kept =
    input !== null && (await keepTyped(deps, { questionId: question.id, officialId: official.id, input }, false, now));
  const role = (await deps.store.roles.get(question.roleId))?.name ?? '';
  const saved = { tunnus: question.tunnus, at: now, handedTo: role, typed: kept ? 'kept' : 'lost' } as const;
  return showAfter({ view: read.view, official, now }, null, saved);
}
