/**
 * Who should be asked a question now, as the register and the absences say: a deputy while its official is away, the
 * official again when they are back, the new holder when the role has changed hands. Whom a person gave it to keeps it.
 */

import type { HandOverWish } from './hand-over';
import { lentBy } from './hand-over';
import { absenceOn, isAway } from './is-away';
import { isReachable } from './is-reachable';
import type { Absence, Official } from './official';
import type { Question } from './question';
import { type Role, tenureOf } from './role';

export interface PeopleOfPlan {
  roles: ReadonlyMap<string, Role>;
  officials: ReadonlyMap<string, Official>;
}

/** By their ids: looked up for every question of a round. */
export function peopleOf({
  roles,
  officials,
}: {
  roles: readonly Role[];
  officials: readonly Official[];
}): PeopleOfPlan {
  return {
    roles: new Map(roles.map((role) => [role.id, role])),
    officials: new Map(officials.map((official) => [official.id, official])),
  };
}

export type Following =
  | { give: HandOverWish; because: 'away' | 'back' | 'new-holder' }
  /** Its official is away, and nobody stands in. */
  | { nobody: Absence }
  | { stays: true };

/**
 * @param question open: neither answered, disputed nor excused
 * @param today the calendar date in the plan's zone
 */
export function followRegister(question: Question, people: PeopleOfPlan, today: string): Following {
  const officialOf = (id: string | null) => people.officials.get(id ?? '');
  const role = people.roles.get(question.roleId);
  const tenure = role ? tenureOf(role, today) : null;
  const holder = officialOf(tenure?.officialId ?? null);
  const lent = lentBy(question);
  // Who lent it held the role then; where another one does now, it is theirs.
  if (lent && (!holder || holder.id === lent.fromOfficialId)) {
    const owner = officialOf(lent.fromOfficialId);
    if (owner && !isAway(owner, today)) return given(owner.id, 'back');
    const deputy = officialOf(question.officialId);
    const absence = deputy ? absenceOn(deputy, today) : null;
    return absence ? { nobody: absence } : { stays: true };
  }
  if (role && holder && holder.id !== question.officialId && isLeftBehind(question, role, today)) {
    return isReachable(holder) ? given(holder.id, 'new-holder') : { stays: true };
  }
  const official = officialOf(question.officialId);
  const absence = official ? absenceOn(official, today) : null;
  if (!absence) return { stays: true };
  const deputy = tenure?.officialId === question.officialId ? officialOf(tenure.deputyId) : undefined;
  if (!deputy || deputy.id === question.officialId || !isReachable(deputy) || isAway(deputy, today)) {
    return { nobody: absence };
  }
  return {
    give: { toOfficialId: deputy.id, toRoleId: null, by: 'clock', awayUntilOn: absence.untilOn },
    because: 'away',
  };
}

function given(toOfficialId: string, because: 'back' | 'new-holder'): Following {
  return { give: { toOfficialId, toRoleId: null, by: 'clock' }, because };
}

/** Its official does not hold the role any more: by the register, unless a person has given it to them beside the register. */
function isLeftBehind({ handOvers, officialId }: Question, { tenures }: Role, today: string): boolean {
  const last = handOvers.at(-1);
  if (!last || last.by === 'clock') return true;
  // A time that had ended before it was given to them says nothing of it.
  const givenOn = last.at.slice(0, 'yyyy-mm-dd'.length);
  return tenures.some(
    (tenure) =>
      tenure.officialId === officialId &&
      tenure.untilOn !== null &&
      tenure.untilOn >= givenOn &&
      tenure.untilOn < today,
  );
}
