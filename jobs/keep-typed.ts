/** Keeps what somebody had typed for a question without saving it, for whoever answers it in the end. */

import type { AnswerInput } from '../strategy/answer-input';
import { answersTo } from './answers-to';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';

/**
 * @param replaces whether it takes the place of what was kept before
 * @returns false where there is nothing to keep it for: the question is answered, or has a draft that stays
 */
export async function keepTyped(
  deps: Pick<JobDeps, 'store'>,
  { questionId, officialId, input }: { questionId: string; officialId: string; input: AnswerInput },
  replaces: boolean,
  now: string,
): Promise<boolean> {
  for (const again = createPatience(); ; await again()) {
    const question = await deps.store.questions.get(questionId);
    if (!question || (question.draft && !replaces)) return false;
    if ((await answersTo(deps.store, question)).length > 0) return false;
    const draft = { at: now, byOfficialId: officialId, input };
    if ((await deps.store.questions.save({ ...question, draft })) === 'saved') return true;
  }
}
