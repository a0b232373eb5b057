/** Refusals of the commands about plans, acts and the register, in Finnish and Swedish. */

import type { RefusalWords } from '../cards/parts/file-refusal-words';

export const OFFICE_REFUSALS: { fi: RefusalWords; sv: RefusalWords } = {
  fi: {
    'no-plan': (plan) => ({
      message: plan === '' ? 'Suunnitelmia on useita, tai ei yhtään.' : `Suunnitelmaa ”${plan}” ei ole.`,
      fix: 'Nimeä suunnitelma: --plan TUNNUS.',
    }),
    'not-a-day': (day) => ({ message: `”${day}” ei ole päivä.`, fix: 'Kirjoita päivä muodossa 15.8.2022.' }),
    'not-a-number': (words) => ({
      message: `”${words}” ei kelpaa määräksi.`,
      fix: 'Kirjoita kokonaisluku väliltä 1–2000.',
    }),
    'no-role': (role) => ({
      message: `Vastuutahoa ”${role}” ei ole.`,
      fix: 'Katso vastuutahot komennolla: npm run toteuma -- register list',
    }),
    'not-an-email': (words) => ({
      message: `”${words}” ei ole sähköpostiosoite.`,
      fix: 'Kirjoita työsähköposti, tai none, kun tehtävällä ei ole ketään.',
    }),
    'no-user-column': (file) => ({
      message: `Tiedostossa ${file} ei ole saraketta Object Id tai User principal name.`,
      fix: 'Vie käyttäjät uudelleen Microsoft 365 -hallintakeskuksesta (Aktiiviset käyttäjät, Vie käyttäjät) tai Entrasta.',
    }),
  },
  sv: {
    'no-plan': (plan) => ({
      message: plan === '' ? 'Det finns flera planer, eller ingen.' : `Planen ”${plan}” finns inte.`,
      fix: 'Nämn planen: --plan ID.',
    }),
    'not-a-day': (day) => ({ message: `”${day}” är ingen dag.`, fix: 'Skriv dagen som 15.8.2022.' }),
    'not-a-number': (words) => ({
      message: `”${words}” duger inte som antal.`,
      fix: 'Skriv ett heltal mellan 1 och 2000.',
    }),
    'no-role': (role) => ({
      message: `Funktionen ”${role}” finns inte.`,
      fix: 'Se funktionerna med: npm run toteuma -- register list',
    }),
    'not-an-email': (words) => ({
      message: `”${words}” är ingen e-postadress.`,
      fix: 'Skriv arbetets e-postadress, eller none när funktionen saknar innehavare.',
    }),
    'no-user-column': (file) => ({
      message: `Filen ${file} saknar kolumnen Object Id eller User principal name.`,
      fix: 'Exportera användarna på nytt från administrationscentret för Microsoft 365 (Aktiva användare) eller från Entra.',
    }),
  },
};
