import type { Ask } from '../ask';
import type { Saved } from './saved';

/** Addresses of the cards that officials got. */
export interface Asks {
  add(ask: Ask): Promise<'added' | 'exists'>;
  save(ask: Ask): Promise<Saved>;
  get(id: string): Promise<Ask | null>;
  ofRound(roundId: string): Promise<Ask[]>;
}
