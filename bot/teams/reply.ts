/** What a reaction answers to what came in; the route decides how it travels. */
import type { Outgoing } from '../../strategy/ports/messenger';

export type Reply = { reply: 'none' } | { reply: 'card'; message: Outgoing } | { reply: 'text'; text: string };
