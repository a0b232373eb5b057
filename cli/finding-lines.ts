/** Findings for a person's eye: grouped by code, the gravest first, each with its count and three examples. */

import type { Language } from '../strategy/language';
import { type Finding, findingGroups } from '../strategy/table/finding';
import { findingText } from '../strategy/table/finding-text';
import { wordsIn } from './words';

export function findingLines(findings: readonly Finding[], language: Language): string[] {
  const words = wordsIn(language);
  if (findings.length === 0) return [words.nothingFound];
  return findingGroups(findings).flatMap(({ code, level, count, examples }) => {
    const shown = examples.map((finding) => {
      const place = finding.row === null ? '' : `${words.row} ${finding.row}: `;
      return `    ${place}${findingText(finding, language).text}`;
    });
    const more = count > examples.length ? [`    … ${words.more} ${count}`] : [];
    const [first] = examples;
    const fix = first ? [`    → ${findingText(first, language).fix}`] : [];
    return [`${words[level]}: ${code} (${count})`, ...shown, ...more, ...fix, ''];
  });
}
