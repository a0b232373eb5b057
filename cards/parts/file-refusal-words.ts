/** Why a file was refused, in Finnish and Swedish; the refusal itself is in English. */

import type { Refused } from '../../strategy/errors';
import type { Language } from '../../strategy/language';

export interface Worded {
  message: string;
  fix: string;
}

/** By the refusal's code; each is given what it is about. */
export type RefusalWords = Record<string, (about: string) => Worded>;

const FI: RefusalWords = {
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
  'plan-of-another-tenant': (plan) => ({
    message: `Suunnitelma ”${plan}” on tallennettu toiselle organisaatiolle (Entra-vuokraajalle).`,
    fix: 'Aseta TOTEUMA_TENANTS suunnitelman vuokraajaksi tai anna suunnitelmalle asetuksissa oma tunnus.',
  }),
  'plan-changed-meanwhile': (plan) => ({
    message: `Suunnitelmaa ”${plan}” on muutettu sillä välin, eikä mitään otettu käyttöön.`,
    fix: 'Katso kortilta uudelleen, mikä nyt muuttuisi.',
  }),
  'settings-refused': (file) => ({
    message: `Asetuksissa${file && ` (${file})`} on korjattavaa.`,
    fix: 'Korjaa nämä kohdat; mallina on examples/kemi/plan.json.',
  }),
  'file-of-no-kind': (file) => ({
    message: `${file} ei ole toteutussuunnitelma eikä vastuutahojen rekisteri.`,
    fix: 'Suunnitelmassa on sarake Toimenpide, rekisterissä sarakkeet Tehtävä ja Haltija.',
  }),
  'file-foreign': (file) => ({
    message: `Tiedostoa ${file} ei voi hakea sen osoitteesta.`,
    fix: 'Liitä tiedosto suoraan tähän keskusteluun.',
  }),
  'file-not-fetched': (file) => ({
    message: `Tiedoston ${file} hakeminen ei onnistunut.`,
    fix: 'Liitä tiedosto keskusteluun uudelleen.',
  }),
};

const SV: RefusalWords = {
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
  'plan-of-another-tenant': (plan) => ({
    message: `Planen ”${plan}” hör till en annan organisation (Entra-klientorganisation).`,
    fix: 'Sätt TOTEUMA_TENANTS till planens klientorganisation eller ge planen en egen beteckning i inställningarna.',
  }),
  'plan-changed-meanwhile': (plan) => ({
    message: `Planen ”${plan}” har ändrats under tiden, och ingenting togs i bruk.`,
    fix: 'Se på kortet på nytt vad som nu skulle ändras.',
  }),
  'settings-refused': (file) => ({
    message: `Inställningarna${file && ` (${file})`} behöver rättas.`,
    fix: 'Rätta dessa ställen; examples/kemi/plan.json är en förebild.',
  }),
  'file-of-no-kind': (file) => ({
    message: `${file} är varken en genomförandeplan eller ett register över ansvariga funktioner.`,
    fix: 'En plan har kolumnen Åtgärd, ett register kolumnerna Funktion och Innehavare.',
  }),
  'file-foreign': (file) => ({
    message: `Filen ${file} kan inte hämtas från sin adress.`,
    fix: 'Bifoga filen direkt i den här chatten.',
  }),
  'file-not-fetched': (file) => ({
    message: `Filen ${file} kunde inte hämtas.`,
    fix: 'Bifoga filen i chatten på nytt.',
  }),
};

export const FILE_REFUSALS = { fi: FI, sv: SV } as const;

/** What is wrong with a file, where, and what to do, as it is said in the chat. */
export function fileRefusalText(refused: Refused, language: Language): string {
  const words = language === 'en' ? undefined : FILE_REFUSALS[language][refused.code]?.(refused.about);
  const { message, fix } = words ?? refused;
  const places = refused.problems.filter((problem) => !refused.message.includes(problem)).slice(0, MOST_PLACES);
  return [message, ...places, fix].join('\n\n');
}

/** The rest shows when these are corrected. */
const MOST_PLACES = 5;
