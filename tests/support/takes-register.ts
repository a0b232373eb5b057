/** A coordinator drops a register into the chat, reads what it changes, and takes it into use. */

import { COORDINATOR } from './a-kemi-town';
import { pressIn, saidIn } from './a-reply';
import type { Town } from './a-town';

/** @returns what the card said that it would change */
export async function takesRegister(town: Town, text: string, by: string = COORDINATOR): Promise<string> {
  const shown = await town.person(by).drops({ 'rekisteri.csv': text });
  await pressIn(town.person(by), shown, 'take-in');
  return saidIn(shown);
}
