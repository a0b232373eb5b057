/**
 * The status scale in words, in every language and for every kind of question. Source: the product's status table; a
 * continuous measure "toteutuu", a measure with an end "etenee" and is "toteutunut". Neutral words only.
 */

import type { Language } from './language';
import type { CannotAssessReason, Scale, Status } from './status';

type Words = Record<Status, string>;

const WITH_END: Record<Language, Words> = {
  fi: {
    'not-started': 'ei vielä aloitettu',
    'on-track': 'etenee suunnitellusti',
    delayed: 'viivästynyt',
    done: 'toteutunut',
    partly: 'toteutunut osittain',
    'not-done': 'ei toteutunut',
    dropped: 'luovuttu',
    'cannot-assess': 'ei arvioitavissa',
  },
  sv: {
    'not-started': 'inte påbörjad',
    'on-track': 'framskrider enligt plan',
    delayed: 'försenad',
    done: 'genomförd',
    partly: 'delvis genomförd',
    'not-done': 'inte genomförd',
    dropped: 'slopad',
    'cannot-assess': 'kan inte bedömas',
  },
  en: {
    'not-started': 'not started yet',
    'on-track': 'on track',
    delayed: 'delayed',
    done: 'done',
    partly: 'partly done',
    'not-done': 'not done',
    dropped: 'dropped',
    'cannot-assess': 'cannot be assessed',
  },
};

const CONTINUOUS: Record<Language, Words> = {
  fi: {
    ...WITH_END.fi,
    'on-track': 'toteutuu suunnitellusti',
    partly: 'toteutuu osittain',
    'not-done': 'ei toteudu suunnitellusti',
  },
  sv: {
    ...WITH_END.sv,
    'on-track': 'genomförs enligt plan',
    partly: 'genomförs delvis',
    'not-done': 'genomförs inte enligt plan',
  },
  en: {
    ...WITH_END.en,
    'on-track': 'goes as planned',
    partly: 'goes partly as planned',
    'not-done': 'does not go as planned',
  },
};

const BY_SCALE: Record<Scale, Record<Language, Words>> = { end: WITH_END, continuous: CONTINUOUS, closing: WITH_END };

const REASONS: Record<Language, Record<CannotAssessReason, string>> = {
  fi: {
    'no-indicator': 'mittari puuttuu',
    'no-data-yet': 'tieto ei vielä saatavilla',
    'unclear-responsibility': 'vastuu epäselvä',
    other: 'muu syy',
  },
  sv: {
    'no-indicator': 'indikator saknas',
    'no-data-yet': 'uppgiften är inte tillgänglig ännu',
    'unclear-responsibility': 'ansvaret är oklart',
    other: 'annan orsak',
  },
  en: {
    'no-indicator': 'there is no indicator',
    'no-data-yet': 'the figures are not available yet',
    'unclear-responsibility': 'responsibility is unclear',
    other: 'another reason',
  },
};

/** The status in lower case, as it stands inside a sentence. */
export function statusWords(status: Status, scale: Scale, language: Language): string {
  return BY_SCALE[scale][language][status];
}

/** The status as it stands alone or begins a sentence: "Etenee suunnitellusti". */
export function statusLabel(status: Status, scale: Scale, language: Language): string {
  const words = statusWords(status, scale, language);
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** Why something cannot be assessed, in lower case. */
export function reasonWords(reason: CannotAssessReason, language: Language): string {
  return REASONS[language][reason];
}
