import type { Round } from '../round';
import type { Saved } from './saved';

/** Follow-up rounds. */
export interface Rounds {
  add(round: Round): Promise<'added' | 'exists'>;
  save(round: Round): Promise<Saved>;
  get(id: string): Promise<Round | null>;
  /** All rounds of a plan, oldest first by `opensOn`. */
  ofPlan(planId: string): Promise<Round[]>;
}
