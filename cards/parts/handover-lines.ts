/** The lines of the hand-over sheet in words, the same on the card and on the command line. */

import type { Vacancy } from '../../strategy/find-vacancies';
import type { HandoverSheet, NextDate, SheetChannel, SheetRound } from '../../strategy/handover-sheet';
import { inLanguage, type Language } from '../../strategy/language';
import type { FindingGroup } from '../../strategy/table/finding';
import { findingText } from '../../strategy/table/finding-text';
import type { TextKey } from '../locales/fi';
import { allOfText, dayText } from './day-text';
import { decisionText } from './decision-text';
import { roundWords } from './round-words';
import type { Row } from './rows-part';
import { say } from './say';
import { shownText } from './shortened';

const NAME_ROOM = 80;

/** What a coordinator may write, with what comes of it. */
export const WORD_LINES = [
  'office.word-status',
  'office.word-open',
  'office.word-remind',
  'office.word-hand-over',
  'office.word-behalf',
  'office.word-rounds',
  'office.word-year',
  'office.word-digest',
  'office.word-export',
  'office.word-office',
  'office.word-help',
] as const satisfies readonly TextKey[];

export function planLine(sheet: HandoverSheet, language: Language): string {
  return say(language, 'office.handover-plan', {
    plan: shownText(sheet.planName, NAME_ROOM),
    measures: sheet.measures,
    version: sheet.version,
    decision: shownText(decisionText(sheet.decision, language), NAME_ROOM),
    from: dayText(language, sheet.fromOn),
    until: dayText(language, sheet.untilOn),
  });
}

export function nextLine(date: NextDate, language: Language): string {
  const day = dayText(language, date.on);
  if (date.what === 'digest') {
    return say(language, 'office.next-digest', {
      day,
      audience: shownText(inLanguage(date.audience, language), NAME_ROOM),
    });
  }
  return say(language, `office.next-${date.what}`, { day, round: roundWords(language, date.round) });
}

export function roundLine(round: SheetRound, language: Language): string {
  const name = roundWords(language, round.name);
  const { asked, answered } = round;
  if (round.state === 'open') {
    return say(language, 'office.round-open-row', {
      round: name,
      day: dayText(language, round.closesOn),
      asked,
      answered,
    });
  }
  const key = round.isConfirmed ? 'office.round-confirmed-row' : 'office.round-planned-row';
  return say(language, key, { round: name, day: dayText(language, round.opensOn) });
}

/** Every setting of the plan in a sentence of its own. */
export function settingLines({ settings }: HandoverSheet, language: Language): string[] {
  const { reminders, escalation, pulse } = settings;
  const days = reminders.afterWorkingDays.map(String);
  const rule = { days: allOfText(language, days), most: reminders.mostInRound };
  const levels = [
    ...(escalation.deputyAfterWorkingDays === null
      ? []
      : [say(language, 'office.setting-deputy', { days: escalation.deputyAfterWorkingDays })]),
    ...(escalation.superiorAfterWorkingDays === null
      ? []
      : [say(language, 'office.setting-superior', { days: escalation.superiorAfterWorkingDays })]),
  ];
  return [
    ...settings.rounds.map(({ period, opens, closesAfterWorkingDays }) =>
      say(language, period === 'H1' ? 'office.setting-round-first' : 'office.setting-round-second', {
        opens: dayOfYearText(language, opens),
        days: closesAfterWorkingDays,
      }),
    ),
    say(language, 'office.setting-announce', { days: settings.announceWorkingDays }),
    reminderLine(days.length > 0, reminders.onLastDay && reminders.mostInRound > 0, rule, language),
    ...(levels.length > 0 ? levels : [say(language, 'office.setting-no-escalation')]),
    pulse ? say(language, 'office.setting-pulse', { day: pulse.day }) : say(language, 'office.setting-no-pulse'),
    say(language, 'office.setting-language', {
      language: say(language, `office.language-name-${settings.language}`),
      zone: shownText(settings.zone, NAME_ROOM),
    }),
  ];
}

function reminderLine(
  hasDays: boolean,
  onLastDay: boolean,
  rule: { days: string; most: number },
  language: Language,
): string {
  if (rule.most === 0 || !(hasDays || onLastDay)) return say(language, 'office.setting-no-reminders');
  if (!hasDays) return say(language, 'office.setting-reminders-only-last');
  return say(language, onLastDay ? 'office.setting-reminders-last' : 'office.setting-reminders', rule);
}

export function findingLine({ count, examples }: FindingGroup, room: number, language: Language): string {
  const [first] = examples;
  const text = first ? findingText(first, language).text : '';
  return say(language, 'office.finding-row', { text: shownText(text, Math.min(200, room)), count });
}

export function vacancyLine({ role, tunnukset }: Vacancy, room: number, language: Language): Row {
  const name = shownText(role, Math.min(NAME_ROOM, room));
  return [{ text: name, strong: true }, say(language, 'office.role-row-vacant', { measures: tunnukset.length })];
}

export function channelLine(channel: SheetChannel, planName: string, room: number, language: Language): string {
  const named = (text: string) => shownText(text, Math.min(NAME_ROOM, room));
  return `${channelName(channel, Math.min(NAME_ROOM, room), language)} – ${rhythmLine(channel, named(planName), room, language)}`;
}

/** A channel and its team; of a team whose name is not known, the channel alone. */
export function channelName(
  { name, team }: Pick<SheetChannel, 'name' | 'team'>,
  room: number,
  language: Language,
): string {
  const channel = shownText(name, room);
  return team === '' ? channel : say(language, 'office.channel-name', { channel, team: shownText(team, room) });
}

/** Whose digest a channel gets, when and in which language; or why none. */
export function rhythmLine(channel: SheetChannel, plan: string, room: number, language: Language): string {
  if (channel.isGone) return say(language, 'office.channel-row-gone');
  if (channel.audience === null) return say(language, 'office.channel-row-none');
  return say(language, 'office.channel-row', {
    audience: shownText(inLanguage(channel.audience, language), Math.min(NAME_ROOM, room)),
    plan,
    weekday: weekdayText(channel.weekday, language),
    time: clockText(channel.time, language),
    language: say(language, `office.language-${channel.language}`),
  });
}

export function noChannelLine(audience: string, planName: string, room: number, language: Language): string {
  const named = (text: string) => shownText(text, Math.min(NAME_ROOM, room));
  return say(language, 'office.channels-no-channel', { audience: named(audience), plan: named(planName) });
}

export function coordinatorLine(
  { name, isDeputy }: { name: string; isDeputy: boolean },
  room: number,
  language: Language,
): Row {
  const part = say(language, isDeputy ? 'office.coordinator-deputy' : 'office.coordinator-main');
  return [{ text: shownText(name, Math.min(NAME_ROOM, room)), strong: true }, ` – ${part}`];
}

/** "maanantaisin" */
export function weekdayText(weekday: number, language: Language): string {
  const day = ([1, 2, 3, 4, 5, 6, 7] as const).find((one) => one === weekday) ?? 1;
  return say(language, `office.weekday-${day}`);
}

/** "08:00" as people write it: with a full stop, but in English. */
export function clockText(time: string, language: Language): string {
  return language === 'en' ? time : time.replace(':', '.');
}

/** "08-15" as "15.8." */
function dayOfYearText(language: Language, opens: string): string {
  const on = `2001-${opens}`;
  return dayText(language, on)
    .replace(/\s?2001$/, '')
    .trim();
}
