import type { Language } from '../../strategy/language';
import type { Official } from '../../strategy/official';
import type { ReactionDeps } from '../reactions/reaction-deps';
import type { Inbound } from '../teams/inbound';

/** One person's call of a command: who, where, in which language to answer. */
export interface CommandCall {
  deps: ReactionDeps;
  official: Official | null;
  language: Language;
  message: Extract<Inbound, { kind: 'message' }>;
}
