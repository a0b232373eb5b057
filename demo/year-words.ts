/** What the transcript of a year says of itself, in three languages; what the bot said is told in the bot's own words. */

import type { Language } from '../strategy/language';

export interface YearWords {
  begins: string;
  wrote(who: string, words: string): string;
  pressed(who: string, title: string): string;
  answered(officials: number, questions: number): string;
  later(who: string): string;
  silent(names: string): string;
  notMine(who: string, tunnus: string): string;
  /** The coordinator after a phone call. */
  onBehalf(who: string, forWhom: string): string;
  to(recipients: number, first: string): string;
  quiet(from: string): string;
  nobodyOfSector(measures: number): string;
  table(rows: number, filled: number, file: string): string;
  headings: { august: string; autumn: string; january: string; spring: string };
}

export const YEAR_WORDS: Record<Language, YearWords> = {
  fi: {
    begins: 'Kemin toteutussuunnitelman vuosi: kaksi seurantakierrosta. Tämä ei ole Teams.',
    wrote: (who, words) => `${who} kirjoitti: ”${words}”`,
    pressed: (who, title) => `${who} painoi: ”${title}”`,
    answered: (officials, questions) => `${officials} vastuuhenkilöä vastasi ${questions} seurantakysymykseen.`,
    later: (who) => `${who} pyysi kortin takaisin myöhemmin.`,
    silent: (names) => `Ei vastannut: ${names}.`,
    notMine: (who, tunnus) => `${who} ilmoitti, ettei toimenpide ${tunnus} kuulu hänelle.`,
    onBehalf: (who, forWhom) => `${who} kirjasi puhelun jälkeen yhden vastauksen puolesta: ${forWhom}`,
    to: (recipients, first) => `${recipients} vastaanottajaa (${first} …)`,
    quiet: (from) => `Mitään ei lähetetty ${from} jälkeen.`,
    nobodyOfSector: (measures) =>
      `Perusturvatoimiala on siirtynyt pois: sen ${measures} toimenpidettä on suljettu syyn kanssa, eikä sieltä kysytty keneltäkään.`,
    table: (rows, filled, file) => `Valtuuston taulukko: ${rows} riviä, Toteuma täytetty ${filled} riville (${file}).`,
    headings: {
      august: 'Elokuun kierros: vuoden 2022 alkupuoli',
      autumn: 'Syksy',
      january: 'Tammikuun kierros: vuoden 2022 loppupuoli',
      spring: 'Kevät ja kesä',
    },
  },
  sv: {
    begins: 'Ett år med Kemis genomförandeplan: två uppföljningsrundor. Detta är inte Teams.',
    wrote: (who, words) => `${who} skrev: ”${words}”`,
    pressed: (who, title) => `${who} tryckte på: ”${title}”`,
    answered: (officials, questions) => `${officials} ansvariga svarade på ${questions} uppföljningsfrågor.`,
    later: (who) => `${who} bad att få kortet tillbaka senare.`,
    silent: (names) => `Svarade inte: ${names}.`,
    notMine: (who, tunnus) => `${who} meddelade att åtgärden ${tunnus} inte hör till personen.`,
    onBehalf: (who, forWhom) => `${who} fyllde efter ett samtal i ett svar för någon annan: ${forWhom}`,
    to: (recipients, first) => `${recipients} mottagare (${first} …)`,
    quiet: (from) => `Ingenting har skickats sedan ${from}.`,
    nobodyOfSector: (measures) =>
      `Grundtrygghetssektorn har flyttats bort: dess ${measures} åtgärder är stängda med en orsak, och ingen där tillfrågades.`,
    table: (rows, filled, file) => `Fullmäktiges tabell: ${rows} rader, Toteuma ifylld på ${filled} (${file}).`,
    headings: {
      august: 'Rundan i augusti: första halvåret 2022',
      autumn: 'Hösten',
      january: 'Rundan i januari: andra halvåret 2022',
      spring: 'Våren och sommaren',
    },
  },
  en: {
    begins: "A year of Kemi's implementation plan: two follow-up rounds. This is not Teams.",
    wrote: (who, words) => `${who} wrote: “${words}”`,
    pressed: (who, title) => `${who} pressed: “${title}”`,
    answered: (officials, questions) => `${officials} officials answered ${questions} questions.`,
    later: (who) => `${who} asked for the card to come back later.`,
    silent: (names) => `No answer from: ${names}.`,
    notMine: (who, tunnus) => `${who} said that measure ${tunnus} is not theirs.`,
    onBehalf: (who, forWhom) => `${who} recorded one answer after a phone call, on behalf of: ${forWhom}`,
    to: (recipients, first) => `${recipients} recipients (${first} …)`,
    quiet: (from) => `Nothing was sent since ${from}.`,
    nobodyOfSector: (measures) =>
      `The social and health services sector has left: its ${measures} measures are closed with a reason, and nobody there was asked.`,
    table: (rows, filled, file) => `The council's table: ${rows} rows, Toteuma filled in ${filled} (${file}).`,
    headings: {
      august: 'The August round: the first half of 2022',
      autumn: 'Autumn',
      january: 'The January round: the second half of 2022',
      spring: 'Spring and summer',
    },
  },
};
