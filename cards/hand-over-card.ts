/**
 * Handing over, step by step in one card: which role, what of it and to whom, and what was done. Nothing changes before the
 * last button is pressed.
 */

import type { HandOverInput, HandOverPlace } from '../strategy/card-actions/hand-over-action';
import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { dateInput, pickerInput, textInput } from './parts/input-element';
import { roundWords } from './parts/round-words';
import { say } from './parts/say';
import { shortened, shownText } from './parts/shortened';
import { whoText } from './parts/who-text';

export interface PickPlaceView {
  roundId: string;
  roundName: string;
  places: (HandOverPlace & { role: string; official: string; questions: number })[];
}

export interface HandOverView {
  roundId: string;
  place: HandOverPlace & { role: string; official: string };
  /** What of it can be handed over, one by one. */
  measures: { questionId: string; tunnus: string; measure: string }[];
  /** Everything of the role, with the register; for coordinators. */
  isWholeRoleOffered: boolean;
  takers: { value: string; role: string; official: string }[];
  input: HandOverInput;
  problem: 'to' | 'days' | 'theirs' | null;
  /** For coordinators. */
  hasBoard: boolean;
}

const CHOICES_PER_ROW = 4;
const ROLE_ROOM = 80;
const MEASURE_ROOM = 60;
const LONGEST_REQUEST = 200;

export function pickPlaceCard({ roundId, roundName, places }: PickPlaceView, language: Language): Outgoing {
  const hint = {
    placeholder: say(language, 'hint.choose'),
    isRequired: true,
    errorMessage: say(language, 'hand-over.pick-needed'),
  };
  const goOn = executeButton(
    say(language, 'hand-over.pick-button'),
    'hand-over',
    { roundId, pick: 'place' },
    { style: 'positive' },
  );
  const card = fittedCard(null, (room) => {
    const choices = places
      .slice(0, room.rows * CHOICES_PER_ROW)
      .map(({ roleId, officialId, role, official, questions }) => ({
        value: `${roleId} ${officialId}`,
        title: say(language, 'hand-over.pick-choice', { who: whoText(role, official, language), questions }),
      }));
    return baseCard(language, [
      heading(say(language, 'hand-over.pick-heading')),
      richText([{ text: roundWords(language, roundName), quiet: true }]),
      pickerInput('place', say(language, 'hand-over.pick-field'), choices, '', hint),
      actionSet([goOn, backToBoard(roundId, language)]),
    ]);
  });
  return { summary: say(language, 'hand-over.pick-summary'), card };
}

export function handOverCard(view: HandOverView, language: Language): Outgoing {
  const { place, roundId, problem } = view;
  const { roleId, officialId } = place;
  const button = executeButton(
    say(language, 'hand-over.button'),
    'hand-over-to',
    { roundId, roleId, officialId },
    { style: 'positive' },
  );
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'hand-over.heading')),
      ...(problem ? [ownText(say(language, `hand-over.problem-${problem}`), { color: 'Attention' })] : []),
      richText([
        { text: say(language, 'hand-over.now'), quiet: true },
        { text: whoText(place.role, place.official, language), strong: true },
      ]),
      ...form(view, room, language),
      ownText(say(language, 'hand-over.how')),
      ...(view.isWholeRoleOffered ? [ownText(say(language, 'hand-over.how-role'))] : []),
      actionSet(view.hasBoard ? [button, backToBoard(roundId, language)] : [button]),
    ]),
  );
  return { summary: say(language, 'hand-over.summary', { role: shownText(place.role, ROLE_ROOM) }), card };
}

function form(view: HandOverView, room: Room, language: Language): CardElement[] {
  const { input, measures, takers, isWholeRoleOffered } = view;
  const most = room.rows * CHOICES_PER_ROW;
  const whole = { value: 'role', title: say(language, 'hand-over.what-role', { questions: measures.length }) };
  const one = measures.slice(0, most).map(({ questionId, tunnus, measure: text }) => ({
    value: questionId,
    title: say(language, 'hand-over.what-measure', {
      tunnus: shownText(tunnus, MEASURE_ROOM),
      measure: shortened(text, Math.min(MEASURE_ROOM, room.context)),
    }),
  }));
  const to = takers
    .slice(0, most)
    .map(({ value, role, official }) => ({ value, title: whoText(role, official, language) }));
  const hint = { placeholder: say(language, 'hint.choose') };
  const dates = [
    dateInput('fromOn', say(language, 'hand-over.from-field'), input.fromOn, say(language, 'hint.date')),
    dateInput('untilOn', say(language, 'hand-over.until-field'), input.untilOn, say(language, 'hint.date')),
  ];
  return [
    pickerInput('what', say(language, 'hand-over.what-field'), isWholeRoleOffered ? [whole, ...one] : one, input.what),
    pickerInput('to', say(language, 'hand-over.to-field'), to, input.to, hint),
    ...(isWholeRoleOffered ? dates : []),
    textInput('request', say(language, 'hand-over.request-field'), input.request, {
      maxLength: Math.max(LONGEST_REQUEST, input.request.length),
    }),
  ];
}
