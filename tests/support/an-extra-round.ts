/** A coordinator makes an extra round from the chat and confirms the list that is shown. */

import { COORDINATOR } from './a-kemi-town';
import { pressIn } from './a-reply';
import type { Town } from './a-town';

/** @param typed what stands in the form otherwise than it was offered */
export async function makesRound(town: Town, typed: Record<string, string>, by: string = COORDINATOR): Promise<void> {
  const form = await town.person(by).writes('uusi kierros');
  await pressIn(town.person(by), await pressIn(town.person(by), form, 'make-round', typed), 'confirm-round');
}
