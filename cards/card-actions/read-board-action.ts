/** Reads what cards send back about the round board. */

import type { BoardAction } from '../../strategy/card-actions/board-action';
import type { Typed } from './typed';

/**
 * @param _ours our own part of what was sent
 * @param _typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readBoardAction(_ours: unknown, _typed: Typed): BoardAction | null {
  return null;
}
