/**
 * Roles and who holds them. The plan names roles, never persons; this dated register says who holds a role on a day,
 * who stands in, and which member answers for a group.
 */

export type RoleKind = 'post' | 'group' | 'unit' | 'project';

/** One person's time in a role. Open ends are null. */
export interface Tenure {
  officialId: string;
  fromOn: string | null;
  untilOn: string | null;
  deputyId: string | null;
}

export interface Role {
  /** `<plan>/<role>` */
  id: string;
  planId: string;
  name: string;
  /** Other ways the plan spells it. */
  spellings: string[];
  /** Words that mean every post of this name at once ("Toimialajohtajat"): a measure that says so is under rule `each`. */
  collectiveNames?: string[];
  /** The sector in which a sector-relative post (toimialajohtaja) is meant; null = the same everywhere. */
  sector: string | null;
  kind: RoleKind;
  /** For a group: the tenures of its answering member; empty = nobody answers for it. */
  tenures: Tenure[];
  superiorRole: string | null;
  /** When its holders or superior were last changed by hand; absent = they are as the last imported register says. */
  changedAt?: string;
  /** The register that was imported last does not have it: earlier rounds name it, no words of a plan mean it any more. */
  goneFromRegister?: true;
  schema: 1;
  version: number;
}

/** The tenure in force on a date, or null when nobody holds the role then. */
export function tenureOf(role: Role, on: string): Tenure | null {
  return (
    role.tenures.find(
      (tenure) => (tenure.fromOn === null || tenure.fromOn <= on) && (tenure.untilOn === null || tenure.untilOn >= on),
    ) ?? null
  );
}
