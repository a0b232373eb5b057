/** Does the same for many things, several at once, and lets others have their turn between them. */

/** After so many, whoever waits for this process (a click, a health check) is served first. */
const TURN = 32;

/**
 * @param most how many may be under way at once
 * @throws what the first that failed threw, after those under way have ended; the rest is not begun
 */
export async function eachAtOnce<Thing>(
  things: readonly Thing[],
  most: number,
  work: (thing: Thing) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  let failure: { error: unknown } | null = null;
  const lane = async () => {
    while (next < things.length && failure === null) {
      const thing = things[next] as Thing;
      next += 1;
      if (next % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      await work(thing).catch((error: unknown) => {
        failure ??= { error };
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, things.length) }, lane));
  if (failure !== null) throw (failure as { error: unknown }).error;
}
