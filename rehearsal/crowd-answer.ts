/**
 * What an official of the crowd types into a card: a status that the card offers, a sentence that is found nowhere else,
 * and now and then a value or an obstacle.
 */
import { inputsOf } from './read-ask-card';
import { seededChoice, seededNumber } from './seeded-number';
import type { Card } from './stage';

const sentences: Record<string, readonly string[]> = {
  fi: ['Työ etenee sovitusti.', 'Luonnos on valmis ja lausunnolla.', 'Kilpailutus siirtyi syksyyn.'],
  sv: ['Arbetet framskrider enligt plan.', 'Utkastet är klart och på remiss.', 'Upphandlingen flyttades till hösten.'],
  en: ['Work goes on as agreed.', 'The draft is ready and out for comments.', 'The tender moved to autumn.'],
};

/**
 * All inputs of the card by id, as a client sends them. The same card, seed and occasion give the same answer; `mark` ends
 * the sentence, so that the answer can be found in the store.
 */
export function typedAnswer(
  card: Card,
  { locale, seed, occasion, mark }: { locale: string; seed: number; occasion: string; mark: string },
): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const input of inputsOf(card)) {
    const chance = (share: number) => seededNumber(seed, `${occasion} ${input.id}`) < share;
    typed[input.id] = input.value;
    if (input.id === 'status') typed.status = seededChoice(input.choices, seed, `${occasion} status`) ?? '';
    if (/^value\d+$/.test(input.id) && chance(0.3)) typed[input.id] = `${occasion.length},5`;
    if (input.id === 'obstacle' && chance(0.1)) typed.obstacle = 'Yksi vakanssi on täyttämättä.';
  }
  const language = sentences[locale.slice(0, 2)] ?? sentences.fi;
  typed.realisation = `${seededChoice(language ?? [], seed, `${occasion} words`)} (${mark})`;
  const reason = inputsOf(card).find(({ id }) => id === 'reason');
  if (reason) typed.reason = typed.status === 'cannot-assess' ? (reason.choices[0] ?? '') : '';
  return typed;
}
