/** "Vastausta ei tarvita": asks a superior or coordinator for the reason, which is needed, before a question is excused. */

import { LONGEST_TEXT } from '../strategy/answer-input';
import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { longTextInput } from './parts/input-element';
import { measureLine } from './parts/measure-line';
import { say } from './parts/say';
import { shownText } from './parts/shortened';
import { whoWords } from './parts/who-words';

export interface ExcuseForm {
  questionId: string;
  roundId: string;
  tunnus: string;
  measure: string;
  role: string;
  official: string;
  /** What was typed, and what is wrong with it. */
  reason: string;
  problem: 'reason-missing' | 'reason-too-long' | null;
  /** To the card they came from. */
  back: 'escalation' | 'board';
}

export function excuseCard(form: ExcuseForm, language: Language): Outgoing {
  const { questionId, roundId } = form;
  const save = executeButton(
    say(language, 'reminder.button-excuse-save'),
    'excuse-because',
    { questionId },
    { style: 'positive' },
  );
  const back =
    form.back === 'board'
      ? backToBoard(roundId, language)
      : executeButton(say(language, 'button.back'), 'show-escalation', { roundId }, { associatedInputs: 'none' });
  const mustBeSaid = { isRequired: true, errorMessage: say(language, 'reminder.reason-missing') };
  const input = longTextInput('reason', say(language, 'reminder.field-reason'), form.reason, LONGEST_TEXT);
  const card = fittedCard(null, ({ context }) =>
    baseCard(language, [
      heading(say(language, 'reminder.excuse-heading')),
      measureLine({ tunnus: shownText(form.tunnus, 80), measure: form.measure }, context),
      richText([{ text: whoWords(form, language), quiet: true }], { spacing: 'Small' }),
      ownText(say(language, 'reminder.excuse-what')),
      ...problemLine(form.problem, language),
      { ...input, ...mustBeSaid },
      actionSet([save, back]),
    ]),
  );
  return { summary: say(language, 'reminder.excuse-heading'), card };
}

/** A coordinator has excused it, who has no list of their own to come back to. */
export function excusedCard({ tunnus, roundId }: { tunnus: string; roundId: string }, language: Language): Outgoing {
  const summary = say(language, 'reminder.excused-now', { tunnus: shownText(tunnus, 80) });
  return { summary, card: baseCard(language, [richText([summary]), actionSet([backToBoard(roundId, language)])]) };
}

/** Why a question cannot be excused any more. */
export function notExcusedLine(
  because: 'answered' | 'round-over' | 'excused' | 'disputed',
  language: Language,
): string {
  return say(language, `reminder.not-excused-${because}`);
}

function problemLine(problem: ExcuseForm['problem'], language: Language): CardElement[] {
  if (problem === null) return [];
  const sentence =
    problem === 'reason-missing'
      ? say(language, 'reminder.reason-missing')
      : say(language, 'problem.words-too-long', { limit: LONGEST_TEXT });
  return [ownText(sentence, { color: 'Attention' })];
}
