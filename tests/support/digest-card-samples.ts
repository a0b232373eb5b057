/** The digest's working view, full and with little in it, as named samples. */

import { digestCard } from '../../cards/digest-card';
import type { Digest, OpenPoints } from '../../strategy/digest';
import type { Language } from '../../strategy/language';
import type { Sample } from './ask-card-samples';
import { aDigest, ZONE } from './card-views';

const five = <Row>(row: Row): Row[] => Array.from({ length: 5 }, () => row);

/** What a strategy group gets, every section full. @param words stand for every text that a person wrote; null = usual ones */
export function aWorkingDigest(words: string | null = null): Digest {
  const row = {
    tunnus: words ?? 'ELI-YMP-04',
    goal: words ?? 'ELINVOIMAINEN KAUPUNKI',
    sector: words ?? 'ympäristö',
    measure: words ?? 'Ruutipuiston perusparannus.',
  };
  const role = { sector: words ?? 'ympäristö', role: words ?? 'Kaupunkitarkastaja' };
  const tunnukset = Array.from({ length: 8 }, (_, index) => words ?? `ELI-YMP-0${index + 1}`);
  const change = {
    ...row,
    from: 'on-track',
    fromScale: 'end',
    to: 'delayed',
    scale: 'end',
    kind: 'changed',
    words: words ?? 'Urakoitsijaa ei saatu.',
  } as const;
  const working: OpenPoints = {
    obstacles: { rows: five({ ...row, words: words ?? 'Urakoitsijaa ei ole saatu.' }), total: 9 },
    nextSteps: { rows: five({ ...row, words: words ?? 'Kilpailutus uudelleen', on: '2022-10-31' }), total: 26 },
    disputed: { rows: five({ ...role, tunnukset }), total: 5 },
  };
  return aDigest({
    ...(words !== null && { planName: words, audience: { fi: words } }),
    changed: { rows: five(change), total: 34 },
    late: { rows: five({ ...row, untilOn: '2022-06-30', status: 'delayed', scale: 'end' }), total: 6 },
    decisions: { rows: five({ ...row, need: words ?? 'Määräraha', from: words ?? 'kaupunginhallitus' }), total: 7 },
    successes: { rows: five({ ...row, words: words ?? 'Puisto valmistui etuajassa.' }), total: 8 },
    silent: { rows: five({ ...role, questions: 11, tunnukset }), total: 12 },
    vacant: { rows: five({ role: words ?? 'Rehtori', measures: 2 }), total: 6 },
    working,
  });
}

export function digestCards(language: Language, words: string | null): Sample[] {
  const usual = { late: false, noChannel: false };
  const vacant = { rows: [{ role: words ?? 'Rehtori', measures: 1 }], total: 1 };
  return [
    { name: 'digest-working', outgoing: digestCard(aWorkingDigest(words), usual, language, ZONE) },
    { name: 'digest-vacant', outgoing: digestCard(aDigest({ vacant }), usual, language, ZONE) },
  ];
}
