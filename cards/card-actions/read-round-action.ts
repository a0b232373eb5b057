/** Reads what cards send back about rounds: preview, sample, extra round, extending, closing, year clock, settings. */

import type { RoundAction } from '../../strategy/card-actions/round-action';
import type { Typed } from './typed';

/**
 * @param _ours our own part of what was sent
 * @param _typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readRoundAction(_ours: unknown, _typed: Typed): RoundAction | null {
  return null;
}
