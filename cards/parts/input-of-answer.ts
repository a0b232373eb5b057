/** An answer put back into the inputs it came from, so that it can be corrected. */

import type { Answer } from '../../strategy/answer';
import type { AnswerInput } from '../../strategy/answer-input';

/** @param indicators how many the measure has now */
export function inputOfAnswer(answer: Answer, indicators: number): AnswerInput {
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
