/** The words that the demo's persons write to the bot, in each language. */

import type { Language } from '../strategy/language';

export interface CommandWords {
  /** In a channel: the digest comes here. */
  digestHere: string;
  /** The round that is planned: who will get what. */
  open: string;
  remind: string;
  onBehalf: string;
  /** Followed by the days. */
  away: string;
}

export const COMMAND_WORDS: Record<Language, CommandWords> = {
  fi: { digestHere: 'kooste tänne', open: 'avaa', remind: 'muistuta', onBehalf: 'puolesta', away: 'poissa' },
  sv: { digestHere: 'sammandrag hit', open: 'öppna', remind: 'påminn', onBehalf: 'för någon annan', away: 'borta' },
  en: { digestHere: 'digest here', open: 'open', remind: 'remind', onBehalf: 'on behalf', away: 'away' },
};
