/** What was handed over, to whom, and from when. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { heading, richText } from './parts/card-element';
import { dayText } from './parts/day-text';
import { actionSet } from './parts/execute-button';
import { say } from './parts/say';
import { whoText } from './parts/who-text';

export interface HandedOverView {
  roundId: string;
  role: string;
  /** Empty for whom names are not shown. */
  official: string;
  questions: number;
  /** Of the register; null when one measure was handed over. */
  holderFrom: { fromOn: string; untilOn: string | null } | null;
  hasBoard: boolean;
}

export function handedOverCard(view: HandedOverView, language: Language): Outgoing {
  const { questions, holderFrom, roundId } = view;
  const who = whoText(view.role, view.official, language);
  const body = [
    heading(say(language, 'hand-over.done-heading')),
    richText([say(language, 'hand-over.done', { questions, who })]),
    ...(holderFrom ? [richText([holderSentence(holderFrom, who, language)])] : []),
    ...(view.hasBoard ? [actionSet([backToBoard(roundId, language)])] : []),
  ];
  return { summary: say(language, 'hand-over.done-summary', { who }), card: baseCard(language, body) };
}

function holderSentence(
  { fromOn, untilOn }: NonNullable<HandedOverView['holderFrom']>,
  who: string,
  language: Language,
): string {
  const day = dayText(language, fromOn);
  return untilOn === null
    ? say(language, 'hand-over.done-role', { day, who })
    : say(language, 'hand-over.done-role-until', { day, until: dayText(language, untilOn), who });
}
