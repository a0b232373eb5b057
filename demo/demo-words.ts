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
  window(url: string): string;
  hint: string;
  stop: string;
}

const WORDS: Record<Language, DemoWords> = {
  fi: {
    start: (persons) => `Harjoitus käynnistyy: ${persons} henkilöä ja yksi kanava. Tämä ei ole Teams.`,
    imported: (plan, findings) =>
      `Toteutussuunnitelma on tuotu (${plan}); tarkistettavaa tai tiedoksi ${findings} kohtaa.`,
    confirmed: (round) => `Strategiakoordinaattori on vahvistanut seurantakierroksen ${round}.`,
    opened: (count) => [
      `Kierros on auki: ${count.measures} riviä, joista kysytään ${count.asked}.`,
      `Ei kysytä: ${reasonsOf(count.notAsked, { 'no-measure': 'ei toimenpidettä', 'no-role': 'ei vastuutahoa', 'no-holder': 'ei haltijaa', 'no-address': 'ei osoitetta', 'sector-ended': 'toimiala siirtynyt', 'not-begun': 'ei vielä alkanut', 'ended-already': 'päättynyt', removed: 'poistettu' })}.`,
      `Seurantapyyntöjä ${count.planned}: ${count.sent} lähetetty, ${count.skipped} ei lähetetty, ${count.unreachable} ei tavoitettu, ${count.waiting} odottaa.`,
    ],
    window: (url) => `Avaa selaimessa: ${url}`,
    hint: 'Valitse vasemmalta kuka olet: vastuuhenkilö, koordinaattori tai johtoryhmän kanava. Siirrä kelloa ylhäältä maanantaihin, niin viikkokooste tulee.',
    stop: 'Lopeta painamalla Ctrl+C. Mitään ei jää talteen.',
  },
  sv: {
    start: (persons) => `Övningen startar: ${persons} personer och en kanal. Detta är inte Teams.`,
    imported: (plan, findings) =>
      `Genomförandeplanen har importerats (${plan}); ${findings} punkter att kontrollera eller för kännedom.`,
    confirmed: (round) => `Strategikoordinatorn har bekräftat uppföljningsrundan ${round}.`,
    opened: (count) => [
      `Rundan är öppen: ${count.measures} rader, av vilka ${count.asked} frågas.`,
      `Frågas inte: ${reasonsOf(count.notAsked, { 'no-measure': 'ingen åtgärd', 'no-role': 'ingen ansvarig', 'no-holder': 'ingen innehavare', 'no-address': 'ingen adress', 'sector-ended': 'sektorn har övergått', 'not-begun': 'inte börjat ännu', 'ended-already': 'avslutad', removed: 'borttagen' })}.`,
      `Uppföljningsbegäranden ${count.planned}: ${count.sent} skickade, ${count.skipped} inte skickade, ${count.unreachable} ej nådda, ${count.waiting} väntar.`,
    ],
    window: (url) => `Öppna i webbläsaren: ${url}`,
    hint: 'Välj till vänster vem du är: ansvarig tjänsteinnehavare, koordinator eller ledningsgruppens kanal. Flytta klockan till måndag, så kommer veckosammandraget.',
    stop: 'Avsluta med Ctrl+C. Ingenting sparas.',
  },
  en: {
    start: (persons) => `The rehearsal starts: ${persons} persons and one channel. This is not Teams.`,
    imported: (plan, findings) => `The plan is imported (${plan}); ${findings} things to check or to know.`,
    confirmed: (round) => `The strategy coordinator has confirmed the follow-up round ${round}.`,
    opened: (count) => [
      `The round is open: ${count.measures} rows, of which ${count.asked} are asked about.`,
      `Not asked: ${reasonsOf(count.notAsked, { 'no-measure': 'no measure', 'no-role': 'no role', 'no-holder': 'no holder', 'no-address': 'no address', 'sector-ended': 'the sector has left', 'not-begun': 'not begun yet', 'ended-already': 'ended', removed: 'removed' })}.`,
      `Status requests ${count.planned}: ${count.sent} sent, ${count.skipped} skipped, ${count.unreachable} not reached, ${count.waiting} waiting.`,
    ],
    window: (url) => `Open in a browser: ${url}`,
    hint: 'Choose at the left who you are: an official, the coordinator, or the leadership channel. Move the clock to Monday and the weekly digest arrives.',
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
