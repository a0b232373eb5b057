/** What the working view of a digest adds: obstacles, next steps, and whose responsibility is to be settled. */

import type { Digest, OpenPoints } from '../../strategy/digest';
import type { Language } from '../../strategy/language';
import { dayText } from './day-text';
import { type DigestSection, measureOf, rowLine, WORDS_ROOM } from './digest-line';
import { roleLine, roleWords, tunnuksetText } from './digest-role-sections';
import { quoted } from './quoted';
import { say } from './say';

/** None for an audience that reads the summary. */
export function openPointSections(digest: Digest, language: Language): DigestSection[] {
  if (!digest.working) return [];
  const { obstacles, nextSteps, disputed } = digest.working;
  return [
    {
      title: say(language, 'digest.obstacles', { count: obstacles.total }),
      total: obstacles.total,
      lines: obstacles.rows.map((row) => rowLine(row, measureOf(row), quoted(row.words, WORDS_ROOM, language))),
    },
    {
      title: say(language, 'digest.next-steps', { count: nextSteps.total }),
      total: nextSteps.total,
      lines: nextSteps.rows.map((row) => rowLine(row, measureOf(row), nextStepWords(row, language))),
    },
    {
      title: say(language, 'digest.disputed', { count: disputed.total }),
      total: disputed.total,
      lines: disputed.rows.map(({ sector, role, tunnukset }) =>
        roleLine(
          say(language, 'digest.disputed-row', {
            ...roleWords(sector, role, digest, language),
            tunnukset: tunnuksetText(tunnukset),
          }),
        ),
      ),
    },
  ];
}

function nextStepWords({ words, on }: OpenPoints['nextSteps']['rows'][number], language: Language): string {
  const step = quoted(words, WORDS_ROOM, language);
  return on === null ? step : say(language, 'digest.next-step-on', { words: step, day: dayText(language, on) });
}
