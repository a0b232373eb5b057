/** What the demo prints while it sets up, in three languages. */

import type { Language } from '../strategy/language';

export interface RoundCounts {
  measures: number;
  asked: number;
  notAsked: Record<string, number>;
  planned: number;
  sent: number;
  skipped: number;
  unreachable: number;
  waiting: number;
  reasons: Record<string, number>;
}

export interface DemoWords {
  start(persons: number): string;
  imported(plan: string, findings: number): string;
  confirmed(round: string): string;
  opened(count: RoundCounts): string[];
  /** The plan is in another language than the reader's. */
  planLanguage: string;
  nobodyAsked: string;
  window(url: string): string;
  hint: string;
  stop: string;
}

const WORDS: Record<Language, DemoWords> = {
  fi: {
    start: (persons) => `Harjoitus käynnistyy: ${persons} henkilöä ja yksi kanava. Tämä ei ole Teams.`,
    imported: (plan, findings) =>
      `Toteutussuunnitelma on tuotu (${plan}). Tarkistettavia tai tiedoksi merkittyjä kohtia on ${findings}.`,
    confirmed: (round) => `Strategiakoordinaattori on vahvistanut seurantakierroksen ${round}.`,
    opened: (count) => [
      `Seurantakierros on auki. Taulukossa on ${count.measures} riviä, ja tilannetta kysytään ${count.asked} toimenpiteestä.`,
      `Ei kysytä: ${reasonsOf(count.notAsked, { 'no-measure': 'ilman toimenpidettä', 'no-role': 'ilman vastuutahoa', 'no-holder': 'ilman hoitajaa', 'no-address': 'ilman osoitetta', 'sector-ended': 'toimialalla, joka ei enää kuulu kaupungille', 'not-begun': 'ei vielä alkanut', 'not-in-season': 'muuna aikana kysyttävä', 'out-of-scope': 'kierroksen rajauksen ulkopuolella', 'ended-already': 'jo päättynyt', removed: 'poistettu' })}.`,
      `Seurantapyyntöjä ${count.planned}: ${count.sent} lähetetty, ${count.skipped} ei lähetetty, ${count.unreachable} ei tavoitettu, ${count.waiting} odottaa.`,
    ],
    planLanguage: 'Toteutussuunnitelman omat sanat ovat sen omalla kielellä.',
    nobodyAsked:
      'Keneltäkään ei kysytä: katso yllä olevat syyt ja korjaa rekisteri tai suunnitelma (npm run toteuma -- plan check).',
    window: (url) => `Avaa selaimessa: ${url}`,
    hint: 'Valitse vasemmalta vastuuhenkilö, koordinaattori tai johtoryhmän kanava. Siirrä kello yläreunasta seuraavaan maanantaihin, niin viikkokooste lähtee.',
    stop: 'Lopeta painamalla Ctrl+C. Mitään ei jää talteen.',
  },
  sv: {
    start: (persons) => `Övningen startar: ${persons} personer och en kanal. Detta är inte Teams.`,
    imported: (plan, findings) =>
      `Genomförandeplanen har importerats (${plan}). Punkter att kontrollera eller för kännedom: ${findings}.`,
    confirmed: (round) => `Strategikoordinatorn har bekräftat uppföljningsrundan ${round}.`,
    opened: (count) => [
      `Uppföljningsrundan är öppen. Tabellen har ${count.measures} rader, och läget efterfrågas för ${count.asked} åtgärder.`,
      `Frågas inte: ${reasonsOf(count.notAsked, { 'no-measure': 'utan åtgärd', 'no-role': 'utan ansvarig funktion', 'no-holder': 'utan innehavare', 'no-address': 'utan adress', 'sector-ended': 'inom en sektor som inte längre hör till staden', 'not-begun': 'inte påbörjade', 'not-in-season': 'som frågas en annan tid', 'out-of-scope': 'utanför rundans avgränsning', 'ended-already': 'redan avslutade', removed: 'borttagna' })}.`,
      `Uppföljningsbegäranden ${count.planned}: ${count.sent} skickade, ${count.skipped} inte skickade, ${count.unreachable} ej nådda, ${count.waiting} väntar.`,
    ],
    planLanguage: 'Genomförandeplanens egna ord står på planens eget språk.',
    nobodyAsked: 'Ingen frågas: se orsakerna ovan och rätta registret eller planen (npm run toteuma -- plan check).',
    window: (url) => `Öppna i webbläsaren: ${url}`,
    hint: 'Välj till vänster en ansvarig, koordinatorn eller ledningsgruppens kanal. Flytta klockan upptill till nästa måndag, så skickas veckosammandraget.',
    stop: 'Avsluta med Ctrl+C. Ingenting sparas.',
  },
  en: {
    start: (persons) => `The rehearsal starts: ${persons} persons and one channel. This is not Teams.`,
    imported: (plan, findings) => `The plan is imported (${plan}). Things to check or to know: ${findings}.`,
    confirmed: (round) => `The strategy coordinator has confirmed the follow-up round ${round}.`,
    opened: (count) => [
      `The follow-up round is open. The table has ${count.measures} rows; ${count.asked} measures are asked about.`,
      `Not asked: ${reasonsOf(count.notAsked, { 'no-measure': 'without a measure', 'no-role': 'without a role', 'no-holder': 'without a holder', 'no-address': 'without an address', 'sector-ended': 'in a sector that has left the city', 'not-begun': 'not begun yet', 'not-in-season': 'asked at another time', 'out-of-scope': "outside the round's scope", 'ended-already': 'ended already', removed: 'removed' })}.`,
      `Status requests ${count.planned}: ${count.sent} sent, ${count.skipped} skipped, ${count.unreachable} not reached, ${count.waiting} waiting.`,
    ],
    planLanguage: "The plan's own words stay in the plan's language.",
    nobodyAsked:
      'Nobody is asked: see the reasons above and correct the register or the plan (npm run toteuma -- plan check).',
    window: (url) => `Open in a browser: ${url}`,
    hint: 'Choose an official, the coordinator or the leadership channel on the left. Move the clock at the top to next Monday, and the weekly digest is sent.',
    stop: 'Stop with Ctrl+C. Nothing is kept.',
  },
};

/** The demo's words in one language. */
export function demoWords(language: Language): DemoWords {
  return WORDS[language];
}

function reasonsOf(reasons: Record<string, number>, words: Record<string, string>): string {
  const listed = Object.entries(reasons).map(([reason, count]) => `${count} ${words[reason] ?? reason}`);
  return listed.length > 0 ? listed.join(', ') : '0';
}
