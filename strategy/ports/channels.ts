import type { Channel } from '../channel';
import type { Saved } from './saved';

/** Channels the bot stands in. */
export interface Channels {
  add(channel: Channel): Promise<'added' | 'exists'>;
  save(channel: Channel): Promise<Saved>;
  get(id: string): Promise<Channel | null>;
  ofTenant(tenantId: string): Promise<Channel[]>;
}
