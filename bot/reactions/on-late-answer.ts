/**
 * After the round's end: everything the official typed goes to the coordinators as a message, not into the answers. The
 * same words are told once, however often they are sent.
 */

import { readAskFor } from '../../jobs/read-ask';
import { shortHashOf } from '../../jobs/short-hash';
import { tellCoordinators } from '../../jobs/tell-coordinators';
import type { CardAction } from '../../strategy/card-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { showFace } from './show-ask';

export async function onLateAnswer(
  deps: ReactionDeps,
  official: Official,
  { questionId, input }: Extract<CardAction, { verb: 'send-late' }>,
): Promise<Reply> {
  const question = await deps.store.questions.get(questionId);
  const read = question && (await readAskFor(deps.store, question, official));
  if (!question || !read) return refusal({ line: 'not-yours' }, languageOf(official));
  const now = deps.now();
  const show = { view: read.view, official, now };
  const asked = read.view.questions.find((view) => view.questionId === questionId);
  if (read.view.roundState === 'open' && asked) {
    return showFace(show, { face: 'question', questionId, input, problems: [], allStatuses: true, saved: null });
  }
  const notice = {
    kind: 'late-answer',
    questionId,
    tunnus: question.tunnus,
    measure: asked?.measure ?? '',
    official: official.name,
    role: asked?.role ?? '',
    scale: question.scale,
    indicators: asked?.indicators ?? [],
    input,
  } as const;
  const said = shortHashOf(JSON.stringify(input));
  await tellCoordinators(deps, official.tenantId, `${questionId}/late/${said}`, notice, now);
  deps.runSoon();
  return showFace(show, { face: 'ended', questionId, input, sentToCoordinator: true });
}
