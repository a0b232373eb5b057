/**
 * Makes an extra round as a coordinator wishes it: planned and announced, with the next free name of its year. It asks
 * nobody before it is confirmed. The same wish twice is one round.
 */

import { dateIn } from '../strategy/calendar';
import { type NewRound, type NewRoundInput, type NewRoundProblem, readNewRound } from '../strategy/new-round';
import type { Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { unopenedRound } from '../strategy/unopened-round';
import { createPatience } from './create-patience';
import type { JobDeps } from './job-deps';
import { keepAct } from './keep-act';
import { readPreview } from './preview-round';

export type MadeRound =
  | { round: Round; isNew: boolean }
  /** Nothing was made; one problem per field. */
  | { problems: NewRoundProblem[] };

/**
 * @param plan newest version
 * @param by official id of the coordinator, or `cli:<name>`
 */
export async function makeRound(
  deps: Pick<JobDeps, 'store' | 'newId'>,
  { plan, input, by }: { plan: Plan; input: NewRoundInput; by: string },
  now: string,
): Promise<MadeRound> {
  const wish = readNewRound(plan, input, dateIn(plan.settings.zone, now));
  if ('problems' in wish) return wish;
  for (const again = createPatience(); ; await again()) {
    const rounds = await deps.store.rounds.ofPlan(plan.planId);
    const made = rounds.find((round) => isSameWish(round, wish, by));
    if (made) return { round: made, isNew: false };
    const round = roundOf(plan, wish, { name: nextNameOf(rounds, wish), by }, now);
    const { preview } = await readPreview(deps, round, now);
    if (preview.asks === 0) return { problems: [{ field: 'scope', code: 'nothing-matches' }] };
    if ((await deps.store.rounds.add(round)) === 'exists') continue;
    const to = `${wish.opensOn}–${wish.closesOn} ${JSON.stringify(wish.scope)}`;
    await keepAct(deps, { by, act: 'round-made', planId: plan.planId, subject: round.id, to }, now);
    return { round, isNew: true };
  }
}

/** A second click of the same coordinator, before the round has begun. */
function isSameWish(round: Round, wish: NewRound, by: string): boolean {
  return (
    round.state === 'planned' &&
    round.madeBy === by &&
    round.opensOn === wish.opensOn &&
    round.closesOn === wish.closesOn &&
    JSON.stringify(round.scope ?? { of: 'plan' }) === JSON.stringify(wish.scope)
  );
}

/** `2022-X3` */
function nextNameOf(rounds: readonly Round[], { opensOn }: NewRound): string {
  const year = opensOn.slice(0, 4);
  const numbers = rounds.map(({ name }) => Number(new RegExp(`^${year}-X(\\d+)$`).exec(name)?.[1] ?? 0));
  return `${year}-X${Math.max(0, ...numbers) + 1}`;
}

function roundOf(plan: Plan, wish: NewRound, { name, by }: { name: string; by: string }, now: string): Round {
  return {
    ...unopenedRound(plan, { name, opensOn: wish.opensOn, closesOn: wish.closesOn }),
    announcedAt: now,
    ...(wish.scope.of !== 'plan' && { scope: wish.scope }),
    madeBy: by,
  };
}
