/**
 * Who is asked in a role on a day: its holder; while the holder is away, their deputy, for as long as the absence lasts;
 * or why nobody is. A holder whose deputy cannot be asked is asked all the same, so that nobody silently is not.
 */

import { instantAt } from './calendar';
import { OPENING_TIME } from './decide-round';
import { absenceOn, isAway } from './is-away';
import type { Official } from './official';
import type { Question } from './question';
import { type Role, type Tenure, tenureOf } from './role';

type Answerer = Pick<Question, 'officialId' | 'handOvers'>;

/**
 * @param zone of the plan, for the instant at which a deputy takes over
 * @param on the calendar date of opening
 */
export function findAnswerer(
  register: { roles: readonly Role[]; officials: readonly Official[] },
  roleId: string,
  zone: string,
  on: string,
): Answerer | { reason: 'no-holder' | 'no-address' } {
  const officialOf = (id: string | null) => register.officials.find((official) => official.id === id);
  const role = register.roles.find(({ id }) => id === roleId);
  const tenure = role ? tenureOf(role, on) : null;
  const holder = tenure ? officialOf(tenure.officialId) : undefined;
  if (!tenure || !holder) return { reason: 'no-holder' };
  if (holder.entraId === null) return { reason: 'no-address' };
  return standInFor(holder, tenure) ?? { officialId: holder.id, handOvers: [] };

  function standInFor({ id, ...official }: Official, { deputyId }: Tenure): Answerer | null {
    const absence = absenceOn(official, on);
    const deputy = officialOf(deputyId);
    if (!absence || !deputy || deputy.id === id || deputy.entraId === null || isAway(deputy, on)) return null;
    const at = instantAt(zone, on, OPENING_TIME);
    const awayUntilOn = absence.untilOn;
    const handOver = { at, fromOfficialId: id, toOfficialId: deputy.id, by: 'clock', awayUntilOn };
    return { officialId: deputy.id, handOvers: [handOver] };
  }
}
