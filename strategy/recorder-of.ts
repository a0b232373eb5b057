/** Who recorded an answer on behalf of its official, as a role: persons are not named on cards. */

import type { Answer } from './answer';
import type { LocalText } from './language';
import type { Question } from './question';
import type { Role } from './role';

/**
 * @param coordinatorRole what coordinators are called
 * @returns null when the official answered for themselves
 */
export function recorderOf(
  { recordedBy }: Pick<Answer, 'recordedBy'>,
  { roleId, escalations = [] }: Pick<Question, 'roleId' | 'escalations'>,
  roles: readonly Role[],
  coordinatorRole: LocalText,
): LocalText | null {
  if (recordedBy === null) return null;
  const level = escalations.findLast(({ toOfficialId }) => toOfficialId === recordedBy)?.level;
  if (level === 'deputy') return DEPUTY;
  const superiorRole = roles.find(({ id }) => id === roleId)?.superiorRole;
  const superior = roles.find(({ id }) => id === superiorRole);
  return level === 'superior' ? { fi: superior?.name ?? SUPERIOR.fi, ...(!superior && SUPERIOR) } : coordinatorRole;
}

const DEPUTY: LocalText = { fi: 'sijainen', sv: 'ställföreträdaren', en: 'the deputy' };
const SUPERIOR: LocalText = { fi: 'esihenkilö', sv: 'chefen', en: 'the superior' };
