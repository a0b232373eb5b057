/**
 * Decides who is reminded in an open round now, and says of everybody else why not. Only who misses something is reminded,
 * on the days of the plan's rule, in office hours; a level whose day has passed is written down as missed, never made up for.
 * Source: product rule 4.
 */

import { dateIn, isOfficeHours } from './calendar';
import type { ReminderLevel, SkipReason } from './delivery';
import { isReminderDay } from './reminder-days';
import { type LevelDay, reminderLevelsOf } from './reminder-levels';
import { reminderRulesOf } from './reminder-rules';
import {
  type NotPrompted,
  notPromptedBecause,
  type ReminderRecords,
  type Standing,
  standingsIn,
} from './reminder-standing';
import { isQuietMonth } from './working-days';

export type NotReminded = NotPrompted | 'round-not-open' | 'july' | 'not-due' | 'not-office-hours' | 'wish-weekday';

export type ReminderDecision = { officialId: string; askId: string; missing: number } & (
  | { act: 'remind'; level: ReminderLevel; dueOn: string; because: 'level-due' }
  /** Written down once, so that it is known why this level was not sent. */
  | { act: 'skip'; level: ReminderLevel; dueOn: string; because: NotPrompted | 'missed'; reason: SkipReason }
  /** Nothing to write now. */
  | { act: 'wait'; because: NotReminded }
);

/**
 * For every official with a question in the round one decision about now, after those about levels of theirs that have
 * passed by unsent.
 */
export function decideReminders(records: ReminderRecords, now: string): ReminderDecision[] {
  const { settings } = records.plan;
  const today = dateIn(settings.zone, now);
  return standingsIn(records).flatMap((standing): ReminderDecision[] => {
    const { officialId, askId, open, official, askedAt } = standing;
    const who = { officialId, askId, missing: open.length };
    const wait = (because: NotReminded): ReminderDecision => ({ ...who, act: 'wait', because });
    if (records.round.state !== 'open') return [wait('round-not-open')];
    // Nobody who misses nothing, or was never reached, has levels.
    if (open.length === 0 || askedAt === null) {
      return [wait(notPromptedBecause(standing, records, now, now) ?? 'not-reached')];
    }
    if (isQuietMonth(today)) return [wait('july')];

    const askedOn = dateIn(settings.zone, askedAt);
    const levels = reminderLevelsOf(reminderRulesOf(settings), askedOn, records.round.closesOn, official?.wishes);
    const undecided = levels.filter((day) => !isDecided(standing, day));
    const missed = undecided
      .filter(({ dueOn }) => dueOn < today)
      .map(
        ({ level, dueOn }): ReminderDecision => ({
          ...who,
          act: 'skip',
          level,
          dueOn,
          because: 'missed',
          reason: 'missed',
        }),
      );
    const [due, ...others] = undecided.filter(({ dueOn }) => dueOn === today);
    if (!due) {
      const isMoved = levels.some(({ byRuleOn, dueOn }) => byRuleOn <= today && today < dueOn);
      return [...missed, wait(isMoved ? 'wish-weekday' : 'not-due')];
    }
    if (!isReminderDay(today) || !isOfficeHours(settings.zone, now)) return [...missed, wait('not-office-hours')];
    // Moved to one day by a wish: one of them goes out.
    const crowded = others.map(
      ({ level, dueOn }): ReminderDecision => ({
        ...who,
        act: 'skip',
        level,
        dueOn,
        because: 'capped-day',
        reason: 'capped',
      }),
    );
    const standsAgainst = notPromptedBecause(standing, records, now, now);
    if (standsAgainst === null) {
      return [...missed, { ...who, act: 'remind', level: due.level, dueOn: today, because: 'level-due' }, ...crowded];
    }
    const reason = skipReasonOf(standsAgainst);
    return [
      ...missed,
      { ...who, act: 'skip', level: due.level, dueOn: today, because: standsAgainst, reason },
      ...crowded,
    ];
  });
}

/** How what stands against a prompt is written down. */
export function skipReasonOf(because: NotPrompted): SkipReason {
  return SKIP_REASONS[because];
}

const SKIP_REASONS: Record<NotPrompted, SkipReason> = {
  answered: 'answered-already',
  excused: 'nothing-to-ask',
  disputed: 'nothing-to-ask',
  'not-reached': 'nothing-to-ask',
  absent: 'absent',
  'answered-just-now': 'answered-just-now',
  'asked-to-come-back': 'asked-later',
  'capped-round': 'capped',
  'capped-day': 'capped',
};

function isDecided({ deliveries, askId }: Standing, day: Pick<LevelDay, 'level' | 'dueOn'>): boolean {
  return deliveries.some(({ id }) => id === reminderId(askId, day));
}

/** The delivery of one reminder by the plan's rule. A round that is extended has another last day. */
export function reminderId(askId: string, { level, dueOn }: Pick<LevelDay, 'level' | 'dueOn'>): string {
  return level === 'last-day' ? `${askId}/reminder/${level}/${dueOn}` : `${askId}/reminder/${level}`;
}
