/** After the round's end: what the official typed goes to the coordinators as a message, not into the answers. */

import { readAsk } from '../../jobs/read-ask';
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
  const read = question?.officialId === official.id ? await readAsk(deps.store, question.roundId, official) : null;
  if (!question || !read) return refusal({ line: 'not-yours' }, languageOf(official));
  const now = deps.now();
  const asked = read.view.questions.find((view) => view.questionId === questionId);
  const words = [input.realisation, input.obstacle, input.need, input.nextStep].filter((text) => text.trim() !== '');
  const notice = {
    kind: 'late-answer',
    questionId,
    tunnus: question.tunnus,
    measure: asked?.measure ?? '',
    official: official.name,
    role: asked?.role ?? '',
    words: words.join('\n'),
  } as const;
  await tellCoordinators(deps, official.tenantId, `${questionId}/late/${now}`, notice, now);
  deps.runSoon();
  return showFace({ view: read.view, official, now }, { face: 'ended', questionId, input, sentToCoordinator: true });
}
