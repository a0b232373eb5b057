/** Finds the round that a command names: by its id (`kemi-2022/2022-H1`) or its name alone when only one plan has it. */

import { Refused } from '../strategy/errors';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';

/** Every round of every plan, oldest first. */
export async function allRounds(store: Store): Promise<Round[]> {
  const plans = await store.plans.all();
  return (await Promise.all(plans.map(({ planId }) => store.rounds.ofPlan(planId)))).flat();
}

/** @throws Refused `no-round` with the rounds there are */
export async function findRound(store: Store, wanted: string | undefined): Promise<Round> {
  const rounds = await allRounds(store);
  const found = rounds.filter(({ id, name }) => id === wanted || name === wanted);
  const [round] = found;
  if (round && found.length === 1) return round;
  const known = rounds.map(({ id }) => id);
  const fix = known.length > 0 ? `Name one of: ${known.join(', ')}` : 'No round is stored yet.';
  throw new Refused('no-round', `There is no round "${wanted ?? ''}".`, known, fix, wanted ?? '');
}
