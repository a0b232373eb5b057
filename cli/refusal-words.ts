/** Refusals that a coordinator meets on the command line, in Finnish and Swedish; what is not here is said in English. */

import type { Refused } from '../strategy/errors';
import type { Language } from '../strategy/language';
import { STORE_REFUSALS } from './store-refusal-words';

interface Worded {
  message: string;
  fix: string;
}

/** By the refusal's code; each is given what it is about. */
export type Words = Record<string, (about: string) => Worded>;

const FI: Words = {
  ...STORE_REFUSALS.fi,
  'file-empty': (file) => ({
    message: `Tiedostossa ${file} ei ole rivejä.`,
    fix: 'Valitse tiedosto, jossa taulukko on; sen ensimmäinen rivi nimeää sarakkeet.',
  }),
  'file-old-excel': (file) => ({
    message: `${file} on vanhanmuotoinen (.xls) tai salasanalla suojattu Excel-tiedosto.`,
    fix: 'Tallenna taulukko muodossa .xlsx tai .csv (UTF-8) ja yritä uudelleen.',
  }),
  'file-not-a-table': (file) => ({
    message: `${file} ei ole taulukko.`,
    fix: 'Tallenna taulukko muodossa .xlsx tai .csv (UTF-8) ja yritä uudelleen.',
  }),
  'file-damaged': (file) => ({
    message: `${file} näyttää Excel-tiedostolta, mutta sitä ei voi avata.`,
    fix: 'Tallenna taulukko uudelleen muodossa .xlsx tai .csv (UTF-8).',
  }),
  'file-too-large': (file) => ({
    message: `${file} on purettuna yli 20 megatavua.`,
    fix: 'Jätä tiedostoon vain taulukko ilman kuvia ja yritä uudelleen.',
  }),
  'file-too-many-rows': (file) => ({
    message: `Tiedostossa ${file} on yli 20 000 riviä.`,
    fix: 'Jätä tiedostoon vain taulukon rivit ja yritä uudelleen.',
  }),
  'file-not-json': (file) => ({
    message: `${file} ei ole JSON-tiedosto.`,
    fix: 'Korjaa alla nimetty kohta tai aloita esimerkkiasetuksista (examples/kemi/plan.json).',
  }),
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
  'plan-of-another-tenant': (plan) => ({
    message: `Suunnitelma ”${plan}” on tallennettu toiselle organisaatiolle (Entra-vuokraajalle).`,
    fix: 'Aseta TOTEUMA_TENANTS suunnitelman vuokraajaksi tai anna suunnitelmalle asetuksissa oma tunnus.',
  }),
  'settings-refused': (file) => ({
    message: `Asetuksissa${file && ` (${file})`} on korjattavaa.`,
    fix: 'Korjaa nämä kohdat; mallina on examples/kemi/plan.json.',
  }),
};

const SV: Words = {
  ...STORE_REFUSALS.sv,
  'file-empty': (file) => ({
    message: `Filen ${file} har inga rader.`,
    fix: 'Välj filen med tabellen; dess första rad namnger kolumnerna.',
  }),
  'file-old-excel': (file) => ({
    message: `${file} är en Excel-fil av gammalt slag (.xls) eller skyddad med lösenord.`,
    fix: 'Spara tabellen som .xlsx eller .csv (UTF-8) och försök igen.',
  }),
  'file-not-a-table': (file) => ({
    message: `${file} är ingen tabell.`,
    fix: 'Spara tabellen som .xlsx eller .csv (UTF-8) och försök igen.',
  }),
  'file-damaged': (file) => ({
    message: `${file} ser ut som en Excel-fil men kan inte öppnas.`,
    fix: 'Spara tabellen på nytt som .xlsx eller .csv (UTF-8).',
  }),
  'file-too-large': (file) => ({
    message: `${file} är över 20 megabyte uppackad.`,
    fix: 'Lämna bara tabellen i filen, utan bilder, och försök igen.',
  }),
  'file-too-many-rows': (file) => ({
    message: `Filen ${file} har över 20 000 rader.`,
    fix: 'Lämna bara tabellens rader i filen och försök igen.',
  }),
  'file-not-json': (file) => ({
    message: `${file} är ingen JSON-fil.`,
    fix: 'Rätta stället som nämns nedan eller börja från exemplet (examples/kemi/plan.json).',
  }),
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
  'plan-of-another-tenant': (plan) => ({
    message: `Planen ”${plan}” hör till en annan organisation (Entra-klientorganisation).`,
    fix: 'Sätt TOTEUMA_TENANTS till planens klientorganisation eller ge planen en egen beteckning i inställningarna.',
  }),
  'settings-refused': (file) => ({
    message: `Inställningarna${file && ` (${file})`} behöver rättas.`,
    fix: 'Rätta dessa ställen; examples/kemi/plan.json är en förebild.',
  }),
};

const WORDS: Record<Language, Words> = { fi: FI, sv: SV, en: {} };

/** The refusal in the reader's language, or as it was made when that language has no words for it. */
export function refusalWords(refused: Refused, language: Language): Worded {
  const worded = WORDS[language][refused.code]?.(refused.about);
  return worded ?? { message: refused.message, fix: refused.fix };
}
