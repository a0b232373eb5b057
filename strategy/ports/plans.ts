import type { Plan } from '../plan';

/** Versions of plans; written once, never changed. */
export interface Plans {
  /** Inserts a version; `exists` when that version is already there, and then nothing is written. */
  add(plan: Plan): Promise<'added' | 'exists'>;
  /** One version, or null. */
  get(planId: string, number: number): Promise<Plan | null>;
  /** The newest version, or null. */
  latest(planId: string): Promise<Plan | null>;
  /** The newest version of every plan, by plan id. */
  all(): Promise<Plan[]>;
}
