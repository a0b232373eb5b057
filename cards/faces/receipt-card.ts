/** What an official has answered, when nothing is open any more: one line per measure, and one way to correct any of them. */

import type { AskFace, AskView } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import type { Outgoing } from '../../strategy/ports/messenger';
import { askRows, excusedRows, handedOnRows, passedOnRows } from '../parts/ask-rows';
import { baseCard } from '../parts/base-card';
import { type CardElement, heading, ownText } from '../parts/card-element';
import { dayText } from '../parts/day-text';
import { actionSet, executeButton } from '../parts/execute-button';
import { fittedCard } from '../parts/fitted-card';
import { pickerInput } from '../parts/input-element';
import { onBehalfHeading, onBehalfPart, wayBack } from '../parts/on-behalf-part';
import { savedLine } from '../parts/saved-line';
import { say } from '../parts/say';
import { shortened } from '../parts/shortened';

/** Complete, so it carries no refresh. */
export function receiptCard(view: AskView, face: Extract<AskFace, { face: 'receipt' }>, language: Language): Outgoing {
  const isAnswered = view.questions.length > 0;
  const title = say(language, isAnswered ? 'receipt.heading' : 'receipt.heading-none');
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      ...savedLine(face.saved, view.zone, language),
      ...(view.onBehalf ? [onBehalfHeading(view, language), ...onBehalfPart(view, '', language)] : [heading(title)]),
      ...askRows(view, room, language),
      ...passedOnRows(view, room, language),
      ...excusedRows(view, room, language),
      ...handedOnRows(view, room, language),
      ...(isAnswered ? correction(view, room.jump, language) : []),
      ...wayBack(view, language),
    ]),
  );
  return { summary: isAnswered ? say(language, 'receipt.summary') : title, card };
}

/** Every answer can be chosen, however many they are; with little room by its tunnus alone. */
function correction(view: AskView, room: number | null, language: Language): CardElement[] {
  const choices = view.questions.map(({ questionId, tunnus, measure }) => ({
    value: questionId,
    title: room === null ? tunnus : say(language, 'jump.open', { tunnus, measure: shortened(measure, room) }),
  }));
  const hint = { placeholder: say(language, 'hint.choose') };
  const correct = executeButton(say(language, 'button.correct'), 'open-question', {
    askId: view.askId,
    pick: 'correct',
  });
  return [
    ownText(say(language, 'receipt.correct-until', { day: dayText(language, view.closesOn) }), {
      separator: true,
      spacing: 'Medium',
    }),
    pickerInput('correct', say(language, 'field.correct'), choices, choices[0]?.value ?? '', hint),
    actionSet([correct], { spacing: 'Small' }),
  ];
}
