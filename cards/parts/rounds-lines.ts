/** What a person is told of the rounds of a plan: which are open and whether they are asked in them, and when the next one begins. */

import type { Language } from '../../strategy/language';
import { dayText } from './day-text';
import { roundWords } from './round-words';
import { say } from './say';

interface OpenRound {
  roundName: string;
  closesOn: string;
  /** Whether this person has a question in it. */
  isAsked: boolean;
}

export interface RoundsOfPlan {
  open: OpenRound[];
  nextOpensOn: string | null;
}

/** One sentence per round. @param isAnswering false for somebody who only looks on: they are told when it ends. */
export function roundsLines({ open, nextOpensOn }: RoundsOfPlan, isAnswering: boolean, language: Language): string[] {
  return [
    ...open.map(({ roundName, closesOn, isAsked }) => {
      const words = { round: roundWords(language, roundName), day: dayText(language, closesOn) };
      if (!isAnswering) return say(language, 'rounds.open', words);
      return say(language, isAsked ? 'rounds.asked' : 'rounds.not-asked', words);
    }),
    ...(nextOpensOn === null ? [] : [say(language, 'rounds.next', { day: dayText(language, nextOpensOn) })]),
  ];
}
