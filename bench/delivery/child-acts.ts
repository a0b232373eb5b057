/** The child's side of `start-child.ts`: does what its parent asks, one thing after another, and tells what came of it. */

export type Acts = Record<string, (given: never) => unknown>;

export interface Asked {
  act: string;
  given: unknown;
}

export type Told = { result: unknown } | { error: string };

/** Tells the parent that it is there, and ends when the parent is gone. */
export function doAsAsked(acts: Acts): void {
  let before: Promise<unknown> = Promise.resolve();
  process.on('message', ({ act, given }: Asked) => {
    before = before.then(async () => {
      const told: Told = await answerTo(acts, act, given);
      process.send?.(told);
    });
  });
  process.once('disconnect', () => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  process.send?.({ result: 'ready' });
}

async function answerTo(acts: Acts, act: string, given: unknown): Promise<Told> {
  try {
    return { result: await acts[act]?.(given as never) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
