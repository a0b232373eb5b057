/**
 * The weekly digest in words: heading, lines and sections, before it becomes a card or plain text. No person stands in it;
 * every count is complete, and an empty section is left out.
 */

import type { Digest, DigestChange, DigestTotals } from '../../strategy/digest';
import { inLanguage, type Language } from '../../strategy/language';
import { STATUSES, type Status } from '../../strategy/status';
import { statusWords } from '../../strategy/status-words';
import { dayOfInstantText, dayText, shareText, timeText } from './day-text';
import { type DigestLine, type DigestSection, measureOf, NAME_ROOM, rowLine, WORDS_ROOM } from './digest-line';
import { openPointSections } from './digest-open-point-sections';
import { roleSections } from './digest-role-sections';
import { mixedStatusWords } from './mixed-status-words';
import { quoted } from './quoted';
import { roundWords } from './round-words';
import { say } from './say';
import { sectorWords } from './sector-words';
import { capitalised, shownText } from './shortened';

export interface DigestParts {
  summary: string;
  heading: string;
  /** For whom and of which plan; then the round, response rate and what it is compared with. */
  introduction: string[];
  all: string;
  byGoal: DigestLine[];
  bySector: DigestLine[];
  sections: DigestSection[];
  /** When silent roles will be shown, while they are not. */
  closing: string[];
}

/** How the digest came to be posted: after its time, or to the coordinators because no channel is chosen. */
export interface DigestCircumstances {
  late: boolean;
  noChannel: boolean;
  /** When the newest thing that it holds was said, once it has been edited since its posting. */
  updatedAt?: string | undefined;
}

/** @param zone of the plan, for the days of instants */
export function digestParts(
  digest: Digest,
  circumstances: DigestCircumstances,
  language: Language,
  zone: string,
): DigestParts {
  const day = dayText(language, digest.dueOn);
  const { answered, asked } = digest;
  const { updatedAt } = circumstances;
  return {
    summary:
      digest.roundName === null
        ? say(language, 'digest.summary-no-round', { day })
        : say(language, 'digest.summary', { day, answered, asked }),
    heading: updatedAt
      ? say(language, 'digest.heading-updated', { day, time: timeText(language, updatedAt, zone) })
      : say(language, 'digest.heading', { day }),
    introduction: introduction(digest, circumstances, language, zone),
    all: countsText(sumOf(digest.byGoal), language),
    byGoal: digest.byGoal.map((totals) => totalsLine(totals, language)),
    bySector: digest.bySector.map((totals) =>
      totalsLine({ ...totals, name: sectorWords(totals.name, digest, language) }, language),
    ),
    sections: sectionsOf(digest, language).filter(({ total }) => total > 0),
    closing:
      digest.silentShownFromOn === null || digest.roundState !== 'open' || digest.silent.total > 0
        ? []
        : [say(language, 'digest.silent-later', { day: dayText(language, digest.silentShownFromOn) })],
  };
}

function introduction(
  digest: Digest,
  { late, noChannel }: DigestCircumstances,
  language: Language,
  zone: string,
): string[] {
  const audience = shownText(inLanguage(digest.audience, language), NAME_ROOM);
  const plan = shownText(digest.planName, 120);
  return [
    say(language, 'digest.audience', { audience, plan }),
    ...(late ? [say(language, 'digest.late', { day: dayText(language, digest.dueOn) })] : []),
    ...(noChannel ? [say(language, 'digest.no-channel')] : []),
    roundSentence(digest, language),
    ...(digest.beside ?? []).map(({ roundName, closesOn, ...counts }) =>
      say(language, 'digest.beside', {
        ...counts,
        round: roundWords(language, roundName),
        day: dayText(language, closesOn),
      }),
    ),
    digest.comparedTo === null
      ? say(language, 'digest.first')
      : say(language, 'digest.compared', { day: dayOfInstantText(language, digest.comparedTo, zone) }),
  ];
}

function roundSentence(digest: Digest, language: Language): string {
  const { roundName, roundState, closesOn, answered, asked } = digest;
  if (roundName === null) return say(language, 'digest.no-round');
  const counts = {
    round: roundWords(language, roundName),
    answered,
    asked,
    rate: shareText(language, answered, asked),
  };
  if (roundState === 'cancelled') return say(language, 'digest.cancelled', counts);
  return roundState === 'open' && closesOn !== null
    ? say(language, 'digest.open', { ...counts, day: dayText(language, closesOn) })
    : say(language, 'digest.closed', counts);
}

