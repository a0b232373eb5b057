/**
 * Decides whom a coordinator's own reminder would reach: everybody who misses something and may be prompted at the moment it
 * would go out. Everybody asked is either in the list or stands beside it with the reason.
 */

import { nextOfficeMoment } from './calendar';
import { type NotPrompted, notPromptedBecause, type ReminderRecords, standingsIn } from './reminder-standing';

export interface ManualReminder {
  roundId: string;
  /** When it goes out: now in office hours, else when they begin again. */
  goesAt: string;
  reminded: { officialId: string; askId: string; missing: number; roleIds: string[]; n: number }[];
  notReminded: { officialId: string; missing: number; roleIds: string[]; because: NotPrompted }[];
}

export function planManualReminder(records: ReminderRecords, now: string): ManualReminder {
  const goesAt = nextOfficeMoment(records.plan.settings.zone, now);
  const planned: ManualReminder = { roundId: records.round.id, goesAt, reminded: [], notReminded: [] };
  for (const standing of standingsIn(records)) {
    const { officialId, askId, open, questions } = standing;
    const roleIds = [...new Set((open.length > 0 ? open : questions).map(({ roleId }) => roleId))];
    const because = notPromptedBecause(standing, records, goesAt, now);
    if (because) {
      planned.notReminded.push({ officialId, missing: open.length, roleIds, because });
      continue;
    }
    const n = standing.deliveries.filter(({ id }) => id.startsWith(`${askId}/reminder/manual-`)).length + 1;
    planned.reminded.push({ officialId, askId, missing: open.length, roleIds, n });
  }
  return planned;
}

/** The delivery of the nth reminder by hand. */
export function manualReminderId({ askId, n }: { askId: string; n: number }): string {
  return `${askId}/reminder/manual-${n}`;
}

/**
 * The list in short, as the button carries it: four characters for everybody in it. Two lists with the same fingerprint
 * name the same persons.
 */
export function remindedFingerprintOf({ reminded }: Pick<ManualReminder, 'reminded'>): string {
  return reminded
    .map(({ officialId }) => shortOf(officialId))
    .sort()
    .join('');
}

/**
 * What differs from the list that was seen.
 *
 * @param seen its fingerprint
 * @returns ids of those who are in the list now and were not, and of those who were and are not any more
 */
export function changesSince(
  seen: string,
  { reminded, notReminded }: Pick<ManualReminder, 'reminded' | 'notReminded'>,
): { added: string[]; gone: string[] } {
  const before = new Set(seen.match(/.{4}/g) ?? []);
  const isIn = ({ officialId }: { officialId: string }) => before.has(shortOf(officialId));
  const idOf = ({ officialId }: { officialId: string }) => officialId;
  return { added: reminded.filter((one) => !isIn(one)).map(idOf), gone: notReminded.filter(isIn).map(idOf) };
}

const SHORT = 4;

/** FNV-1a, in base 36: enough to tell the persons of one round apart, nothing that must be kept secret. */
function shortOf(officialId: string): string {
  let hash = 0x811c9dc5;
  for (const character of officialId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36).padStart(SHORT, '0').slice(-SHORT);
}
