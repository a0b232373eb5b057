/** "Palaa myöhemmin": the moments at which the card may still return, each with its day and time, and one button. */

import type { AskView } from '../../strategy/ask-view';
import { dateIn } from '../../strategy/calendar';
import type { LaterChoice } from '../../strategy/card-action';
import type { Language } from '../../strategy/language';
import { laterMoment } from '../../strategy/later-moment';
import { addDays, weekdayOf } from '../../strategy/working-days';
import type { TextKey } from '../locales/fi';
import type { CardElement } from './card-element';
import { dayText, timeText } from './day-text';
import { type ActionIds, actionSet, executeButton } from './execute-button';
import { type Choice, pickerInput } from './input-element';
import { say } from './say';

const CHOICES: readonly LaterChoice[] = ['tomorrow', 'monday', 'last-day'];

/**
 * @param going what the button sends of the question it leads away from, and the moment that was chosen before
 * @returns nothing when no moment is left before the round ends
 */
export function laterPart(
  view: AskView,
  { left, chosen }: { left: ActionIds; chosen: LaterChoice | null },
  language: Language,
  now: string,
): CardElement[] {
  const choices = laterChoices(view, language, now);
  const [first] = choices;
  if (!first) return [];
  const { value } = choices.find((choice) => choice.value === chosen) ?? first;
  const comeBack = executeButton(say(language, 'button.later'), 'later', { askId: view.askId, ...left });
  return [
    pickerInput('later', say(language, 'field.later'), choices, value),
    actionSet([comeBack], { spacing: 'Small' }),
  ];
}

/** Choices that mean the same moment are offered once. */
function laterChoices({ zone, closesOn }: AskView, language: Language, now: string): Choice[] {
  const choices: Choice[] = [];
  const offered = new Set<string>();
  for (const value of CHOICES) {
    const at = laterMoment(value, zone, closesOn, now);
    if (at === null || offered.has(at)) continue;
    offered.add(at);
    const on = dateIn(zone, at);
    const words = { day: dayText(language, on), time: timeText(language, at, zone) };
    choices.push({ value, title: say(language, sentenceOf(value, on, dateIn(zone, now)), words) });
  }
  return choices;
}

function sentenceOf(choice: LaterChoice, on: string, today: string): TextKey {
  switch (choice) {
    case 'tomorrow':
      return on === addDays(today, 1) ? 'later.tomorrow' : 'later.next-working-day';
    case 'monday':
      return weekdayOf(on) === 1 ? 'later.monday' : 'later.after-monday';
    case 'last-day':
      return 'later.last-day';
  }
}
