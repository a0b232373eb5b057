/** Answers over documents. There is no way here to change or remove one. */

import type { Answer } from '../../strategy/answer';
import type { Answers } from '../../strategy/ports/answers';
import type { Documents } from '../documents';
import { createPlainRecords } from './records';

export function createAnswers(documents: Documents): Answers {
  const { insert, get, find } = createPlainRecords<Answer>(documents, 'answers');
  return {
    append: async (answer) => ((await insert(answer)) ? 'stored' : 'taken'),
    get,
    ofQuestion: (questionId) => find({ index: 'ofQuestion', equal: [questionId] }),
    ofRound: (roundId) => find({ index: 'ofRound', equal: [roundId] }),
    ofMeasures: async (planId, tunnukset) =>
      tunnukset.length === 0 ? [] : find({ index: 'ofMeasure', equal: [planId], anyOf: tunnukset }),
    ofPlan: (planId) => find({ index: 'ofPlan', equal: [planId] }),
  };
}
