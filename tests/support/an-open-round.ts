/** A town whose round was announced, confirmed by the coordinator in their chat, and opened on Monday 15 August 2022 at 8:00. */

import { aTown, type Town, type TownWish } from './a-town';

export async function aTownWithAnOpenRound(wish: TownWish = {}): Promise<Town> {
  const town = await aTown(wish);
  await town.at('2022-08-01');
  await town.person('koordinaattori').press('confirm-round');
  await town.at('2022-08-15');
  return town;
}
