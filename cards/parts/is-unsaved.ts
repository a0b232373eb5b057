/** Whether somebody has typed or chosen something in a question that is not saved yet. */

import { type AnswerInput, emptyAnswerInput } from '../../strategy/answer-input';
import type { QuestionView } from '../../strategy/ask-view';
import { inputOfQuestion } from './input-of-question';

/** @param input what stood in the question's inputs; nothing at all, where everything was cleared or a client sent none, is nothing to save */
export function isUnsaved(
  question: Pick<QuestionView, 'current' | 'indicators' | 'draft'>,
  input: AnswerInput,
): boolean {
  const typed = trimmed(input);
  const nothing = trimmed(emptyAnswerInput(input.values.length));
  return typed !== nothing && typed !== trimmed(inputOfQuestion(question));
}

function trimmed(input: AnswerInput): string {
  return JSON.stringify(input, (_, value: unknown) => (typeof value === 'string' ? value.trim() : value));
}
