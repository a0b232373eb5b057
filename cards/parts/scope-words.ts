/** What part of the plan a round or a digest is about, in words. */

import type { Language } from '../../strategy/language';
import type { RoundScope } from '../../strategy/round-scope';
import { say } from './say';
import { shownText } from './shortened';

/** @param room characters of a name of the plan's own */
export function scopeWords(scope: RoundScope, room: number, language: Language): string {
  switch (scope.of) {
    case 'plan':
      return say(language, 'round.scope-plan');
    case 'not-on-track':
      return say(language, 'round.scope-not-on-track');
    case 'measures':
      return say(language, 'round.scope-measures', { count: scope.tunnukset.length });
    case 'goal':
      return say(language, 'round.scope-goal', { name: shownText(scope.goal, room) });
    case 'sector':
      return say(language, 'round.scope-sector', { name: shownText(scope.sector, room) });
    case 'board':
      return say(language, 'round.scope-board', { name: shownText(scope.board, room) });
    case 'theme':
      return say(language, 'round.scope-theme', { name: shownText(scope.theme, room) });
  }
}
