/**
 * An answer: what one official said of one question. Answers are append-only; a correction is a new answer with the
 * next number. Digests and reports are computed from answers and never edited by hand.
 */

import type { CannotAssessReason, Scale, Status } from './status';

/** A value of one indicator on a date. `text` is what was typed ("12,5"), `number` what was understood. */
export interface IndicatorValue {
  /** Position of the indicator in the measure, from 0. */
  indicator: number;
  text: string;
  number: number;
  on: string;
}

/** What an official says; the part of an answer that is theirs. */
export interface AnswerContent {
  status: Status;
  /** Only with `cannot-assess`. */
  reason: CannotAssessReason | null;
  realisation: string;
  values: IndicatorValue[];
  success: string;
  obstacle: string;
  need: string;
  needFrom: string;
  nextStep: string;
  nextStepOn: string | null;
  link: string;
  /** "Saa käyttää viestinnässä" */
  publishable: boolean;
}

export interface Answer extends AnswerContent {
  /** `<question>/<n>`, under rule `any` `<shared id>/<n>`: so that of two who answer at once one is first. */
  id: string;
  questionId: string;
  /** Only under rule `any`: what the question shares with those to the measure's other roles. */
  sharedId?: string;
  /** 1, 2, …; the greatest is in force. */
  n: number;
  roundId: string;
  planId: string;
  tunnus: string;
  roleId: string;
  /** The scale of the question, which says whether this answer ends the measure. */
  scale: Scale;
  /** The official who is answered for; `recordedBy` is who wrote it on their behalf, a coordinator, deputy or superior. */
  officialId: string;
  recordedBy: string | null;
  /** "Ei muutosta": same status and words as before, confirmed; no new indicator data. */
  unchanged: boolean;
  answeredAt: string;
  schema: 1;
}
