/** Whose answer a coordinator records: everybody who is asked in the round, with how much of it is missing. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { heading, ownText, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { pickerInput } from './parts/input-element';
import { roundWords } from './parts/round-words';
import { say } from './parts/say';
import { whoText } from './parts/who-text';

export interface AnswerForView {
  roundId: string;
  roundName: string;
  /** One for each ask. */
  asks: { askId: string; role: string; official: string; missing: number }[];
}

const CHOICES_PER_ROW = 4;

export function answerForCard({ roundId, roundName, asks }: AnswerForView, language: Language): Outgoing {
  const hint = {
    placeholder: say(language, 'hint.choose'),
    isRequired: true,
    errorMessage: say(language, 'hand-over.pick-needed'),
  };
  const open = executeButton(
    say(language, 'hand-over.answer-button'),
    'pick-answer-for',
    { roundId },
    { style: 'positive' },
  );
  const card = fittedCard(null, (room) => {
    const choices = asks.slice(0, room.rows * CHOICES_PER_ROW).map(({ askId, role, official, missing }) => ({
      value: askId,
      title: say(language, 'hand-over.answer-choice', { who: whoText(role, official, language), missing }),
    }));
    return baseCard(language, [
      heading(say(language, 'hand-over.answer-heading')),
      richText([{ text: roundWords(language, roundName), quiet: true }]),
      ...(choices.length === 0
        ? [ownText(say(language, 'hand-over.on-behalf-none')), actionSet([backToBoard(roundId, language)])]
        : [
            pickerInput('ask', say(language, 'hand-over.answer-field'), choices, '', hint),
            actionSet([open, backToBoard(roundId, language)]),
          ]),
    ]);
  });
  return { summary: say(language, 'hand-over.answer-summary'), card };
}
