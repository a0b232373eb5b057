/** A coordinator reads the year clock and changes the settings of the rounds. */

import { settingsCard, settingsKeptCard } from '../../cards/settings-card';
import { yearClockCard } from '../../cards/year-clock-card';
import { keepSettings } from '../../jobs/change-settings';
import { dateIn } from '../../strategy/calendar';
import type { RoundAction } from '../../strategy/card-actions/round-action';
import { settingsInputOf } from '../../strategy/change-settings';
import type { Language } from '../../strategy/language';
import type { Plan } from '../../strategy/plan';
import { yearClockOf } from '../../strategy/year-clock';
import type { Reply } from '../teams/reply';
import type { Act } from './for-round';
import type { ReactionDeps } from './reaction-deps';

type Changing = Extract<RoundAction, { verb: 'change-settings' }>;

export async function showYearClock(
  deps: Pick<ReactionDeps, 'store'>,
  plan: Plan,
  language: Language,
  now: string,
): Promise<Reply> {
  const rounds = await deps.store.rounds.ofPlan(plan.planId);
  const clock = yearClockOf(plan, rounds, dateIn(plan.settings.zone, now));
  return { reply: 'card', message: yearClockCard(clock, language) };
}

export function showSettings(plan: Plan, language: Language, isOutdated = false): Reply {
  const shown = { problems: [], isOutdated };
  return { reply: 'card', message: settingsCard(plan, settingsInputOf(plan.settings), shown, language) };
}

export async function onSettingsChanged(given: Act<Changing> & { plan: Plan }): Promise<Reply> {
  const { deps, official, language, action, now, plan } = given;
  const { input, basedOn } = action;
  const kept = await keepSettings(deps, { plan, basedOn, input, by: official.id }, now);
  switch (kept.is) {
    case 'changed':
      deps.runSoon();
      return { reply: 'card', message: settingsKeptCard(kept.plan, kept.changes, language) };
    case 'unchanged':
      return { reply: 'card', message: settingsKeptCard(kept.plan, [], language) };
    case 'refused':
      return {
        reply: 'card',
        message: settingsCard(plan, input, { problems: kept.problems, isOutdated: false }, language),
      };
    case 'outdated':
      return showSettings((await deps.store.plans.latest(plan.planId)) ?? plan, language, true);
  }
}
