/**
 * An extra round as a coordinator asks for it: what it is about, when it opens, how long it may be answered. Judged field
 * by field, so that the form can say beside each what to write instead.
 */

import { calendarDateOf } from './calendar-date';
import type { Plan } from './plan';
import type { RoundScope } from './round-scope';
import { addDays, addWorkingDays, isQuietMonth, isWorkingDay, nextWorkingDay } from './working-days';

/** What stood in the form. */
export interface NewRoundInput {
  /** `plan`, `not-on-track`, `measures`, or a kind and a name: `sector:ympäristö`. */
  scope: string;
  /** Tunnus of each measure, in free text. */
  tunnukset: string;
  opensOn: string;
  workingDays: string;
}

export type NewRoundProblem =
  | { field: 'scope'; code: 'scope-unknown' | 'scope-or-list' | 'nothing-matches' }
  | { field: 'tunnukset'; code: 'tunnukset-missing' }
  | { field: 'tunnukset'; code: 'tunnukset-unknown'; unknown: string[] }
  | { field: 'opensOn'; code: 'not-a-day' | 'day-past' | 'day-in-july' | 'day-not-working' | 'day-far' }
  | { field: 'workingDays'; code: 'days-out-of-bounds' };

export interface NewRound {
  scope: RoundScope;
  opensOn: string;
  closesOn: string;
}

export const LONGEST_EXTRA_WORKING_DAYS = 60;
const USUAL_EXTRA_WORKING_DAYS = 10;
/** Further ahead the yearly rounds are planned, and a mistyped year is likelier than a wish. */
const FURTHEST_AHEAD_DAYS = 366;

/** The form as it stands at first: the whole plan, from the next working day that is not in July, ten working days. */
export function firstNewRoundInput(today: string): NewRoundInput {
  const opensOn = addWorkingDays(today, 1);
  return {
    scope: 'plan',
    tunnukset: '',
    opensOn: isQuietMonth(opensOn) ? nextWorkingDay(`${opensOn.slice(0, 4)}-08-01`) : opensOn,
    workingDays: String(USUAL_EXTRA_WORKING_DAYS),
  };
}

/** What a scope is called in the form: its kind, and so much of its name as tells it from the others. */
export function scopeValueOf(scope: Exclude<RoundScope, { of: 'measures' }>): string {
  switch (scope.of) {
    case 'goal':
      return `goal:${shortNameOf(scope.goal)}`;
    case 'sector':
      return `sector:${shortNameOf(scope.sector)}`;
    case 'board':
      return `board:${shortNameOf(scope.board)}`;
    case 'theme':
      return `theme:${shortNameOf(scope.theme)}`;
    default:
      return scope.of;
  }
}

const SHORT_NAME = 40;

/** The name itself, or its beginning with a number that follows from the whole, so that a card of long names stays small. */
function shortNameOf(name: string): string {
  if (name.length <= SHORT_NAME) return name;
  let sum = 7;
  for (let at = 0; at < name.length; at += 1) sum = (sum * 31 + name.charCodeAt(at)) % 1_000_003;
  return `${name.slice(0, SHORT_NAME).replace(/[\ud800-\udbff]$/, '')}~${sum}`;
}

/** Every part of the plan that a round can be about, in the plan's order. */
export function scopesOf({ settings, measures }: Plan): Exclude<RoundScope, { of: 'measures' }>[] {
  const goals = distinct(settings.goals.map(({ name }) => name));
  const sectors = distinct(settings.sectors.map(({ name }) => name));
  const boards = distinct(settings.sectors.map(({ board }) => board?.fi ?? ''));
  // A measure may serve several themes, one a line.
  const themes = distinct(measures.flatMap(({ sdg }) => sdg.split('\n'))).sort(byNumber);
  return [
    { of: 'plan' },
    { of: 'not-on-track' },
    ...goals.map((goal) => ({ of: 'goal', goal }) as const),
    ...sectors.map((sector) => ({ of: 'sector', sector }) as const),
    ...boards.map((board) => ({ of: 'board', board }) as const),
    ...themes.map((theme) => ({ of: 'theme', theme }) as const),
  ];
}

