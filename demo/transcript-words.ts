/** The transcript's own words, in three languages. */

import type { Language } from '../strategy/language';

export interface TranscriptWords {
  answers: string;
  answered(questions: number): string;
  more(questions: number): string;
  silent(questions: number): string;
  later(questions: number): string;
  notices: string;
  notMine: string;
  corrected: string;
  digest(at: string): string;
  noDigest: string;
  table(file: string): string;
}

export const TRANSCRIPT_WORDS: Record<Language, TranscriptWords> = {
  fi: {
    answers: 'Keneltä kysyttiin ja mitä vastattiin:',
    answered: (questions) => `vastasi ${questions === 1 ? 'yhteen' : questions} seurantakysymykseen`,
    more: (questions) => `ja ${questions} muuta`,
    silent: (questions) => `vastaus puuttuu (${questions})`,
    later: (questions) => `palaa myöhemmin (${questions})`,
    notices: 'Mitä koordinaattorille kerrottiin:',
    notMine: 'ei kuulu minulle',
    corrected: 'korjattu',
    digest: (at) => `Viikkokooste johtoryhmän kanavalla ${at}:`,
    noDigest: 'Koostetta ei ole.',
    table: (file) => `Valtuuston seurantataulukko, Toteuma täytettynä (${file}), ensimmäiset rivit:`,
  },
  sv: {
    answers: 'Vem som tillfrågades och vad som svarades:',
    answered: (questions) =>
      `svarade på ${questions === 1 ? 'en uppföljningsfråga' : `${questions} uppföljningsfrågor`}`,
    more: (questions) => `och ${questions} till`,
    silent: (questions) => `svar saknas (${questions})`,
    later: (questions) => `återkommer senare (${questions})`,
    notices: 'Vad koordinatorn fick veta:',
    notMine: 'hör inte till mig',
    corrected: 'rättad',
    digest: (at) => `Veckosammandraget i ledningsgruppens kanal ${at}:`,
    noDigest: 'Det finns inget sammandrag.',
    table: (file) => `Fullmäktiges uppföljningstabell med Toteuma ifylld (${file}), de första raderna:`,
  },
  en: {
    answers: 'Who was asked and what was answered:',
    answered: (questions) => `answered ${questions === 1 ? 'one question' : `${questions} questions`}`,
    more: (questions) => `and ${questions} more`,
    silent: (questions) => `no answer yet (${questions})`,
    later: (questions) => `comes back later (${questions})`,
    notices: 'What the coordinator was told:',
    notMine: 'not mine',
    corrected: 'corrected',
    digest: (at) => `The weekly digest in the leadership channel, ${at}:`,
    noDigest: 'There is no digest.',
    table: (file) => `The council's table with Toteuma filled (${file}), the first rows:`,
  },
};
