/** The weekly digest as plain text, for a terminal and for a transcript; the same words as the card's. */

import type { Digest } from '../strategy/digest';
import type { Language } from '../strategy/language';
import type { DigestLine } from './parts/digest-line';
import { type DigestCircumstances, digestParts } from './parts/digest-parts';
import { ROWS_IN_SIGHT } from './parts/rows-part';
import { say } from './parts/say';

/** @param zone of the plan, for the days of instants */
export function digestText(
  digest: Digest,
  circumstances: DigestCircumstances,
  language: Language,
  zone: string,
): string {
  const parts = digestParts(digest, circumstances, language, zone);
  const section = (title: string, lines: string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  return [
    parts.heading,
    ...parts.introduction,
    ...section(say(language, 'digest.all'), parts.all === '' ? [] : [`  ${parts.all}`]),
    ...section(say(language, 'digest.by-goal'), parts.byGoal.map(lineOf)),
    ...section(say(language, 'digest.by-sector'), parts.bySector.map(lineOf)),
    ...parts.sections.flatMap(({ title, lines, total }) => {
      const shown = lines.slice(0, ROWS_IN_SIGHT).map(lineOf);
      const left = total - shown.length;
      return section(title, left > 0 ? [...shown, `  ${say(language, 'more.rows', { count: left })}`] : shown);
    }),
    ...section('', parts.closing).slice(1),
  ].join('\n');
}

function lineOf({ lead, sentence, words }: DigestLine): string {
  return `  ${[lead, sentence, words].filter((text) => text !== '').join('  ')}`;
}
