/** Keeps another weekday or hour of an audience's digests, as the plan's next version with the same table. */

import { audiencesOf } from '../strategy/audiences-of';
import type { Audience, Plan } from '../strategy/plan';
import { planVersionId } from '../strategy/plan';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

/**
 * @param rhythm `weekday` 1 = Monday … 5 = Friday, `time` HH:MM in the plan's zone
 * @param by official id of the coordinator
 */
export async function changeAudience(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  planId: string,
  audienceId: string,
  rhythm: Pick<Audience, 'weekday' | 'time'>,
  by: string,
  now: string,
): Promise<'changed' | 'unchanged' | 'unknown-audience'> {
  for (const again = createPatience(); ; await again()) {
    const plan = await deps.store.plans.latest(planId);
    const present = plan && audiencesOf(plan.settings).find(({ id }) => id === audienceId);
    if (!plan || !present) return 'unknown-audience';
    if (present.weekday === rhythm.weekday && present.time === rhythm.time) return 'unchanged';
    const audiences = audiencesOf(plan.settings).map((one) => (one.id === audienceId ? { ...one, ...rhythm } : one));
    const number = plan.number + 1;
    // The hash stays that of the imported table and settings, so that importing the same file again changes nothing.
    const next: Plan = {
      ...plan,
      id: planVersionId(planId, number),
      number,
      settings: { ...plan.settings, audiences },
      importedAt: now,
      importedBy: by,
    };
    if ((await deps.store.plans.add(next)) === 'exists') continue;
    const sides = { from: wordsOf(present), to: wordsOf({ ...present, ...rhythm }) };
    await keepAct(deps, { by, act: 'audience-changed', planId, subject: next.id, ...sides }, now);
    return 'changed';
  }
}

/** `johtoryhma: 1 08:00` */
function wordsOf({ id, weekday, time }: Audience): string {
  return `${id}: ${weekday} ${time}`;
}
