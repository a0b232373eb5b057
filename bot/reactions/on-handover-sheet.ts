/** A coordinator reads the hand-over sheet of a plan. */

import { buildHandover } from '../../jobs/build-handover';
import type { Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

/** @param planId null = the plan whose round is open, else the first */
export async function showHandover(deps: ReactionDeps, official: Official, planId: string | null): Promise<Reply> {
  const message = await buildHandover(deps, official, { planId, isWelcome: false }, deps.now());
  return { reply: 'card', message };
}
