/** Reads what cards send back about hand-over, absence, answers on behalf, notes of co-owners. */

import { z } from 'zod';
import type { HandOverAction, HandOverInput, HandOverPlace } from '../../strategy/card-actions/hand-over-action';
import type { Typed } from './typed';

const LONGEST_ID = 300;
const LONGEST_WORDS = 4_000;
const id = z.string().min(1).max(LONGEST_ID);

const OURS = z.union([
  z.object({ verb: z.literal('pick-answer-for'), roundId: id }),
  z.object({ verb: z.literal('answer-for'), askId: id, questionId: id.optional() }),
  z.object({
    verb: z.enum(['hand-over', 'hand-over-to']),
    roundId: id,
    questionId: id.optional(),
    roleId: id.optional(),
    officialId: id.optional(),
    pick: z.literal('place').optional(),
  }),
  z.object({ verb: z.enum(['accept-proposal', 'return-question', 'save-note']), questionId: id }),
  z.object({ verb: z.literal('add-note'), questionId: id }),
  z.object({ verb: z.literal('add-note'), pick: z.literal('note') }),
]);

/**
 * @param sent our own part of what was sent
 * @param typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readHandOverAction(sent: unknown, typed: Typed): HandOverAction | null {
  const read = OURS.safeParse(sent);
  if (!read.success) return null;
  const ours = read.data;
  const chosen = (inputId: string) => typed(inputId).slice(0, LONGEST_ID);
  switch (ours.verb) {
    case 'pick-answer-for':
      return { verb: ours.verb, roundId: ours.roundId, chosen: chosen('ask') || null };
    case 'answer-for':
      return { verb: ours.verb, askId: ours.askId, questionId: ours.questionId ?? null };
    case 'hand-over':
    case 'hand-over-to': {
      const { roundId, questionId = null } = ours;
      const place = ours.pick ? placeOf(chosen('place')) : placeOf(`${ours.roleId ?? ''} ${ours.officialId ?? ''}`);
      return ours.verb === 'hand-over'
        ? { verb: ours.verb, roundId, questionId, place }
        : { verb: ours.verb, roundId, questionId, place, input: inputOf(typed) };
    }
    case 'accept-proposal':
      return { verb: ours.verb, questionId: ours.questionId };
    case 'return-question':
      return { verb: ours.verb, questionId: ours.questionId, words: typed('words') };
    case 'save-note':
      return { verb: ours.verb, questionId: ours.questionId, words: typed('words') };
    case 'add-note':
      return { verb: ours.verb, questionId: 'pick' in ours ? chosen('note') || null : ours.questionId };
  }
}

/** Neither id has a space in it. */
function placeOf(text: string): HandOverPlace | null {
  const [roleId = '', officialId = ''] = text.split(' ');
  return roleId === '' || officialId === '' ? null : { roleId, officialId };
}

function inputOf(typed: Typed): HandOverInput {
  const words = (inputId: string) => typed(inputId).slice(0, LONGEST_WORDS);
  return {
    what: words('what'),
    to: words('to'),
    fromOn: words('fromOn'),
    untilOn: words('untilOn'),
    request: words('request'),
  };
}
