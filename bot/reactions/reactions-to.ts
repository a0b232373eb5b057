/** The reaction to each verb of a group of card actions; a verb that is forgotten does not compile. */

import type { Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

export type Reaction<Action> = (deps: ReactionDeps, official: Official, action: Action) => Promise<Reply>;

export type ReactionsTo<Action extends { verb: string }> = {
  [Verb in Action['verb']]: Reaction<Extract<Action, { verb: Verb }>>;
};
