/**
 * A process of its own that writes into a store, for tests of several processes and of sudden death. Arguments: the
 * store's address, its own name, the round to write in, how many. It says `ready` when the store is open, begins when
 * anything comes in, and prints one line after each write that the store has acknowledged.
 */

import { once } from 'node:events';
import { writeSync } from 'node:fs';
import type { Store } from '../../strategy/ports/store';
import { anAnswer } from './builders';
import { openAStore } from './open-a-store';

const STDOUT = 1;

/** Written by both sides, so that the parent knows what an acknowledged answer must look like. */
export function theAnswer(roundId: string, n: number, writer: string) {
  return anAnswer({ roundId, n, officialId: writer, realisation: `${writer} kirjasi ${n}. `.repeat(60) });
}

async function write(address: string, writer: string, roundId: string, count: number): Promise<void> {
  const store = await openAStore(address);
  say('ready');
  await once(process.stdin, 'data');
  for (let n = 1; n <= count; n += 1) {
    const outcome = await store.answers.append(theAnswer(roundId, n, writer));
    if (outcome === 'stored') say(`answer ${n}`);
    say(`version ${await raiseVersion(store, roundId)}`);
  }
  await store.close();
  process.stdin.destroy();
}

/** Saves the round once more, reading again as long as others come in between; the version it made. */
async function raiseVersion(store: Store, roundId: string): Promise<number> {
  const round = await store.rounds.get(roundId);
  if (round === null) throw new Error(`There is no round ${roundId} to save.`);
  return (await store.rounds.save(round)) === 'saved' ? round.version + 1 : raiseVersion(store, roundId);
}

/** Leaves this process before it returns, so that what was said survives a kill. */
function say(line: string): void {
  writeSync(STDOUT, `${line}\n`);
}

const [address, writer, roundId, count] = process.argv.slice(2);
if (require.main === module && address && writer && roundId) void write(address, writer, roundId, Number(count));
