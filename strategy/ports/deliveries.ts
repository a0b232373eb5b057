import type { Delivery } from '../delivery';
import type { Saved } from './saved';

/** The outbox. A delivery is created by the job that decides, then moved only by `deliver`. */
export interface Deliveries {
  add(delivery: Delivery): Promise<'added' | 'exists'>;
  save(delivery: Delivery): Promise<Saved>;
  get(id: string): Promise<Delivery | null>;
  /** Waiting deliveries whose `nextAttemptAt` is not after `now`, the most overdue first, at most `limit`. */
  due(now: string, limit: number): Promise<Delivery[]>;
  ofRound(roundId: string): Promise<Delivery[]>;
  /** Everything ever planned for one official. */
  ofOfficial(officialId: string): Promise<Delivery[]>;
  /** Everything ever planned for one channel, oldest first by `createdAt`. */
  ofChannel(channelId: string): Promise<Delivery[]>;
}
