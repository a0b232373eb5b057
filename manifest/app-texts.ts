/** What Teams shows of the app where people find and install it, in three languages. */

import type { Language } from '../strategy/language';

export interface AppTexts {
  /** At most 80 characters. */
  short: string;
  /** At most 4,000 characters. */
  full: string;
}

export const APP_TEXTS: Record<Language, AppTexts> = {
  fi: {
    short: 'Kysyy kaupunkistrategian toimenpiteiden tilanteen ja täyttää Toteuma-sarakkeen.',
    full: [
      'Toteuma kysyy vastuutahoilta seurantakierroksella, miten kaupunkistrategian toimenpiteet etenevät.',
      'Vastuuhenkilö saa yhden kortin, johon vastataan muutamalla napautuksella; jokainen vastaus tallentuu heti.',
      'Johtoryhmän kanavaan tulee viikkokooste siitä, mikä on muuttunut, mikä on viivästynyt ja mitä päätöksiä tarvitaan.',
      'Koordinaattori näkee ennen lähettämistä, kenelle seurantapyynnöt lähtevät, ja saa lopuksi valtuuston taulukon, jonka Toteuma-sarake on täytetty.',
      'Mitään ei lähetetä ennen kuin koordinaattori on vahvistanut seurantakierroksen.',
    ].join('\n\n'),
  },
  sv: {
    short: 'Frågar hur stadsstrategins åtgärder framskrider och fyller i kolumnen Toteuma.',
    full: [
      'Toteuma frågar under en uppföljningsrunda de ansvariga funktionerna hur stadsstrategins åtgärder framskrider.',
      'Den ansvariga får ett kort som besvaras med några tryck; varje svar sparas genast.',
      'Till ledningsgruppens kanal kommer ett veckosammandrag om vad som har ändrats, vad som är försenat och vilka beslut som behövs.',
      'Koordinatorn ser före utskicket vem som får en uppföljningsbegäran och får till slut fullmäktiges tabell med kolumnen Toteuma ifylld.',
      'Ingenting skickas innan koordinatorn har bekräftat uppföljningsrundan.',
    ].join('\n\n'),
  },
  en: {
    short: "Asks how the city strategy's measures are going and fills the Toteuma column.",
    full: [
      'In a follow-up round Toteuma asks the responsible roles how the measures of the city strategy are going.',
      'An official gets one card, which takes a few taps; each answer is saved at once.',
      "The leadership's channel gets a weekly digest of what has changed, what is delayed and which decisions are needed.",
      "Before anything is sent the coordinator sees who gets a status request, and in the end receives the council's table with the Toteuma column filled.",
      'Nothing is sent before the coordinator has confirmed the follow-up round.',
    ].join('\n\n'),
  },
};