function sumOf(all: DigestTotals[]): DigestTotals {
  const byStatus: Partial<Record<Status, number>> = {};
  for (const status of STATUSES) {
    const count = all.reduce((sum, totals) => sum + (totals.byStatus[status] ?? 0), 0);
    if (count > 0) byStatus[status] = count;
  }
  const sum = (of: (totals: DigestTotals) => number) => all.reduce((total, totals) => total + of(totals), 0);
  return { name: '', byStatus, noAnswer: sum(({ noAnswer }) => noAnswer), total: sum(({ total }) => total) };
}

function totalsLine(totals: DigestTotals, language: Language): DigestLine {
  const lead = `${capitalised(shownText(totals.name, NAME_ROOM))} ${totals.total}`;
  return { lead, sentence: countsText(totals, language), words: '' };
}

/** "etenee suunnitellusti 5 · viivästynyt 1 · vastaus puuttuu 14"; unlike indicators are counted, never averaged. */
function countsText({ byStatus, noAnswer }: DigestTotals, language: Language): string {
  const counts = STATUSES.flatMap((status) => {
    const count = byStatus[status] ?? 0;
    return count > 0 ? [say(language, 'digest.count', { words: mixedStatusWords(status, language), count })] : [];
  });
  if (noAnswer > 0) counts.push(say(language, 'digest.no-answer', { count: noAnswer }));
  return counts.join(' · ');
}

function sectionsOf(digest: Digest, language: Language): DigestSection[] {
  const { changed, late, decisions, successes } = digest;
  const titled = (key: 'answers-so-far' | 'changed' | 'late-section' | 'decisions' | 'successes', total: number) =>
    say(language, `digest.${key}`, { count: total });
  return [
    {
      // In the first digest nothing has changed yet: everything is new.
      title: titled(digest.comparedTo === null ? 'answers-so-far' : 'changed', changed.total),
      total: changed.total,
      lines: changed.rows.map((row) =>
        rowLine(row, changeSentence(row, digest, language), quoted(row.words, WORDS_ROOM, language)),
      ),
    },
    {
      title: titled('late-section', late.total),
      total: late.total,
      lines: late.rows.map((row) => rowLine(row, lateSentence(row, language), '')),
    },
    {
      title: titled('decisions', decisions.total),
      total: decisions.total,
      lines: decisions.rows.map((row) => rowLine(row, measureOf(row), needOf(row, language))),
    },
    ...openPointSections(digest, language),
    {
      title: titled('successes', successes.total),
      total: successes.total,
      lines: successes.rows.map((row) => rowLine(row, measureOf(row), quoted(row.words, WORDS_ROOM, language))),
    },
    ...roleSections(digest, language),
  ];
}

function changeSentence(row: DigestChange, { comparedTo }: Digest, language: Language): string {
  const measure = measureOf(row);
  const to = statusWords(row.to, row.scale, language);
  if (row.kind === 'confirmed') return say(language, 'digest.confirmed-row', { measure, to });
  // In the first digest everything is new, and the card has said so.
  if (row.kind === 'new' || row.from === null) {
    return say(language, comparedTo === null ? 'digest.first-row' : 'digest.new-row', { measure, to });
  }
  const from = statusWords(row.from, row.fromScale ?? row.scale, language);
  return say(language, 'digest.changed-row', { measure, to, from });
}

function lateSentence(row: Digest['late']['rows'][number], language: Language): string {
  const words = { measure: measureOf(row), day: dayText(language, row.untilOn) };
  return row.status === null
    ? say(language, 'digest.late-row-none', words)
    : say(language, 'digest.late-row', { ...words, status: statusWords(row.status, row.scale ?? 'end', language) });
}

/** What is needed, in the official's words, and from whom. */
function needOf(row: Digest['decisions']['rows'][number], language: Language): string {
  const need = quoted(row.need, WORDS_ROOM, language);
  if (row.from.trim() === '') return need;
  return say(language, 'digest.decision-from', { need, from: shownText(row.from, NAME_ROOM) });
}
