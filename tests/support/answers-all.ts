/** An official who answers: in the card that they have, one question after another, as many as the test says. */

import type { Person, Town } from './a-town';
import { verbsOf } from './card-reading';

const MOST = 60;
/** Those that need no words: whichever the card offers first. */
const STATUSES = ['on-track', 'done'];

/**
 * @param most how many questions; all of the card unless said
 * @returns how many were answered
 */
export async function answersAll(town: Town, officialId: string, most = MOST): Promise<number> {
  const person = town.person(officialId);
  let count = 0;
  for (let card = liveAsk(person); card && count < most; card = liveAsk(person)) {
    const offered = STATUSES.find((one) => JSON.stringify(card?.card).includes(`"value":"${one}"`)) ?? 'on-track';
    await person.press('save-answer', { status: offered }, { on: card });
    count += 1;
    if (count >= MOST) throw new Error(`${officialId} is asked without end`);
  }
  return count;
}

/** The newest message in somebody's chat that still asks something; null when none does. */
export function liveAsk(person: Person) {
  return (
    person
      .cards()
      .reverse()
      .find((card) => verbsOf(card).includes('save-answer')) ?? null
  );
}
