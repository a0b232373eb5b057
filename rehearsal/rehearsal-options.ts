/** What whoever starts a rehearsal may wish. */
import type { LimitRules } from './teams-limits';

export type RehearsalOptions = {
  /**
   * See `parseRoster`; checked here. With an `appId` the rehearsal signs what it sends, its address is the issuer to name in
   * TOTEUMA_TEST_ISSUER, and it refuses calls without a bearer token. Without one it plays for a bot in local mode.
   */
  roster: unknown;
  /** The bot's messaging address, `http://127.0.0.1:3978/api/messages`; may be named later. */
  botUrl?: string | null;
  /** 0 (the default) takes a free port. */
  port?: number;
  host?: string;
  /** The waiting time before Teams delivers again, 15 000 ms. */
  redeliverAfterMs?: number;
  /** The age from which an opened card refreshes by itself, 60 000 ms. */
  refreshAfterMs?: number;
  /** `teams` keeps the documented rate limits, an object changes some of them; `none`, the default, takes whatever comes. */
  limits?: 'teams' | 'none' | Partial<LimitRules>;
  /** How a refusal for coming too fast says how long to wait; in `seconds` unless told otherwise. */
  retryAfter?: 'seconds' | 'date' | 'none';
  /** Every answer to the bot takes so long, as the way to Teams does; 0 ms. */
  latencyMs?: number;
  /** `false` does not ask the bot for its calendar time at each message. */
  calendar?: boolean;
  /** How much is kept: exchanges (50 000), messages of a conversation (all), and whether messages keep their cards. */
  history?: { exchanges?: number; messages?: number; cards?: boolean };
  windowFolders?: { pages?: string; scripts?: string };
};
