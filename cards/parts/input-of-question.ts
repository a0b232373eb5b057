/** What stands in the inputs of a question: the answer in force, so that it can be corrected, or what was left unsaved. */

import type { Answer } from '../../strategy/answer';
import { type AnswerInput, emptyAnswerInput } from '../../strategy/answer-input';
import type { QuestionView } from '../../strategy/ask-view';

/** What the inputs of a question hold before anything is typed: the answer in force, else a draft, else nothing. */
export function inputOfQuestion({
  current,
  indicators,
  draft,
}: Pick<QuestionView, 'current' | 'indicators' | 'draft'>): AnswerInput {
  if (!current && draft) return draft;
  return current ? inputOfAnswer(current, indicators.length) : emptyAnswerInput(indicators.length);
}

/** @param indicators how many the measure has now */
function inputOfAnswer(answer: Answer, indicators: number): AnswerInput {
  const valueFor = (indicator: number) => answer.values.find((value) => value.indicator === indicator);
  const positions = Array.from({ length: indicators }, (_, indicator) => indicator);
  return {
    status: answer.status,
    reason: answer.reason ?? '',
    realisation: answer.realisation,
    values: positions.map((indicator) => valueFor(indicator)?.text ?? ''),
    valueOns: positions.map((indicator) => valueFor(indicator)?.on ?? ''),
    success: answer.success,
    obstacle: answer.obstacle,
    need: answer.need,
    needFrom: answer.needFrom,
    nextStep: answer.nextStep,
    nextStepOn: answer.nextStepOn ?? '',
    link: answer.link,
    publishable: answer.publishable,
  };
}
