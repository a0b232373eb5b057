/** Writes down when an official is away, or that they are back; who stands in for them follows by the next run. */

import { withAbsence, withoutAbsenceOn } from '../strategy/change-absences';
import { isAway } from '../strategy/is-away';
import type { Absence, Official } from '../strategy/official';
import { type Role, tenureOf } from '../strategy/role';
import { roleLabel } from '../strategy/table/role-label';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

type Deps = Pick<JobDeps, 'store' | 'newId'>;

/** @param today the calendar date in the plan's zone */
export async function noteAbsence(
  deps: Deps,
  official: Official,
  absence: Absence,
  today: string,
  now: string,
): Promise<void> {
  const changed = await change(deps, official, (absences) => withAbsence(absences, absence, today));
  const days = `${absence.fromOn}–${absence.untilOn}`;
  if (changed) await keepAct(deps, { ...actOf(official), act: 'absence-noted', to: days }, now);
}

/** `back`: from the absence of today, and others stay; `cancelled`: they were there, and what was still to come is not. */
export type EndedAbsence = 'back' | 'cancelled' | 'not-away';

export async function endAbsence(deps: Deps, official: Official, today: string, now: string): Promise<EndedAbsence> {
  const wasAway = isAway((await deps.store.officials.get(official.id)) ?? official, today);
  const left = (absences: readonly Absence[]) => (wasAway ? withoutAbsenceOn(absences, today) : []);
  const changed = await change(deps, official, left);
  if (changed) await keepAct(deps, { ...actOf(official), act: 'absence-ended', to: today }, now);
  if (wasAway) return 'back';
  return changed ? 'cancelled' : 'not-away';
}

function actOf({ id, tenantId }: Official) {
  return { by: id, planId: null, tenantId, subject: id };
}

async function change(
  { store }: Deps,
  official: Official,
  changed: (absences: readonly Absence[]) => Absence[],
): Promise<boolean> {
  for (const again = createPatience(); ; await again()) {
    const stored = await store.officials.get(official.id);
    if (!stored) return false;
    const absences = changed(stored.absences ?? []);
    if (JSON.stringify(absences) === JSON.stringify(stored.absences ?? [])) return false;
    if ((await store.officials.save({ ...stored, absences })) === 'saved') return true;
  }
}

/** Each role that they hold, and who stands in: the deputy's own role, empty for one without, null for nobody. */
export async function deputiesOf(
  { store }: Pick<JobDeps, 'store'>,
  official: Official,
  today: string,
): Promise<{ role: string; deputy: string | null }[]> {
  const plans = (await store.plans.all()).filter(({ tenantId }) => tenantId === official.tenantId);
  const roles = (await Promise.all(plans.map(({ planId }) => store.roles.ofPlan(planId)))).flat();
  const held = roles.filter((role) => !role.goneFromRegister && tenureOf(role, today)?.officialId === official.id);
  const named = (role: Role) =>
    roleLabel(
      role,
      roles.filter(({ planId }) => planId === role.planId),
    );
  return Promise.all(
    held.map(async (role) => {
      const deputyId = tenureOf(role, today)?.deputyId ?? null;
      const deputy = deputyId === null || deputyId === official.id ? null : await store.officials.get(deputyId);
      if (!deputy || (deputy.entraId === null && deputy.conversation === null) || isAway(deputy, today)) {
        return { role: named(role), deputy: null };
      }
      const own = roles.find((other) => tenureOf(other, today)?.officialId === deputy.id);
      return { role: named(role), deputy: own ? named(own) : '' };
    }),
  );
}
