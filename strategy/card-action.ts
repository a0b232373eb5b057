/** Everything a card of ours can send back, parsed once at the border. Ids only; rights and state come from the store. */

import type { AnswerInput } from './answer-input';
import type { BoardAction } from './card-actions/board-action';
import type { HandOverAction } from './card-actions/hand-over-action';
import type { IntakeAction } from './card-actions/intake-action';
import type { OfficeAction } from './card-actions/office-action';
import type { ReminderAction } from './card-actions/reminder-action';
import type { RoundAction } from './card-actions/round-action';

export type LaterChoice = 'tomorrow' | 'monday' | 'last-day';

/** The question that a click leads away from, with what stood in its inputs: something may not be saved. */
export interface LeftQuestion {
  questionId: string;
  input: AnswerInput;
}

export type CardAction =
  | RoundAction
  | ReminderAction
  | BoardAction
  | HandOverAction
  | OfficeAction
  | IntakeAction
  | { verb: 'save-answer'; questionId: string; basedOn: number; input: AnswerInput }
  | { verb: 'no-change'; questionId: string; basedOn: number }
  /** Rebuild the card with every status, or the reason's choices, keeping what was typed. */
  | { verb: 'more-statuses'; questionId: string; input: AnswerInput }
  /** After a conflict: save mine as a correction of the answer in force. */
  | { verb: 'save-correction'; questionId: string; basedOn: number; input: AnswerInput }
  /**
   * From the jump list, the receipt's "Korjaa" or "Vastaa nyt"; null = the first that is open. `left` is null where no
   * question is left, and where the official goes on though they were told that it is not saved.
   */
  | { verb: 'open-question'; askId: string; questionId: string | null; left: LeftQuestion | null }
  | { verb: 'later'; askId: string; when: LaterChoice; left: LeftQuestion | null }
  /** `typed`: what they leave unsaved, knowingly. */
  | { verb: 'ask-not-mine'; questionId: string; left: LeftQuestion | null; typed: AnswerInput | null }
  /** `roleId`: whose it is in their opinion; null when they chose none. */
  | { verb: 'not-mine'; questionId: string; words: string; roleId: string | null }
  /** Automatic refresh and reopening: show the present state. */
  | { verb: 'show-ask'; askId: string }
  | { verb: 'send-late'; questionId: string; input: AnswerInput }
  | { verb: 'connect-channel'; channelId: string; planId: string; audienceId: string; language: string }
  | { verb: 'decline-channel'; channelId: string };
