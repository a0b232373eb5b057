/** Reads what cards send back about files dropped to the bot. */

import type { IntakeAction } from '../../strategy/card-actions/intake-action';
import type { Typed } from './typed';

/**
 * @param _ours our own part of what was sent
 * @param _typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readIntakeAction(_ours: unknown, _typed: Typed): IntakeAction | null {
  return null;
}
