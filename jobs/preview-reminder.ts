/** Reads whom a reminder by hand would reach at this moment, and draws up what the coordinator sees of it. */

import type { Official } from '../strategy/official';
import {
  changesSince,
  type ManualReminder,
  planManualReminder,
  remindedFingerprintOf,
} from '../strategy/plan-manual-reminder';
import type { RemindedPerson, ReminderPreview } from '../strategy/reminder-preview';
import type { ReminderRecords } from '../strategy/reminder-standing';
import type { Role } from '../strategy/role';
import type { Round } from '../strategy/round';
import { roleLabel } from '../strategy/table/role-label';
import type { JobDeps } from './job-deps';
import { readReminderRecords, withEveryPrompt } from './read-reminder-records';

export interface PreviewedReminder {
  planned: ManualReminder;
  preview: ReminderPreview;
}

/** @param seen the fingerprint of the list that the coordinator has seen; null at the first look */
export async function previewReminder(
  { store }: Pick<JobDeps, 'store'>,
  round: Round,
  seen: string | null,
  now: string,
): Promise<PreviewedReminder> {
  const known = await readReminderRecords(store, round);
  const candidates = planManualReminder(known, now).reminded.map(({ officialId }) => officialId);
  const records = await withEveryPrompt(store, known, candidates);
  const planned = planManualReminder(records, now);
  const fingerprint = remindedFingerprintOf(planned);
  const isChanged = seen !== null && seen !== fingerprint;
  const { added, gone } = isChanged ? changesSince(seen, planned) : { added: [], gone: [] };
  const reminded = planned.reminded.map((one) => ({ id: one.officialId, ...personOf(one, records) })).sort(byRole);
  const notReminded = planned.notReminded
    .map((one) => ({ id: one.officialId, because: one.because, ...personOf(one, records) }))
    .sort(byRole);
  const { settings } = records.plan;
  const preview: ReminderPreview = {
    roundId: round.id,
    roundName: round.name,
    planName: settings.name,
    zone: settings.zone,
    closesOn: round.closesOn,
    goesAt: planned.goesAt,
    isLater: planned.goesAt !== now,
    fingerprint,
    reminded: reminded.map(withoutId),
    notReminded: notReminded.map(withoutId),
    state: isChanged ? 'changed' : 'asked',
    added: reminded.filter(({ id }) => added.includes(id)).map(withoutId),
    gone: notReminded.filter(({ id }) => gone.includes(id)).map(withoutId),
  };
  return { planned, preview };
}

function personOf(
  { officialId, missing, roleIds }: { officialId: string; missing: number; roleIds: string[] },
  { officials, roles }: Pick<ReminderRecords, 'officials'> & { roles: readonly Role[] },
): RemindedPerson {
  const official = officials.find(({ id }: Pick<Official, 'id'>) => id === officialId)?.name ?? '';
  const names = roleIds.map((roleId) => {
    const role = roles.find(({ id }) => id === roleId);
    return role ? roleLabel(role, roles) : roleId;
  });
  return { role: names.join(' / '), official, missing };
}

function byRole(one: RemindedPerson, other: RemindedPerson): number {
  return one.role.localeCompare(other.role, 'fi') || one.official.localeCompare(other.official, 'fi');
}

function withoutId<Person extends { id: string }>({ id: _, ...person }: Person): Omit<Person, 'id'> {
  return person;
}
