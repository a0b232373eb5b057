/** What the command line says of Entra ids, in three languages. */

import type { Language } from '../strategy/language';

const WORDS = {
  fi: {
    found: 'Löytyi:',
    known: 'Tunnus on jo tiedossa:',
    ambiguous: 'Epäselvä, mitään ei valittu:',
    missing: 'Ei löytynyt:',
    sameName: 'samanniminen käyttäjä, jota ei valita nimen perusteella:',
    blocked: 'käyttäjätili on estetty',
    unread: 'Rivit ilman tunnusta tai osoitetta:',
    more: 'ja muita',
    nothing: 'Mitään ei ole tallennettavana.',
    notWritten: 'Mitään ei muutettu. Tallenna löytyneet: --write --as NAME',
    written: 'Tallennettu:',
  },
  sv: {
    found: 'Hittades:',
    known: 'Id:t är redan känt:',
    ambiguous: 'Oklart, inget valdes:',
    missing: 'Hittades inte:',
    sameName: 'en användare med samma namn, som inte väljs på grund av namnet:',
    blocked: 'användarkontot är blockerat',
    unread: 'Rader utan id eller adress:',
    more: 'och andra',
    nothing: 'Det finns inget att spara.',
    notWritten: 'Inget ändrades. Spara dem som hittades: --write --as NAME',
    written: 'Sparades:',
  },
  en: {
    found: 'Found:',
    known: 'Known already:',
    ambiguous: 'Ambiguous, nothing was chosen:',
    missing: 'Not found:',
    sameName: 'a user of the same name, who is not chosen by name:',
    blocked: 'the account is blocked',
    unread: 'Rows without an id or an address:',
    more: 'and others',
    nothing: 'There is nothing to store.',
    notWritten: 'Nothing was changed. Store those that were found: --write --as NAME',
    written: 'Stored:',
  },
} as const;

export function registerWords(language: Language): Record<keyof (typeof WORDS)['fi'], string> {
  return WORDS[language];
}
