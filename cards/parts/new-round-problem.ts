/** What is wrong with a wish for an extra round, as a sentence that says what to write instead. */

import type { Language } from '../../strategy/language';
import { LONGEST_EXTRA_WORKING_DAYS, type NewRoundProblem } from '../../strategy/new-round';
import { allOfText } from './day-text';
import { quoted } from './quoted';
import { say } from './say';

const MOST_UNKNOWN = 5;
const QUOTED_ROOM = 40;

export function newRoundProblem(problem: NewRoundProblem, language: Language): string {
  if (problem.code === 'tunnukset-unknown') {
    const shown = problem.unknown.slice(0, MOST_UNKNOWN).map((words) => quoted(words, QUOTED_ROOM, language));
    const left = problem.unknown.length - shown.length;
    const rest = left > 0 ? [say(language, 'round.and-others', { count: left })] : [];
    const words = allOfText(language, [...shown, ...rest]);
    return say(language, 'round.problem-tunnukset-unknown', { words, count: problem.unknown.length });
  }
  if (problem.code !== 'days-out-of-bounds') return say(language, `round.problem-${problem.code}`);
  return say(language, 'round.problem-days-out-of-bounds', { most: LONGEST_EXTRA_WORKING_DAYS });
}
