/** `omat`: my measures and their state, and a way to open the round that asks about them. */

import type { Answer } from '../strategy/answer';
import type { Language, LocalText } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import type { Scale } from '../strategy/status';
import { statusWords } from '../strategy/status-words';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { coordinatorName } from './parts/coordinator-name';
import { dayOfInstantText, dayText } from './parts/day-text';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { roundWords } from './parts/round-words';
import { say } from './parts/say';
import { shortened } from './parts/shortened';

export interface MyMeasuresView {
  zone: string;
  coordinatorRole: LocalText;
  /** In the plan's order; `newest` is the newest answer of any round, or null. */
  measures: { tunnus: string; measure: string; scale: Scale; newest: Pick<Answer, 'status' | 'answeredAt'> | null }[];
  /** Asks of open rounds; `open` = questions without an answer. */
  asks: { askId: string; roundName: string; closesOn: string; open: number }[];
  nextOpensOn: string | null;
}

const ROW_ROOM = 70;
const MOST_ROWS = 40;

export function myMeasuresCard(view: MyMeasuresView, language: Language): Outgoing {
  const contact = say(language, 'mine.contact', { coordinator: coordinatorName(view.coordinatorRole, language) });
  const card = fittedCard(null, ({ context }) =>
    baseCard(language, [
      heading(say(language, 'mine.heading')),
      ...rows(view, Math.min(ROW_ROOM, context), language),
      ...rounds(view, language),
      richText([{ text: contact, quiet: true }], { separator: true, spacing: 'Medium' }),
    ]),
  );
  return { summary: say(language, 'mine.summary'), card };
}

function rows({ measures, zone }: MyMeasuresView, room: number, language: Language): CardElement[] {
  if (measures.length === 0) return [ownText(say(language, 'mine.none'))];
  const shown = measures.slice(0, MOST_ROWS).map(({ tunnus, measure: text, scale, newest }) => {
    const measure = shortened(text, room);
    const sentence = newest
      ? say(language, 'mine.row', {
          measure,
          status: statusWords(newest.status, scale, language),
          day: dayOfInstantText(language, newest.answeredAt, zone),
        })
      : say(language, 'receipt.row-none', { measure });
    return richText([{ text: `${tunnus}  `, strong: true }, sentence], { spacing: 'Small' });
  });
  const left = measures.length - shown.length;
  return left > 0 ? [...shown, ownText(say(language, 'more.rows', { count: left }))] : shown;
}

function rounds({ asks, nextOpensOn }: MyMeasuresView, language: Language): CardElement[] {
  if (asks.length > 0) return asks.flatMap((ask) => openAsk(ask, language));
  const sentence =
    nextOpensOn === null
      ? say(language, 'mine.no-round')
      : say(language, 'mine.next', { day: dayText(language, nextOpensOn) });
  return [ownText(sentence, { separator: true, spacing: 'Medium' })];
}

function openAsk(ask: MyMeasuresView['asks'][number], language: Language): CardElement[] {
  const { askId, roundName, closesOn, open } = ask;
  const sentence = say(language, 'mine.open', {
    round: roundWords(language, roundName),
    open,
    day: dayText(language, closesOn),
  });
  return [
    richText([sentence], { separator: true, spacing: 'Medium' }),
    actionSet([executeButton(say(language, 'button.open-ask'), 'open-question', { askId })]),
  ];
}
