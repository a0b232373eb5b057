/** Reads what cards send back about coordinators, roles, channels, the audit and the hand-over sheet. */

import type { OfficeAction } from '../../strategy/card-actions/office-action';
import type { Typed } from './typed';

/**
 * @param _ours our own part of what was sent
 * @param _typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readOfficeAction(_ours: unknown, _typed: Typed): OfficeAction | null {
  return null;
}
