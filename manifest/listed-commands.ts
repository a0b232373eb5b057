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

const HELP: ListedCommand = {
  words: { fi: 'ohje', sv: 'hjälp', en: 'help' },
  does: {
    fi: 'Mitä Toteuma tekee ja mitkä sanat toimivat',
    sv: 'Vad Toteuma gör och vilka ord som fungerar',
    en: 'What Toteuma does and which words work',
  },
};

/** Officials' words first, then the coordinators' in the order of a round, and help last; help names the others. */
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
      words: { fi: 'poissa', sv: 'borta', en: 'away' },
      does: {
        fi: 'Kerro, milloin olet poissa, esim. poissa 1.7.–31.7.',
        sv: 'Berätta när du är borta, t.ex. borta 1.7–31.7',
        en: 'Say when you are away, e.g. away 1.7.–31.7.',
      },
    },
    {
      words: { fi: 'tilanne', sv: 'läge', en: 'status' },
      does: {
        fi: 'Seurantakierroksen tilanne ja toiminnot (koordinaattori)',
        sv: 'Uppföljningsrundans läge och vad som kan göras (koordinator)',
        en: 'The state of the follow-up round, and what can be done (coordinator)',
      },
    },
    {
      words: { fi: 'avaa', sv: 'öppna', en: 'open' },
      does: {
        fi: 'Katso, mitä lähtee kenellekin, ja vahvista kierros (koordinaattori)',
        sv: 'Se vad som skickas till vem och bekräfta rundan (koordinator)',
        en: 'See what goes to whom, and confirm the round (coordinator)',
      },
    },
    {
      words: { fi: 'muistuta', sv: 'påminn', en: 'remind' },
      does: {
        fi: 'Muistuta niitä, joilta vastaus puuttuu (koordinaattori); muistuta maanantaisin: oma toive',
        sv: 'Påminn dem som inte har svarat (koordinator); påminn på måndagar: eget önskemål',
        en: 'Remind those who have not answered (coordinator); remind on mondays: your own wish',
      },
    },
    {
      words: { fi: 'siirrä', sv: 'överför', en: 'hand over' },
      does: {
        fi: 'Siirrä kysymyksiä toiselle (koordinaattori)',
        sv: 'Överför frågor till någon annan (koordinator)',
        en: 'Hand questions over to somebody else (coordinator)',
      },
    },
    {
      words: { fi: 'puolesta', sv: 'för någon annan', en: 'on behalf' },
      does: {
        fi: 'Kirjaa vastaus toisen puolesta (koordinaattori)',
        sv: 'Fyll i ett svar för någon annan (koordinator)',
        en: 'Answer on behalf of somebody (coordinator)',
      },
    },
    {
      words: { fi: 'sulje', sv: 'stäng', en: 'close' },
      does: {
        fi: 'Päätä seurantakierros (koordinaattori)',
        sv: 'Avsluta uppföljningsrundan (koordinator)',
        en: 'Close the follow-up round (coordinator)',
      },
    },
    {
      words: { fi: 'vie taulukko', sv: 'exportera', en: 'export' },
      does: {
        fi: 'Valtuuston taulukko, jossa Toteuma on täytetty (koordinaattori)',
        sv: 'Fullmäktiges tabell med Toteuma ifylld (koordinator)',
        en: "The council's table with Toteuma filled in (coordinator)",
      },
    },
    {
      words: { fi: 'vuosikello', sv: 'årsklocka', en: 'year clock' },
      does: {
        fi: 'Vuoden seurantakierrokset ja asetukset (koordinaattori)',
        sv: 'Årets uppföljningsrundor och inställningar (koordinator)',
        en: "The year's follow-up rounds and settings (coordinator)",
      },
    },
    {
      words: { fi: 'vastuutahot', sv: 'ansvariga', en: 'roles' },
      does: {
        fi: 'Tehtävät, hoitajat, sijaiset ja esihenkilöt (koordinaattori)',
        sv: 'Funktioner, innehavare, ställföreträdare och chefer (koordinator)',
        en: 'Roles, holders, deputies and superiors (coordinator)',
      },
    },
    HELP,
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
      words: { fi: 'kooste pois', sv: 'sammandrag bort', en: 'digest off' },
      does: {
        fi: 'Viikkokooste ei enää tule tähän kanavaan (koordinaattori)',
        sv: 'Veckosammandraget kommer inte längre till den här kanalen (koordinator)',
        en: 'The weekly digest comes to this channel no more (coordinator)',
      },
    },
    HELP,
  ],
};
