/** A coordinator makes an extra round: first the form, then the preview of what it would send. */

import { newRoundCard } from '../../cards/new-round-card';
import { makeRound } from '../../jobs/make-round';
import { dateIn } from '../../strategy/calendar';
import type { RoundAction } from '../../strategy/card-actions/round-action';
import type { Language } from '../../strategy/language';
import { firstNewRoundInput } from '../../strategy/new-round';
import type { Plan } from '../../strategy/plan';
import type { Reply } from '../teams/reply';
import type { Act } from './for-round';
import { showPreview } from './on-round-previewed';

type Making = Extract<RoundAction, { verb: 'make-round' }>;

/** The empty form. */
export function showNewRound(plan: Plan, language: Language, now: string): Reply {
  const input = firstNewRoundInput(dateIn(plan.settings.zone, now));
  return { reply: 'card', message: newRoundCard(plan, input, [], language) };
}

export async function onRoundMade(given: Act<Making> & { plan: Plan }): Promise<Reply> {
  const { deps, official, language, action, now, plan } = given;
  const { input } = action;
  const made = await makeRound(deps, { plan, input, by: official.id }, now);
  if ('problems' in made) return { reply: 'card', message: newRoundCard(plan, input, made.problems, language) };
  if (made.isNew) deps.runSoon();
  return showPreview(deps, { round: made.round, language, changes: null }, now);
}
