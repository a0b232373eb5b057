/** Waiting for what the programs do by themselves. */

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 300;

/** Looks again and again until there is something; not for ever. @throws with the complaint */
export async function until<Found>(look: () => Promise<Found | null>, complaint: string): Promise<Found> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`The demo stopped waiting: ${complaint}.`);
}
