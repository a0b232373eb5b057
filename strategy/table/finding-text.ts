/** Puts a finding in words: what is the matter and what to do, in full sentences of the reader's language. */

import type { Language } from '../language';
import type { Finding, FindingCode, FindingLevel } from './finding';
import { FINDING_TEXTS_EN } from './finding-texts-en';
import { FINDING_TEXTS_FI, type FindingTextKey, type FindingTexts } from './finding-texts-fi';
import { FINDING_TEXTS_SV } from './finding-texts-sv';

const TEXTS: Record<Language, FindingTexts> = {
  fi: FINDING_TEXTS_FI,
  sv: FINDING_TEXTS_SV,
  en: FINDING_TEXTS_EN,
};

const LONGEST_QUOTE = 80;

/** A finding as it is reported to people and to programs. */
export interface WrittenFinding {
  row: number | null;
  level: FindingLevel;
  code: FindingCode;
  text: string;
  fix: string;
}

/** The two sentences of a finding. Quoted words of the plan are cut at 80 characters. */
export function findingText(finding: Finding, language: Language): { text: string; fix: string } {
  const { text, fix } = TEXTS[language][keyOf(finding)];
  return { text: filledIn(text, finding.words), fix };
}

/** The finding with its sentences in place of the facts they were made of. */
export function writtenFinding(finding: Finding, language: Language): WrittenFinding {
  const { row, level, code } = finding;
  return { row, level, code, ...findingText(finding, language) };
}

function keyOf(finding: Finding): FindingTextKey {
  const withCase = `${finding.code}/${finding.case}`;
  return withCase in FINDING_TEXTS_FI ? (withCase as FindingTextKey) : finding.code;
}

function filledIn(text: string, words: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => shortened(words[name] ?? ''));
}

function shortened(words: string): string {
  const line = words.replace(/\s*\n\s*/g, ' / ');
  return line.length <= LONGEST_QUOTE
    ? line
    : `${line
        .slice(0, LONGEST_QUOTE - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`;
}
