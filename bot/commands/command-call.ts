import type { Language } from '../../strategy/language';
import type { Official } from '../../strategy/official';
import type { ReactionDeps } from '../reactions/reaction-deps';
import type { Inbound } from '../teams/inbound';
import type { Reply } from '../teams/reply';

/** One person's call of a command: who, where, in which language to answer. */
export interface CommandCall {
  deps: ReactionDeps;
  official: Official | null;
  language: Language;
  message: Extract<Inbound, { kind: 'message' }>;
  /** What was written after the command's words, as it was written; empty for a command that takes nothing more. */
  rest: string;
}

/** A word, or a few, that a person can write to the bot. */
export interface Command {
  /** In every language, the Finnish ones first; none of them is another command's. */
  words: readonly string[];
  /** Something may follow the words. */
  takesRest?: true;
  run: (call: CommandCall) => Promise<Reply>;
}
