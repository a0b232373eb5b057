/** Sends to many, so many at once, as one writes a loop over recipients. */

import { LANES } from './contender';

/** What became of the cards; one that was refused or lost is not sent again. */
export interface Sent {
  sent: number;
  lost: number;
  /** The first failure. */
  because: string | null;
}

export async function sendInLanes(from: number, to: number, send: (n: number) => Promise<unknown>): Promise<Sent> {
  let next = from;
  const became: Sent = { sent: 0, lost: 0, because: null };
  const lane = async () => {
    while (next < to) {
      const n = next;
      next += 1;
      await send(n).then(
        () => {
          became.sent += 1;
        },
        (error: unknown) => {
          became.lost += 1;
          became.because ??= String(error);
        },
      );
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return became;
}
