/** Reads what was answered in a plan's other rounds, as far as it counts: it says which measures have ended already. */

import type { Answer } from '../strategy/answer';
import { undisputedAnswers } from '../strategy/answers-in-force';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';

export async function earlierAnswers(
  store: Pick<Store, 'rounds' | 'questions' | 'answers'>,
  { id, planId }: Pick<Round, 'id' | 'planId'>,
): Promise<Answer[]> {
  const rounds = (await store.rounds.ofPlan(planId)).filter((round) => round.id !== id);
  const questions = await Promise.all(rounds.map((round) => store.questions.ofRound(round.id)));
  const answers = (await store.answers.ofPlan(planId)).filter(({ roundId }) => roundId !== id);
  return undisputedAnswers(questions.flat(), answers);
}
