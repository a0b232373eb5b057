/**
 * Group commit: writes that are asked for in the same turn of the event loop reach the disk together, in one transaction.
 * Each is acknowledged only then, and each is made whole or not at all, as if it had been alone.
 */

export interface WriteGroup {
  /** Does the write with the next group; resolves with its result when it is on the disk. */
  write<Result>(act: () => Result): Promise<Result>;
  /** Does at once what still waits. */
  flush(): void;
}

interface Waiting {
  act: () => unknown;
  resolve: (result: never) => void;
  reject: (error: unknown) => void;
}

/** So much at most in one transaction, so that nobody waits long for it. */
const MOST_AT_ONCE = 64;

/** @param inTransaction runs what it is given as one transaction; rolls back and throws when any of it fails */
export function createWriteGroup(inTransaction: (act: () => void) => void): WriteGroup {
  const waiting: Waiting[] = [];
  let scheduled: NodeJS.Immediate | null = null;

  function commit(): void {
    const group = waiting.splice(0, MOST_AT_ONCE);
    const results: unknown[] = [];
    let hasBegun = false;
    if (group.length > 1) {
      try {
        inTransaction(() => {
          hasBegun = true;
          for (const { act } of group) results.push(act());
        });
        for (const [position, { resolve }] of group.entries()) resolve(results[position] as never);
        return;
      } catch (error) {
        // Somebody holds the file: each alone would wait for them as long again.
        if (!hasBegun) {
          for (const { reject } of group) reject(error);
          return;
        }
        // Nothing of the group was written: each is tried alone, so that one that cannot be written fails alone.
      }
    }
    for (const { act, resolve, reject } of group) {
      try {
        resolve(act() as never);
      } catch (error) {
        reject(error);
      }
    }
  }

  function commitSoon(): void {
    scheduled = null;
    commit();
    if (waiting.length > 0) scheduled ??= setImmediate(commitSoon);
  }

  return {
    write: (act) =>
      new Promise((resolve, reject) => {
        waiting.push({ act, resolve, reject });
        scheduled ??= setImmediate(commitSoon);
      }),
    flush() {
      if (scheduled) clearImmediate(scheduled);
      scheduled = null;
      while (waiting.length > 0) commit();
    },
  };
}
