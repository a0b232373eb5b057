/**
 * Makes a card fit its largest size: first the texts around the answer are shortened, step by step; only when a card could
 * not carry it otherwise is a typed text cut, and then the card says so beside the field. What it gives out always fits.
 */

import { type AnswerInput, LONGEST_REALISATION, LONGEST_TEXT } from '../../strategy/answer-input';
import { ToteumaError } from '../../strategy/errors';
import type { CardJson } from '../../strategy/ports/messenger';
import { bytesOf, isSmallEnough, LARGEST_CARD_BYTES } from './card-bytes';
import type { FormProblem } from './problem-sentence';

/** How much room a card gives to what surrounds the answer. */
export interface Room {
  /** Characters of each text above the answer. */
  context: number;
  /** Characters of each measure in the jump list; null = no list. */
  jump: number | null;
  /** Rows of each list, carried in all. */
  rows: number;
  /** Whether there is room for what is not the answer itself: later, not mine, where it is shown. */
  asides: boolean;
}

const TIGHTEST: Room = { context: 60, jump: null, rows: 5, asides: false };
const ROOMS: readonly Room[] = [
  { context: 600, jump: 80, rows: 60, asides: true },
  { context: 300, jump: 40, rows: 60, asides: true },
  { context: 150, jump: 16, rows: 40, asides: true },
  { context: 100, jump: null, rows: 20, asides: true },
  { context: 60, jump: null, rows: 20, asides: false },
  TIGHTEST,
];

const TEXTS = ['realisation', 'success', 'obstacle', 'need', 'needFrom', 'nextStep', 'link'] as const;
/** No number is longer; a value this long is a mistake that stays visible. */
const LONGEST_VALUE = 100;
const SHARES_KEPT = [1, 0.8, 0.6, 0.4, 0.2, 0.1];

/**
 * The first build that is small enough.
 *
 * @throws ToteumaError `card-too-large` when even the tightest is not; a card that Teams would refuse is never given out
 */
export function fittedCard(
  input: AnswerInput | null,
  build: (room: Room, input: AnswerInput | null, cut: FormProblem[]) => CardJson,
): CardJson {
  for (const room of ROOMS) {
    const card = build(room, input, []);
    if (isSmallEnough(card)) return card;
  }
  for (const share of input ? SHARES_KEPT : []) {
    const { kept, cut } = cutInput(input as AnswerInput, share);
    const card = build(TIGHTEST, kept, cut);
    if (isSmallEnough(card)) return card;
  }
  const bytes = bytesOf(build(TIGHTEST, input, []));
  throw new ToteumaError('card-too-large', `A card of ${bytes} bytes does not fit into ${LARGEST_CARD_BYTES}.`, {
    fix: 'Look for texts or identifiers of unusual length in the plan, shorten them and import the plan again.',
    retry: 'never',
  });
}

/** Every text cut to a share of its longest allowed length; 1 = only what is too long anyway. */
function cutInput(input: AnswerInput, share: number): { kept: AnswerInput; cut: FormProblem[] } {
  const kept = { ...input, values: input.values.map((value) => value.slice(0, LONGEST_VALUE)) };
  const cut: FormProblem[] = kept.values.flatMap((value, index) =>
    value === input.values[index] ? [] : [{ field: 'values', index, code: 'text-cut' } as const],
  );
  for (const field of TEXTS) {
    const longest = share * (field === 'realisation' ? LONGEST_REALISATION : LONGEST_TEXT);
    const characters = [...input[field]];
    if (characters.length <= longest) continue;
    kept[field] = characters.slice(0, longest).join('');
    cut.push({ field, code: 'text-cut' });
  }
  return { kept, cut };
}
