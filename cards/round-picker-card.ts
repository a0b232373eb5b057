/** Which round a coordinator means, when a word of theirs could mean several: one button for each. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { container, heading, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { roundWords } from './parts/round-words';
import { moreLine } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export interface PickedRound {
  roundId: string;
  roundName: string;
  planName: string;
}

const PLAN_ROOM = 120;

/** What can be done with a round that was picked, and what its button is called. */
const TITLES = {
  'digest-now': 'board.digest',
  'export-table': 'board.export',
  'preview-round': 'round.button-look',
  'extend-round': 'round.button-extend',
  'close-round': 'round.button-close',
  'cancel-round': 'round.button-cancel',
  'preview-reminder': 'reminder.button-preview',
  'hand-over': 'hand-over.button',
  'pick-answer-for': 'hand-over.answer-button',
} as const;

/** @param verb what the button does with the round */
export function roundPickerCard(
  rounds: readonly PickedRound[],
  verb: keyof typeof TITLES,
  language: Language,
): Outgoing {
  const title = say(language, TITLES[verb]);
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'board.pick-heading')),
      ...rounds.slice(0, room.rows).map(({ roundId, roundName, planName }) =>
        container([
          richText([
            say(language, 'notice.round', {
              plan: shownText(planName, PLAN_ROOM),
              round: roundWords(language, roundName),
            }),
          ]),
          actionSet([executeButton(title, verb, { roundId })], { spacing: 'Small' }),
        ]),
      ),
      ...moreLine(rounds.length - Math.min(rounds.length, room.rows), language),
    ]),
  );
  return { summary: say(language, 'board.pick-heading'), card };
}
