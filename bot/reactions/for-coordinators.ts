/** Lets only a coordinator go on; everybody else is told so, and nothing happens. */

import { languageOf } from '../../strategy/official';
import type { Reaction } from './reactions-to';
import { refusal } from './refusal';

export function forCoordinators<Action>(reaction: Reaction<Action>): Reaction<Action> {
  return async (deps, official, action) =>
    official.isCoordinator
      ? reaction(deps, official, action)
      : refusal({ line: 'coordinators-only' }, languageOf(official));
}
