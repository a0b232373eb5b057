/**
 * Up to which instant everything that was said surely stands in the store. An answer bears the instant at which it came
 * in, is stored a little later, and may come in where a clock is a little behind; what is told as of an instant that is
 * settled neither passes over such an answer nor tells it twice.
 */

/** Longer than a slow store takes to write an answer, and than the clocks of two machines differ. */
const SETTLING_MS = 60_000;

export function settledUntil(now: string): string {
  return new Date(Date.parse(now) - SETTLING_MS).toISOString();
}
