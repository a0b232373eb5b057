import type { Lookout } from '../lookout';
import type { Saved } from './saved';

/** What the clockwork remembers of its own work; one for each tenant, written by whoever holds the dispatcher's lease. */
export interface Lookouts {
  add(lookout: Lookout): Promise<'added' | 'exists'>;
  save(lookout: Lookout): Promise<Saved>;
  get(id: string): Promise<Lookout | null>;
}
