/** Reads what cards send back about hand-over, absence, answers on behalf, notes of co-owners. */

import type { HandOverAction } from '../../strategy/card-actions/hand-over-action';
import type { Typed } from './typed';

/**
 * @param _ours our own part of what was sent
 * @param _typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readHandOverAction(_ours: unknown, _typed: Typed): HandOverAction | null {
  return null;
}
