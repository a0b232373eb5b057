/**
 * Keeps settings that a coordinator changed, as the plan's next version with the same table. Rounds that are announced or
 * open keep their days; the rules of reminding hold from now on.
 */

import { changeSettings, type SettingsChange, type SettingsProblem } from '../strategy/change-settings';
import { type Plan, planVersionId } from '../strategy/plan';
import type { SettingsInput } from '../strategy/settings-input';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';

export type ChangedSettings =
  | { is: 'changed'; plan: Plan; changes: SettingsChange[] }
  | { is: 'unchanged'; plan: Plan }
  | { is: 'refused'; plan: Plan; problems: SettingsProblem[] }
  /** Somebody made another version meanwhile: the form must be read anew. */
  | { is: 'outdated'; plan: Plan };

/**
 * @param plan newest version
 * @param basedOn number of the version whose settings stood in the form
 * @param by official id of the coordinator
 */
export async function keepSettings(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  { plan, basedOn, input, by }: { plan: Plan; basedOn: number; input: SettingsInput; by: string },
  now: string,
): Promise<ChangedSettings> {
  const changed = changeSettings(plan.settings, input);
  if (plan.number !== basedOn) {
    // The same click twice finds what it wanted.
    const isDone = 'settings' in changed && changed.changes.length === 0;
    return { is: isDone ? 'unchanged' : 'outdated', plan };
  }
  if ('problems' in changed) return { is: 'refused', plan, problems: changed.problems };
  const { settings, changes } = changed;
  if (changes.length === 0) return { is: 'unchanged', plan };
  const number = plan.number + 1;
  // The hash stays that of the imported table and settings, so that importing the same file again changes nothing.
  const next: Plan = {
    ...plan,
    id: planVersionId(plan.planId, number),
    number,
    settings,
    importedAt: now,
    importedBy: by,
  };
  if ((await deps.store.plans.add(next)) === 'exists') return { is: 'outdated', plan };
  const told = (side: 'from' | 'to') => changes.map((change) => `${change.field} ${change[side] || '–'}`).join('; ');
  const act = {
    by,
    act: 'settings-changed',
    planId: plan.planId,
    subject: next.id,
    from: told('from'),
    to: told('to'),
  };
  await keepAct(deps, act, now);
  return { is: 'changed', plan: next, changes };
}
