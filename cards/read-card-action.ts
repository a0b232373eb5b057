/**
 * Reads what a card of ours sends back, on both routes: our own part under `toteuma`, the inputs beside it. Only known ids
 * are read, every text is bounded, and whatever is not ours is null. Rights and state never come from here.
 */

import { z } from 'zod';
import type { AnswerInput } from '../strategy/answer-input';
import type { CardAction, LaterChoice, LeftQuestion } from '../strategy/card-action';
import { readBoardAction } from './card-actions/read-board-action';
import { readHandOverAction } from './card-actions/read-hand-over-action';
import { readIntakeAction } from './card-actions/read-intake-action';
import { readOfficeAction } from './card-actions/read-office-action';
import { readReminderAction } from './card-actions/read-reminder-action';
import { readRoundAction } from './card-actions/read-round-action';
import type { Typed } from './card-actions/typed';

/** No text is kept beyond this; what is longer than an answer allows is refused later, with the text. */
export const LONGEST_READ = 10_000;
const LONGEST_ID = 300;
const MOST_INDICATORS = 40;

const id = z.string().min(1).max(LONGEST_ID);
const questionId = id;
const askId = id;
const basedOn = z.number().int().min(0).max(1_000_000);
const indicators = z.number().int().min(0).max(MOST_INDICATORS);
/** The question that the click leads away from. */
const left = { left: questionId.optional(), indicators: indicators.optional() };

const OURS = z.union([
  z.object({ verb: z.enum(['save-answer', 'save-correction']), questionId, basedOn, indicators }),
  z.object({ verb: z.enum(['more-statuses', 'send-late']), questionId, indicators }),
  z.object({ verb: z.literal('no-change'), questionId, basedOn }),
  z.object({
    verb: z.literal('open-question'),
    askId,
    questionId: questionId.optional(),
    pick: z.enum(['jump', 'correct']).optional(),
    ...left,
  }),
  z.object({ verb: z.literal('later'), askId, ...left }),
  z.object({ verb: z.literal('show-ask'), askId }),
  z.object({ verb: z.literal('ask-not-mine'), questionId, typed: indicators.optional(), ...left }),
  z.object({ verb: z.literal('not-mine'), questionId }),
  z.object({ verb: z.literal('connect-channel'), channelId: id, planId: id, audienceId: id }),
  z.object({ verb: z.literal('connect-channel'), channelId: id, pick: z.literal('audience') }),
  z.object({ verb: z.literal('decline-channel'), channelId: id }),
]);

const VALUE = z.looseObject({ toteuma: OURS });
const LATER_CHOICES: readonly LaterChoice[] = ['tomorrow', 'monday', 'last-day'];

/**
 * @param value the data of an `Action.Execute`, or the `value` of the message that an `Action.Submit` becomes
 * @returns what was asked; null when it is not from a card of ours
 */
export function readCardAction(value: unknown): CardAction | null {
  const typed = (inputId: string) => textOf(value, inputId);
  const read = VALUE.safeParse(value);
  if (!read.success) return readOtherAction(value, typed);
  const ours = read.data.toteuma;
  switch (ours.verb) {
    case 'save-answer':
    case 'save-correction':
      return {
        verb: ours.verb,
        questionId: ours.questionId,
        basedOn: ours.basedOn,
        input: inputOf(typed, ours.indicators),
      };
    case 'more-statuses':
    case 'send-late':
      return { verb: ours.verb, questionId: ours.questionId, input: inputOf(typed, ours.indicators) };
    case 'no-change':
      return { verb: 'no-change', questionId: ours.questionId, basedOn: ours.basedOn };
    case 'open-question': {
      const picked = ours.pick ? typed(ours.pick).slice(0, LONGEST_ID) : '';
      const opened = ours.questionId ?? (picked || null);
      return { verb: 'open-question', askId: ours.askId, questionId: opened, left: leftOf(typed, ours) };
    }
    case 'later':
      return { verb: 'later', askId: ours.askId, when: laterChoiceOf(typed('later')), left: leftOf(typed, ours) };
    case 'show-ask':
      return { verb: 'show-ask', askId: ours.askId };
    case 'ask-not-mine':
      return {
        verb: 'ask-not-mine',
        questionId: ours.questionId,
        left: leftOf(typed, ours),
        typed: ours.typed === undefined ? null : inputOf(typed, ours.typed),
      };
    case 'not-mine':
      return {
        verb: 'not-mine',
        questionId: ours.questionId,
        words: typed('words'),
        roleId: typed('role').slice(0, LONGEST_ID) || null,
      };
    case 'connect-channel': {
      // Neither id has a "/" in it.
      const [planId = '', audienceId = ''] =
        'pick' in ours ? typed(ours.pick).slice(0, LONGEST_ID).split('/') : [ours.planId, ours.audienceId];
      const language = typed('language').slice(0, LONGEST_ID);
      return { verb: 'connect-channel', channelId: ours.channelId, planId, audienceId, language };
    }
    case 'decline-channel':
      return { verb: 'decline-channel', channelId: ours.channelId };
  }
}

const READERS = [
  readRoundAction,
  readReminderAction,
  readBoardAction,
  readHandOverAction,
  readOfficeAction,
  readIntakeAction,
] as const;

function readOtherAction(value: unknown, typed: Typed): CardAction | null {
  const sent = z.looseObject({ toteuma: z.looseObject({ verb: z.string() }) }).safeParse(value);
  if (!sent.success) return null;
  for (const read of READERS) {
    const action = read(sent.data.toteuma, typed);
    if (action) return action;
  }
  return null;
}

function leftOf(
  typed: Typed,
  ours: { left?: string | undefined; indicators?: number | undefined },
): LeftQuestion | null {
  return ours.left === undefined ? null : { questionId: ours.left, input: inputOf(typed, ours.indicators ?? 0) };
}

function inputOf(typed: Typed, indicatorCount: number): AnswerInput {
  const each = (prefix: string) => Array.from({ length: indicatorCount }, (_, index) => typed(`${prefix}${index}`));
  return {
    status: typed('status'),
    reason: typed('reason'),
    realisation: typed('realisation'),
    values: each('value'),
    valueOns: each('valueOn'),
    success: typed('success'),
    obstacle: typed('obstacle'),
    need: typed('need'),
    needFrom: typed('needFrom'),
    nextStep: typed('nextStep'),
    nextStepOn: typed('nextStepOn'),
    link: typed('link'),
    publishable: typed('publishable') === 'true',
  };
}

/** A client that drops the choice's default means the first that is offered. */
function laterChoiceOf(text: string): LaterChoice {
  return LATER_CHOICES.find((choice) => choice === text) ?? 'tomorrow';
}

/** An own property that is text or a number; line ends as `\n`, control characters, turned directions and broken pairs taken out. */
function textOf(value: unknown, inputId: string): string {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, inputId)) return '';
  const raw: unknown = (value as Record<string, unknown>)[inputId];
  if (typeof raw === 'number') return String(raw);
  if (typeof raw !== 'string') return '';
  return raw
    .slice(0, LONGEST_READ)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');
}
