/**
 * To a deputy or superior: which questions miss an answer, role by role, and what they can do about each. Here a person is
 * named after the role, for whoever leads must know whom it is about.
 */

import type { EscalatedRow, EscalationView } from '../strategy/escalation-view';
import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { type CardElement, container, heading, ownText, richText } from './parts/card-element';
import { dayText } from './parts/day-text';
import { actionSet, executeButton, toggleButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { measureLine } from './parts/measure-line';
import { roundWords } from './parts/round-words';
import { moreLine, ROWS_IN_SIGHT } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';
import { whoWords } from './parts/who-words';

/** Each question carries up to three buttons, so fewer fit than in a list. */
const MOST_ROWS = 15;
const MEASURE_ROOM = 200;

/** @param excused the tunnus of the question that was just excused; null when the card was not asked for by that */
export function escalationCard(view: EscalationView, excused: string | null, language: Language): Outgoing {
  const count = view.rows.length;
  const day = dayText(language, view.closesOn);
  const isOver = view.roundState !== 'open';
  const where = { plan: shownText(view.planName, 120), round: roundWords(language, view.roundName) };
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      ...savedPart(excused, language),
      heading(say(language, 'reminder.escalation-heading')),
      richText([say(language, 'notice.round', where)]),
      ...(isOver || count === 0 ? [ownText(say(language, closingKey(view)))] : openPart(view, room, language)),
      ...donePart(view, language),
    ]),
  );
  const summary =
    isOver || count === 0
      ? say(language, closingKey(view))
      : say(language, 'reminder.escalation-summary', { count, day });
  return { summary, card };
}

/** The older of two such cards: the newest shows everything. */
export function escalationMovedCard(language: Language): Outgoing {
  const summary = say(language, 'reminder.escalation-moved');
  return { summary, card: baseCard(language, [ownText(summary)]) };
}

function closingKey({ roundState }: EscalationView) {
  return roundState === 'open' ? 'reminder.escalation-none' : 'reminder.escalation-over';
}

function savedPart(excused: string | null, language: Language): CardElement[] {
  if (excused === null) return [];
  return [
    richText([{ text: say(language, 'reminder.excused-now', { tunnus: shownText(excused, 80) }), color: 'Good' }]),
  ];
}

function openPart(view: EscalationView, room: Room, language: Language): CardElement[] {
  const { rows } = view;
  const day = dayText(language, view.closesOn);
  const isSuperior = rows.some((row) => row.isSuperior);
  const carried = rows.slice(0, Math.min(MOST_ROWS, room.rows));
  const first = carried.slice(0, ROWS_IN_SIGHT);
  const rest = carried.slice(ROWS_IN_SIGHT);
  const more = moreLine(rows.length - carried.length, language);
  return [
    ownText(say(language, isSuperior ? 'reminder.escalation-superior' : 'reminder.escalation-deputy', { day })),
    ...rowsOf(view, first, room, language),
    ...(rest.length === 0
      ? more
      : [
          actionSet([toggleButton(say(language, 'button.show-rest'), 'rest')], { spacing: 'Small' }),
          container([...rowsOf(view, rest, room, language), ...more], { id: 'rest', isVisible: false }),
        ]),
  ];
}

function rowsOf(view: EscalationView, rows: EscalatedRow[], room: Room, language: Language): CardElement[] {
  return rows.flatMap((row, index) => {
    const isNew = index === 0 || rows[index - 1]?.role !== row.role || rows[index - 1]?.official !== row.official;
    const who = richText([{ text: whoWords(row, language), quiet: true }], { separator: true, spacing: 'Medium' });
    const measureRoom = Math.min(MEASURE_ROOM, room.context);
    return [
      ...(isNew ? [who] : []),
      measureLine({ tunnus: shownText(row.tunnus, 80), measure: row.measure }, measureRoom, { spacing: 'Small' }),
      actionSet(buttonsOf(view, row, language), { spacing: 'Small' }),
    ];
  });
}

function buttonsOf({ roundId }: EscalationView, row: EscalatedRow, language: Language): CardElement[] {
  const { questionId, askId, isSuperior } = row;
  const answer = executeButton(say(language, 'reminder.button-answer-for'), 'answer-for', { askId, questionId });
  if (!isSuperior) return [answer];
  return [
    answer,
    executeButton(say(language, 'reminder.button-hand-over'), 'hand-over', { roundId, questionId }),
    executeButton(say(language, 'reminder.button-excuse'), 'excuse', { questionId }),
  ];
}

function donePart({ answered, excused, disputed }: EscalationView, language: Language): CardElement[] {
  if (answered + excused + disputed === 0) return [];
  const words = say(language, 'reminder.escalation-done', { answered, excused, disputed });
  return [richText([{ text: words, quiet: true, small: true }], { separator: true, spacing: 'Medium' })];
}
