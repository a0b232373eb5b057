/**
 * "Ei kuulu minulle": takes the question out of the official's ask at once and tells the coordinators in the official's
 * own words. It counts neither as an answer nor as silence.
 */

import { readAsk } from '../../jobs/read-ask';
import { tellCoordinators } from '../../jobs/tell-coordinators';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { showFace, showQuestion } from './show-ask';

export async function onNotMine(
  deps: ReactionDeps,
  official: Official,
  { questionId, words }: Extract<CardAction, { verb: 'not-mine' }>,
): Promise<Reply> {
  const question = await deps.store.questions.get(questionId);
  const read = question?.officialId === official.id ? await readAsk(deps.store, question.roundId, official) : null;
  if (!question || !read) return refusal({ line: 'not-yours' }, languageOf(official));
  const now = deps.now();
  const show = { view: read.view, official, now };
  if (read.records.round.state !== 'open' || question.dispute) return showQuestion(show, null);
  if (words.trim() === '') return showFace(show, { face: 'not-mine', questionId, words });

  const dispute = { at: now, byOfficialId: official.id, words: words.trim() };
  if ((await deps.store.questions.save({ ...question, dispute })) === 'stale') return showQuestion(show, null);
  const asked = read.view.questions.find((view) => view.questionId === questionId);
  const notice = {
    kind: 'question-disputed',
    questionId,
    tunnus: question.tunnus,
    measure: asked?.measure ?? '',
    official: official.name,
    role: asked?.role ?? '',
    words: dispute.words,
  } as const;
  await tellCoordinators(deps, official.tenantId, `${questionId}/disputed/${now}`, notice, now);
  deps.log.info({ question: questionId }, 'a question is disputed by its owner');
  deps.runSoon();
  const after = await readAsk(deps.store, question.roundId, official);
  return showQuestion({ ...show, view: after?.view ?? read.view }, null);
}