/** Each name once, however it is written. */
function distinct(names: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const name of names.map((words) => words.trim().replace(/\s+/g, ' ')).filter(Boolean)) {
    const key = name.toLocaleLowerCase('fi');
    if (!byFold.has(key)) byFold.set(key, name);
  }
  return [...byFold.values()];
}

/** "3 Terveyttä" before "13 Ilmastotekoja". */
function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'fi', { numeric: true });
}

/** @param today the calendar date in the plan's zone */
export function readNewRound(
  plan: Plan,
  input: NewRoundInput,
  today: string,
): NewRound | { problems: NewRoundProblem[] } {
  const scope = readScope(plan, input);
  const opensOn = readOpensOn(input.opensOn, today);
  const workingDays = readWorkingDays(input.workingDays);
  const problems: NewRoundProblem[] = [];
  for (const read of [scope, opensOn, workingDays]) if (typeof read === 'object' && 'code' in read) problems.push(read);
  if (problems.length > 0) return { problems };
  return {
    scope: scope as RoundScope,
    opensOn: opensOn as string,
    closesOn: addWorkingDays(opensOn as string, (workingDays as number) - 1),
  };
}

function readScope(plan: Plan, { scope, tunnukset }: NewRoundInput): RoundScope | NewRoundProblem {
  const words = tunnukset.split(/[\s,;]+/).filter(Boolean);
  if (scope !== 'measures') {
    const known = scopesOf(plan).find((one) => scopeValueOf(one) === scope);
    if (!known) return { field: 'scope', code: 'scope-unknown' };
    return words.length > 0 ? { field: 'scope', code: 'scope-or-list' } : known;
  }
  if (words.length === 0) return { field: 'tunnukset', code: 'tunnukset-missing' };
  const { known, unknown } = tunnuksetIn(tunnukset, plan);
  if (unknown.length > 0) return { field: 'tunnukset', code: 'tunnukset-unknown', unknown };
  return { of: 'measures', tunnukset: known };
}

/** A Tunnus may hold spaces, so each line, and each part between commas, is tried whole before its words are. */
function tunnuksetIn(text: string, { measures }: Plan): { known: string[]; unknown: string[] } {
  const folded = (words: string) => words.trim().replace(/\s+/g, ' ').toLocaleLowerCase('fi');
  const byName = new Map(measures.map(({ tunnus }) => [folded(tunnus), tunnus]));
  const parts = text
    .split(/[\n,;]+/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => (byName.has(folded(part)) ? [part] : part.split(/\s+/).filter(Boolean)));
  const found = parts.map((part) => ({ part: part.trim(), tunnus: byName.get(folded(part)) }));
  return {
    known: [...new Set(found.flatMap(({ tunnus }) => tunnus ?? []))],
    unknown: found.flatMap(({ part, tunnus }) => (tunnus === undefined ? [part] : [])),
  };
}

function readOpensOn(words: string, today: string): string | NewRoundProblem {
  const on = calendarDateOf(words.trim());
  const wrong = (code: Extract<NewRoundProblem, { field: 'opensOn' }>['code']) => ({ field: 'opensOn', code }) as const;
  if (on === null) return wrong('not-a-day');
  if (on < today) return wrong('day-past');
  if (isQuietMonth(on)) return wrong('day-in-july');
  if (!isWorkingDay(on)) return wrong('day-not-working');
  return on > addDays(today, FURTHEST_AHEAD_DAYS) ? wrong('day-far') : on;
}

function readWorkingDays(words: string): number | NewRoundProblem {
  const days = /^\d{1,3}$/.test(words.trim()) ? Number(words) : 0;
  return days >= 1 && days <= LONGEST_EXTRA_WORKING_DAYS ? days : { field: 'workingDays', code: 'days-out-of-bounds' };
}
