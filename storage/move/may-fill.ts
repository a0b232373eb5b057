/** Decides whether a store may be filled: an empty one, one that the same filling was cut off in, or one given up on purpose. */

import { randomUUID } from 'node:crypto';
import { Refused } from '../../strategy/errors';
import type { Documents } from '../documents';
import { type FillingKind, readFilling } from '../filling-note';
import { isBotRunning, type Watch } from './is-bot-running';
import { READING_ORDER } from './reading-order';

export interface Filling {
  kind: FillingKind;
  /** What the store is filled from, as a hash. */
  from: string;
  /** Whether what stands in the store is given up. */
  replace: boolean;
}

/** Documents that every start of a bot writes; a store with nothing else is empty. */
const LEFT_BY_A_START: readonly string[] = ['leases', 'lookouts'];

/**
 * `begin`, or `done-before` for a store that was filled from the same origin to the end. Throws `Refused`:
 * `store-not-empty`, `filled-otherwise` when another filling was cut off in it, `store-in-use` while a bot runs on it.
 *
 * @param name of the store, for people
 */
export async function decideFilling(
  documents: Documents,
  { kind, from, replace }: Filling,
  name: string,
  watch: Watch,
): Promise<'begin' | 'done-before'> {
  const note = await readFilling(documents);
  const isSame = note?.kind === kind && note.from === from;
  const isCutOff = note?.is === 'under-way';
  if (!replace && !(isCutOff && isSame)) {
    if (isCutOff) throw filledOtherwise(name, note.kind);
    if (!(await isEmpty(documents))) {
      if (isSame && kind === 'copy') return 'done-before';
      throw storeNotEmpty(name);
    }
  }
  // No bot starts on a store that is half filled, and whether one ran was looked at when the filling began.
  if (!isCutOff && (await isBotRunning(documents, watch))) throw storeInUse(name);
  return 'begin';
}

/** True when both are one store under two names, such as two names of one host. */
export async function isSameStore(one: Documents, other: Documents): Promise<boolean> {
  const standing = await readFilling(other);
  const mark = randomUUID();
  const marked = { ...(standing ?? { id: 'filling', kind: 'copy', is: 'done', from: '', version: 1 }), mark };
  await other.put('meta', [marked]);
  const seen = (await readFilling(one)) as (typeof marked & { mark?: string }) | null;
  return seen?.mark === mark;
}

export function storeNotEmpty(name: string): Refused {
  return new Refused(
    'store-not-empty',
    `There is something in the store ${name} already.`,
    [],
    'Name an empty store; or add --replace, and everything that stands in it is given up.',
    name,
  );
}

async function isEmpty(documents: Documents): Promise<boolean> {
  for (const collection of READING_ORDER.filter((one) => !LEFT_BY_A_START.includes(one))) {
    if ((await documents.find(collection, { index: 'id', equal: [], limit: 1 })).length > 0) return false;
  }
  return true;
}

function filledOtherwise(name: string, kind: FillingKind): Refused {
  return new Refused(
    'filled-otherwise',
    `A ${kind} of something else into the store ${name} was cut off.`,
    [],
    `Run that ${kind} again to its end; or add --replace, and what it has brought is given up.`,
    name,
  );
}

function storeInUse(name: string): Refused {
  return new Refused(
    'store-in-use',
    `A bot is running on the store ${name}.`,
    [],
    'Stop every bot that uses this store, and run the command again.',
    name,
  );
}
