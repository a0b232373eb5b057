import type { Question } from '../question';
import type { Saved } from './saved';

/** Questions; one per measure (and role, under `each`) in a round. */
export interface Questions {
  add(question: Question): Promise<'added' | 'exists'>;
  save(question: Question): Promise<Saved>;
  get(id: string): Promise<Question | null>;
  /** In the order of their ids. */
  ofRound(roundId: string): Promise<Question[]>;
  /** Those of a round that are one official's now, disputed ones included, in the order of their ids. */
  ofOfficial(roundId: string, officialId: string): Promise<Question[]>;
}
