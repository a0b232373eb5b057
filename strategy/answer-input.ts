/** What an official typed and chose in a card, as text and not yet judged. Kept whole when it is refused, so that nothing typed is lost. */

export interface AnswerInput {
  status: string;
  reason: string;
  realisation: string;
  /** One per indicator of the measure, in order. */
  values: string[];
  valueOns: string[];
  success: string;
  obstacle: string;
  need: string;
  needFrom: string;
  nextStep: string;
  nextStepOn: string;
  link: string;
  publishable: boolean;
}

/** Longest free text, in characters; Toteuma itself may be longer (product: cards stay small, nothing is cut silently). */
export const LONGEST_TEXT = 1000;
export const LONGEST_REALISATION = 2000;

export type AnswerProblemCode =
  | 'status-missing'
  | 'status-unknown'
  | 'reason-missing'
  | 'words-missing'
  | 'text-too-long'
  | 'value-not-a-number'
  | 'date-not-a-date'
  | 'date-in-future'
  | 'link-not-https';

export interface AnswerProblem {
  field: keyof AnswerInput;
  /** Position of the indicator for `values` and `valueOns`. */
  index?: number;
  code: AnswerProblemCode;
  /** For `text-too-long`: how long it may be. */
  limit?: number;
}

/** An input with nothing in it. */
export function emptyAnswerInput(indicators: number): AnswerInput {
  return {
    status: '',
    reason: '',
    realisation: '',
    values: Array.from({ length: indicators }, () => ''),
    valueOns: Array.from({ length: indicators }, () => ''),
    success: '',
    obstacle: '',
    need: '',
    needFrom: '',
    nextStep: '',
    nextStepOn: '',
    link: '',
    publishable: false,
  };
}
