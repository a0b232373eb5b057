/**
 * The commands that Teams offers when somebody begins to write to the bot. What is chosen is what is written, so each word
 * is one that the bot reads; the check of the package refuses any other. Teams takes twelve in a list.
 */

import type { Language } from '../strategy/language';

export type ListedScope = 'personal' | 'team';

export interface ListedCommand {
  words: Record<Language, string>;
  does: Record<Language, string>;
}

/** Officials' words first, then the coordinators', and help last. */
export const LISTED_COMMANDS: Record<ListedScope, readonly ListedCommand[]> = {
  personal: [
    {
      words: { fi: 'omat', sv: 'mina', en: 'my' },
      does: {
        fi: 'Omat toimenpiteesi ja niiden tilanne',
        sv: 'Dina åtgärder och deras läge',
        en: 'Your measures and their status',
      },
    },
    {
      words: { fi: 'ohje', sv: 'hjälp', en: 'help' },
      does: {
        fi: 'Mitä Toteuma tekee ja mitkä sanat toimivat',
        sv: 'Vad Toteuma gör och vilka ord som fungerar',
        en: 'What Toteuma does and which words work',
      },
    },
  ],
  team: [
    {
      words: { fi: 'kooste tänne', sv: 'sammandrag hit', en: 'digest here' },
      does: {
        fi: 'Viikkokooste tulee tähän kanavaan (koordinaattori)',
        sv: 'Veckosammandraget kommer till den här kanalen (koordinator)',
        en: 'The weekly digest comes to this channel (coordinator)',
      },
    },
    {
      words: { fi: 'ohje', sv: 'hjälp', en: 'help' },
      does: {
        fi: 'Mitä Toteuma tekee ja mitkä sanat toimivat',
        sv: 'Vad Toteuma gör och vilka ord som fungerar',
        en: 'What Toteuma does and which words work',
      },
    },
  ],
};
