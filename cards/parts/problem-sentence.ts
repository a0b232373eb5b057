/** What is wrong with a field, as one sentence that says what to do. */

import type { AnswerProblem } from '../../strategy/answer-input';
import type { Language } from '../../strategy/language';
import { fieldLabel } from './field-label';
import { say } from './say';

/** A problem of the answer, or `text-cut`: what was typed was larger than any card can carry back. */
export type FormProblem = AnswerProblem | { field: AnswerProblem['field']; index?: number; code: 'text-cut' };

/** @param indicators how many the measure has */
export function problemSentence(problem: FormProblem, indicators: number, language: Language): string {
  const field = fieldLabel(language, problem.field, problem.index ?? 0, indicators);
  switch (problem.code) {
    case 'status-missing':
    case 'status-unknown':
      return say(language, 'problem.status-missing');
    case 'reason-missing':
      return say(language, 'problem.reason-missing');
    case 'words-missing':
      return say(language, 'problem.words-missing');
    case 'text-too-long':
      return say(language, 'problem.text-too-long', { field, limit: problem.limit ?? 0 });
    case 'text-cut':
      return say(language, 'problem.text-cut', { field });
    case 'value-not-a-number':
      return say(language, 'problem.value-not-a-number', { field });
    case 'date-not-a-date':
      return say(language, 'problem.date-not-a-date', { field });
    case 'date-in-future':
      return say(language, 'problem.date-in-future', { field });
    case 'link-not-https':
      return say(language, 'problem.link-not-https');
  }
}
