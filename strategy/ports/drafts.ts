import type { Draft } from '../draft';
import type { Saved } from './saved';

/** What coordinators have dropped into the chat and not yet taken into use. */
export interface Drafts {
  add(draft: Draft): Promise<'added' | 'exists'>;
  save(draft: Draft): Promise<Saved>;
  get(id: string): Promise<Draft | null>;
}
