/** Asks for a round's new last day, and says afterwards which it is. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import type { Round } from '../strategy/round';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { heading, ownText, richText } from './parts/card-element';
import { dayText } from './parts/day-text';
import { actionSet, executeButton } from './parts/execute-button';
import { problemsAt } from './parts/form-problems';
import { dateInput } from './parts/input-element';
import { roundWords } from './parts/round-words';
import { say } from './parts/say';

type Shown = Pick<Round, 'id' | 'name' | 'closesOn'>;
export type ExtendProblem = 'not-a-day' | 'not-later' | 'day-in-july' | 'day-not-working' | 'day-far';

/** @param problem with the day that was typed; null at first */
export function extendRoundCard(
  round: Shown,
  closesOn: string,
  problem: ExtendProblem | null,
  language: Language,
): Outgoing {
  const title = say(language, 'round.extend-heading');
  const day = dayText(language, round.closesOn);
  const said = problem ? [{ field: 'closesOn', sentence: say(language, `round.problem-${problem}`, { day }) }] : [];
  const save = executeButton(
    say(language, 'round.button-extend'),
    'extend-round-to',
    { roundId: round.id },
    { style: 'positive' },
  );
  const body = [
    heading(title),
    richText([say(language, 'round.closes', { round: roundWords(language, round.name), day })]),
    ...problemsAt(said, 'closesOn'),
    dateInput('closesOn', say(language, 'round.field-closes'), closesOn, say(language, 'hint.date')),
    ownText(say(language, 'round.extend-what')),
    actionSet([save]),
    actionSet([backToBoard(round.id, language)], { spacing: 'Small' }),
  ];
  return { summary: title, card: baseCard(language, body) };
}

/** The receipt. @param from the last day before */
export function extendedCard(round: Shown, from: string, language: Language): Outgoing {
  const words = {
    round: roundWords(language, round.name),
    from: dayText(language, from),
    to: dayText(language, round.closesOn),
  };
  const title = say(language, 'round.extended-heading', { to: words.to });
  const body = [
    heading(title),
    richText([say(language, 'round.extended', words)]),
    actionSet([backToBoard(round.id, language)]),
  ];
  return { summary: title, card: baseCard(language, body) };
}
