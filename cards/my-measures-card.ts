/** `omat`: my measures of every plan and their state, and a way to open the rounds that ask about them. */

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
import { fittedCard, type Room } from './parts/fitted-card';
import { pickerInput } from './parts/input-element';
import { roundWords } from './parts/round-words';
import { type RoundsOfPlan, roundsLines } from './parts/rounds-lines';
import { moreLine, rowsTitle } from './parts/rows-part';
import { say } from './parts/say';
import { shortened, shownText } from './parts/shortened';

/** One plan's part of it. */
export interface MyPlan extends RoundsOfPlan {
  planName: string;
  zone: string;
  /** In the plan's order; `newest` is the newest answer of any round, or null. */
  measures: {
    tunnus: string;
    measure: string;
    scale: Scale;
    newest: Pick<Answer, 'status' | 'answeredAt' | 'recordedBy'> | null;
  }[];
  /** Where another role is asked; `questionId` while a round asks it. */
  coOwned?: {
    tunnus: string;
    measure: string;
    scale: Scale;
    role: string;
    newest: Pick<Answer, 'status' | 'answeredAt' | 'recordedBy'> | null;
    questionId: string | null;
  }[];
  /** Asks of open rounds; `unanswered` = questions without an answer. */
  asks: { askId: string; roundName: string; closesOn: string; unanswered: number }[];
}

interface MyMeasuresView {
  coordinatorRole: LocalText;
  /** The plans in which they have measures. */
  plans: MyPlan[];
}

const ROW_ROOM = 70;
const PLAN_ROOM = 120;
const ROLE_ROOM = 60;
const MOST_ROWS = 40;
const MOST_PLANS = 5;

export function myMeasuresCard(view: MyMeasuresView, language: Language): Outgoing {
  const contact = say(language, 'mine.contact', { coordinator: coordinatorName(view.coordinatorRole, language) });
  const plans = view.plans.slice(0, MOST_PLANS);
  const card = fittedCard(null, (room) => {
    const most = Math.max(1, Math.floor(Math.min(MOST_ROWS, room.rows) / plans.length));
    return baseCard(language, [
      heading(say(language, 'mine.heading')),
      ...plans.flatMap((plan) => [
        ...(view.plans.length > 1 ? [planLine(plan)] : []),
        ...rows(plan, room, most, language),
        ...coOwned(plan, room, most, language),
        ...rounds(plan, language),
      ]),
      ...moreLine(view.plans.length - plans.length, language),
      richText([{ text: contact, quiet: true }], { separator: true, spacing: 'Medium' }),
    ]);
  });
  return { summary: say(language, 'mine.summary'), card };
}

function planLine({ planName }: MyPlan): CardElement {
  return richText([{ text: shownText(planName, PLAN_ROOM), strong: true }], { separator: true, spacing: 'Medium' });
}

function rows({ measures, zone }: MyPlan, room: Room, most: number, language: Language): CardElement[] {
  const shown = measures.slice(0, most).map(({ tunnus, measure: text, scale, newest }) => {
    const measure = shortened(text, Math.min(ROW_ROOM, room.context));
    const sentence = newest
      ? say(language, 'mine.row', {
          measure,
          status: statusWords(newest.status, scale, language),
          day: dayOfInstantText(language, newest.answeredAt, zone),
        })
      : say(language, 'receipt.row-none', { measure });
    const forThem = newest?.recordedBy ? [`, ${say(language, 'mine.on-behalf')}`] : [];
    return richText([{ text: `${tunnus}  `, strong: true }, sentence, ...forThem], { spacing: 'Small' });
  });
  return [...shown, ...moreLine(measures.length - shown.length, language)];
}

/** What others answer for and they can add a note to. */
function coOwned({ coOwned: all = [], zone }: MyPlan, room: Room, most: number, language: Language): CardElement[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, most).map(({ tunnus, measure: text, scale, role, newest }) => {
    const words = { measure: shortened(text, Math.min(ROW_ROOM, room.context)), role: shownText(role, ROLE_ROOM) };
    const sentence = newest
      ? say(language, 'hand-over.co-owned-row', {
          ...words,
          status: statusWords(newest.status, scale, language),
          day: dayOfInstantText(language, newest.answeredAt, zone),
        })
      : say(language, 'hand-over.co-owned-none', words);
    return richText([{ text: `${tunnus}  `, strong: true }, sentence], { spacing: 'Small' });
  });
  const choices = all
    .filter(({ questionId }) => questionId !== null)
    .slice(0, most)
    .map(({ questionId, tunnus, measure }) => ({
      value: questionId ?? '',
      title: say(language, 'jump.open', {
        tunnus: shownText(tunnus, ROLE_ROOM),
        measure: shortened(measure, ROW_ROOM),
      }),
    }));
  const hint = { placeholder: say(language, 'hint.choose') };
  return [
    rowsTitle(say(language, 'hand-over.co-owned')),
    ...shown,
    ...moreLine(all.length - shown.length, language),
    ...(choices.length === 0
      ? []
      : [
          pickerInput('note', say(language, 'hand-over.note-field'), choices, '', hint),
          actionSet([executeButton(say(language, 'hand-over.note-button'), 'add-note', { pick: 'note' })]),
        ]),
  ];
}

/** The open rounds that ask them, with a way in; else what else there is to say of rounds. */
function rounds({ asks, open, nextOpensOn }: MyPlan, language: Language): CardElement[] {
  if (asks.length > 0) return asks.flatMap((ask) => openAsk(ask, language));
  if (open.length > 0) {
    const look = { separator: true, spacing: 'Medium' };
    return roundsLines({ open, nextOpensOn }, true, language).map((sentence, index) =>
      richText([sentence], index === 0 ? look : {}),
    );
  }
  const sentence =
    nextOpensOn === null
      ? say(language, 'mine.no-round')
      : say(language, 'mine.next', { day: dayText(language, nextOpensOn) });
  return [ownText(sentence, { separator: true, spacing: 'Medium' })];
}

function openAsk(ask: MyPlan['asks'][number], language: Language): CardElement[] {
  const { askId, roundName, closesOn, unanswered } = ask;
  const sentence = say(language, 'mine.open', {
    round: roundWords(language, roundName),
    open: unanswered,
    day: dayText(language, closesOn),
  });
  return [
    richText([sentence], { separator: true, spacing: 'Medium' }),
    actionSet([executeButton(say(language, 'button.open-ask'), 'open-question', { askId })]),
  ];
}
