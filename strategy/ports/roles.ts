import type { Role } from '../role';
import type { Saved } from './saved';

/** The register of roles of each plan. */
export interface Roles {
  /** Inserts a role; `exists` when its id is taken. */
  add(role: Role): Promise<'added' | 'exists'>;
  /** Replaces a role read at `role.version`; `stale` when somebody wrote in between, and then nothing is written. */
  save(role: Role): Promise<Saved>;
  get(id: string): Promise<Role | null>;
  /** Those of these roles that there are, by id. */
  withIds(ids: readonly string[]): Promise<Role[]>;
  /** All roles of a plan, by id. */
  ofPlan(planId: string): Promise<Role[]>;
}
