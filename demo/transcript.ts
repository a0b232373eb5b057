/** What happened in a played rehearsal, to be read in a terminal; and the same as one JSON object for programs. */

import type { Language } from '../strategy/language';
import type { Status } from '../strategy/status';
import { statusLabel } from '../strategy/status-words';
import type { Sheet } from '../strategy/table/sheet';
import type { Played } from './play-officials';
import { linesOf } from './shown-card';
import type { StageMessage } from './stage-client';
import { TRANSCRIPT_WORDS } from './transcript-words';

export interface Happened {
  played: readonly Played[];
  now: string;
  digest: StageMessage | null;
  /** What the coordinator's chat holds. */
  notices: readonly StageMessage[];
  /** The exported table. */
  sheet: Sheet;
  exported: string;
}

const ZONE = 'Europe/Helsinki';
const CALENDAR = {
  fi: { locale: 'fi-FI', month: 'numeric', clock: 'klo' },
  sv: { locale: 'sv-FI', month: 'numeric', clock: 'kl.' },
  en: { locale: 'en-GB', month: 'long', clock: 'at' },
} as const;
const SHOWN_ROWS = 6;
const SHOWN_ANSWERS = 3;

export function transcriptOf(
  { played, now, digest, notices, sheet, exported }: Happened,
  language: Language,
): string[] {
  const words = TRANSCRIPT_WORDS[language];
  return [
    '',
    words.answers,
    ...played.flatMap((one) => linesOfPlayed(one, language)),
    '',
    words.notices,
    ...notices.map(({ summary }) => `  ${summary ?? ''}`),
    '',
    words.digest(dayAndTime(now, language)),
    ...(digest?.card ? linesOf(digest.card).map((line) => `  ${line}`) : [`  ${words.noDigest}`]),
    '',
    words.table(exported),
    ...firstRows(sheet),
    '',
  ];
}

/** The counts that the last line of the demo promises. */
export function roundCountOf(count: Record<string, unknown>): Record<string, unknown> {
  const { plan, round, measures, asked, notAsked, asks, planned, sent, skipped, unreachable, waiting, answers } = count;
  const digests = count.digests as { to: string; state: string; activityId: string | null }[];
  const last = digests.findLast(({ state }) => state === 'sent');
  const digest = last ? { channel: last.to, activityId: last.activityId } : null;
  return {
    plan,
    round,
    measures,
    asked,
    notAsked,
    asks,
    planned,
    sent,
    skipped,
    unreachable,
    waiting,
    answers,
    digest,
  };
}

function linesOfPlayed({ person, did, asked, questions, notMine, corrected }: Played, language: Language): string[] {
  const words = TRANSCRIPT_WORDS[language];
  if (did !== 'answered') return [`  ${person}: ${words[did](asked)}`];
  const shown = questions.slice(0, SHOWN_ANSWERS).map(({ tunnus, status, words: said }) => {
    const label = statusLabel(status as Status, 'end', language);
    return `      ${tunnus}  ${label}${said ? ` – ${said}` : ''}`;
  });
  const more = questions.length > SHOWN_ANSWERS ? [`      ${words.more(questions.length - SHOWN_ANSWERS)}`] : [];
  return [
    `  ${person}: ${words.answered(questions.length)}`,
    ...shown,
    ...more,
    ...notMine.map((tunnus) => `      ${tunnus}  ${words.notMine}`),
    ...corrected.map(({ tunnus, words: said }) => `      ${tunnus}  ${words.corrected} – ${said}`),
  ];
}

/** "22.8.2022 klo 8.00" */
export function dayAndTime(at: string, language: Language): string {
  const { locale, month, clock } = CALENDAR[language];
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: ZONE });
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: ZONE });
  return `${day.format(new Date(at))} ${clock} ${time.format(new Date(at))}`;
}

function firstRows({ columns, rows }: Sheet): string[] {
  const at = (name: string) => columns.indexOf(name);
  const filled = rows.filter(({ cells }) => (cells[at('Toteuma')] ?? '') !== '');
  return filled
    .slice(0, SHOWN_ROWS)
    .flatMap(({ cells }) => [
      `  ${cells[at('Tunnus')] ?? ''}  ${oneLine(cells[at('Toimenpide')])}`,
      `      Toteuma: ${oneLine(cells[at('Toteuma')])}`,
    ]);
}

function oneLine(cell: string | undefined): string {
  return (cell ?? '').replace(/\s+/g, ' ');
}
