/** Questions over documents. */

import type { Questions } from '../../strategy/ports/questions';
import type { Question } from '../../strategy/question';
import type { Documents } from '../documents';
import { createVersionedRecords } from './records';

export function createQuestions(documents: Documents): Questions {
  const { add, save, get, find } = createVersionedRecords<Question>(documents, 'questions');
  return {
    add,
    save,
    get,
    ofRound: (roundId) => find({ index: 'ofRound', equal: [roundId] }),
    ofOfficial: (roundId, officialId) => find({ index: 'ofOfficial', equal: [roundId, officialId] }),
  };
}
