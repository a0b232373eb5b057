/** Every act of the audit log in plain words: what was done, by whom, when, to what, from what to what, on whose request. */

import type { AuditEntry } from '../../strategy/audit';
import { isCalendarDate } from '../../strategy/calendar-date';
import type { Language } from '../../strategy/language';
import { STATUSES } from '../../strategy/status';
import { statusWords } from '../../strategy/status-words';
import type { TextKey } from '../locales/fi';
import { codedValue } from './coded-value';
import { dayOfInstantText, dayText, timeText } from './day-text';
import { digestText, type NamedPlan, planText, registerText, rhythmText } from './plan-value-words';
import { roundWords } from './round-words';
import { isTextKey, say } from './say';
import { settingChangeText } from './setting-words';
import { shownText } from './shortened';

/** What ids mean. */
export interface ActNames {
  /** Persons, roles and channels. */
  names: ReadonlyMap<string, string>;
  /** Names of rounds. */
  rounds: ReadonlyMap<string, string>;
  plans: ReadonlyMap<string, NamedPlan>;
}

/** One act, each part a whole sentence; parts that are not there are left out. */
export interface ActText {
  what: string;
  /** When and by whom. */
  who: string;
  /** To what, from what to what, on whose request, and anything else. */
  more: string[];
}

const ROOM = 160;
const ZONE = 'Europe/Helsinki';
/** Values that stand for words of ours. */
const VALUES: Record<string, TextKey> = {
  main: 'office.coordinator-main',
  deputy: 'office.coordinator-deputy',
  superseded: 'office.value-superseded',
  over: 'office.value-over',
  'confirmed-already': 'office.value-already',
  'cancelled-already': 'office.value-already',
};
/** Of an escalation, before whom it went to. */
const LEVELS: Record<string, TextKey> = {
  deputy: 'office.value-deputy-level',
  superior: 'office.value-superior-level',
  coordinators: 'office.value-coordinators-level',
};
/** What stood before when nothing did. */
const NOTHING = ['', 'new'];

/** An act without words of its own stands by its code. */
export function actText(act: AuditEntry, known: ActNames, language: Language): ActText {
  const key = `act.${act.act}`;
  const plan = act.planId === null ? undefined : known.plans.get(act.planId);
  const zone = plan?.zone ?? ZONE;
  const values = act.act === 'escalated' ? LEVELS : VALUES;
  const words = (value: string) =>
    sentencePart(
      codedValue(act.act, value, language) ||
        planText(value, known.plans, language) ||
        digestText(value, known.plans, language) ||
        rhythmText(value, plan, language),
    ) || valueText(value, values, known, language);
  const { subject, detail, onRequestOf } = act;
  return {
    what: isTextKey(key) ? say(language, key) : act.act,
    who: say(language, 'office.act-when', {
      day: dayOfInstantText(language, act.at, zone),
      time: timeText(language, act.at, zone),
      who: doerText(act.by, known, language),
    }),
    more: [
      ...(subject === '' ? [] : [say(language, 'office.act-about', { subject: words(subject) })]),
      ...(act.act === 'settings-changed' ? settingsText(act, language) : changeText(act, words, language)),
      ...(onRequestOf ? [say(language, 'office.act-request', { who: words(onRequestOf) })] : []),
      // What came of the act stands in its words; of other codes only those that say more.
      ...(detail === '' || isCode(detail, values)
        ? []
        : [say(language, 'office.act-detail', { detail: detailText(act, words, language) })]),
    ],
  };
}

function detailText({ act, detail }: AuditEntry, words: (value: string) => string, language: Language): string {
  const register = act === 'register-changed' ? registerText(detail, language) : '';
  return register === '' ? words(detail) : shownText(register, ROOM);
}

function changeText(
  { from = '', to = '' }: AuditEntry,
  words: (value: string) => string,
  language: Language,
): string[] {
  const [hadBefore, hasNow] = [!NOTHING.includes(from), !NOTHING.includes(to)];
  if (hadBefore && hasNow) return [say(language, 'office.act-from-to', { from: words(from), to: words(to) })];
  if (hadBefore) return [say(language, 'office.act-from', { from: words(from) })];
  return hasNow ? [say(language, 'office.act-to', { to: words(to) })] : [];
}

/** One setting after the other, as `field value; field value` before and after. */
function settingsText({ from = '', to = '' }: AuditEntry, language: Language): string[] {
  const valuesIn = (side: string) =>
    new Map(side.split('; ').map((part) => [part.split(' ', 1)[0] ?? '', part.split(' ').slice(1).join(' ')]));
  const before = valuesIn(from);
  return [...valuesIn(to)].flatMap(([field, now]) => {
    const key = `round.setting-${field}`;
    const change = { from: withoutDash(before.get(field) ?? ''), to: withoutDash(now) };
    return isTextKey(key) ? [`${say(language, key)}: ${settingChangeText(change, language)}`] : [];
  });
}

/** A dash stands for no value. */
function withoutDash(value: string): string {
  return value === '–' ? '' : value;
}

function doerText(by: string, { names }: ActNames, language: Language): string {
  if (by === 'clock') return say(language, 'office.by-clock');
  if (by === 'configuration') return say(language, 'office.by-configuration');
  if (by.startsWith('cli:')) return say(language, 'office.by-cli', { name: shownText(by.slice(4), ROOM) });
  return shownText(names.get(by) || say(language, 'office.by-forgotten'), ROOM);
}

/** A word of the program that has no words of ours. */
function isCode(detail: string, values: Record<string, TextKey>): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(detail) && !Object.hasOwn(values, detail);
}

/** A value with the ids in it by name, days as people write them, a round in words, and a question by its Tunnus. */
function valueText(value: string, values: Record<string, TextKey>, known: ActNames, language: Language): string {
  const ofOne = (word: string) => {
    const key = Object.hasOwn(values, word) ? values[word] : undefined;
    if (key !== undefined) return say(language, key);
    if (isCalendarDate(word)) return dayText(language, word);
    const status = STATUSES.find((one) => one === word);
    if (status !== undefined) return statusWords(status, 'end', language);
    return known.names.get(word) || roundText(word, known, language) || word;
  };
  const whole = ofOne(value);
  if (whole !== value) return sentencePart(whole);
  // Ids stand one after the other, a role and its holder perhaps of one name; words of people are left as they are.
  const parts = value.split(' ');
  const named = parts.map(ofOne);
  return sentencePart(named.every((word, at) => word !== parts[at]) ? [...new Set(named)].join(', ') : named.join(' '));
}

/** Without the full stop that the sentence around it has. */
function sentencePart(words: string): string {
  return shownText(words.replace(/\.+$/, ''), ROOM);
}

/** "tammi–kesäkuu 2022" for a round, "tammi–kesäkuu 2022: M1" for one of its questions; empty when it is neither. */
function roundText(id: string, { rounds }: ActNames, language: Language): string {
  const name = rounds.get(id);
  if (name !== undefined) return roundWords(language, name);
  const parts = id.split('/');
  const roundName = rounds.get(parts.slice(0, 2).join('/'));
  if (roundName === undefined || parts.length < 3) return '';
  const tunnus = parts[2]?.replace(/%([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return `${roundWords(language, roundName)}: ${tunnus}`;
}
