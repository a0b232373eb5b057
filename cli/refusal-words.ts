/** Refusals that a coordinator meets on the command line, in Finnish and Swedish; what is not here is said in English. */

import { FILE_REFUSALS, type Worded, type RefusalWords as Words } from '../cards/parts/file-refusal-words';
import type { Refused } from '../strategy/errors';
import type { Language } from '../strategy/language';
import { OFFICE_REFUSALS } from './office-refusal-words';
import { STORE_REFUSALS } from './store-refusal-words';

const FI: Words = {
  ...FILE_REFUSALS.fi,
  ...STORE_REFUSALS.fi,
  ...OFFICE_REFUSALS.fi,
  'file-missing': (file) => ({
    message: `Tiedostoa ${file} ei voi lukea.`,
    fix: 'Tarkista polku ja lukuoikeus.',
  }),
  'file-kind': (file) => ({
    message: `${file} ei ole .csv- eikä .xlsx-tiedosto.`,
    fix: 'Anna tiedostolle nimi, jonka pääte on .csv tai .xlsx.',
  }),
  'no-file': () => ({ message: 'Tiedoston nimi puuttuu.', fix: 'Kirjoita komennon perään tiedoston polku.' }),
  'no-settings': () => ({
    message: 'Suunnitelman asetukset puuttuvat.',
    fix: 'Lisää --settings TIEDOSTO; mallina on examples/kemi/plan.json.',
  }),
  'no-name': () => ({
    message: 'Kuka tekee tämän? Teko kirjataan lokiin nimellä.',
    fix: 'Lisää --as NIMI.',
  }),
  'no-round': (round) => ({
    message: `Kierrosta ”${round}” ei ole.`,
    fix: 'Katso kierrokset komennolla: npm run toteuma -- round list',
  }),
};

const SV: Words = {
  ...FILE_REFUSALS.sv,
  ...STORE_REFUSALS.sv,
  ...OFFICE_REFUSALS.sv,
  'file-missing': (file) => ({
    message: `Filen ${file} kan inte läsas.`,
    fix: 'Kontrollera sökvägen och läsrätten.',
  }),
  'file-kind': (file) => ({
    message: `${file} är varken .csv eller .xlsx.`,
    fix: 'Ge filen ett namn som slutar på .csv eller .xlsx.',
  }),
  'no-file': () => ({ message: 'Filens namn saknas.', fix: 'Skriv filens sökväg efter kommandot.' }),
  'no-settings': () => ({
    message: 'Planens inställningar saknas.',
    fix: 'Lägg till --settings FIL; examples/kemi/plan.json är en förebild.',
  }),
  'no-name': () => ({ message: 'Vem gör detta? Åtgärden loggas med namn.', fix: 'Lägg till --as NAMN.' }),
  'no-round': (round) => ({
    message: `Rundan ”${round}” finns inte.`,
    fix: 'Se rundorna med: npm run toteuma -- round list',
  }),
};

const WORDS: Record<Language, Words> = { fi: FI, sv: SV, en: {} };

/** The refusal in the reader's language, or as it was made when that language has no words for it. */
export function refusalWords(refused: Refused, language: Language): Worded {
  const worded = WORDS[language][refused.code]?.(refused.about);
  return worded ?? { message: refused.message, fix: refused.fix };
}
