/** What a chaos run is asked for: how long, by which seed, how many officials, on which store. */

import { parseArgs } from 'node:util';
import { OWN_SERVER_KINDS, type ServerKind } from '../support/servers/database-server';
import { missingFor } from '../support/servers/find-servers';

export type ChaosStore = 'file' | ServerKind;

export interface ChaosWish {
  /** Decides everything that we decide: faults, kills, times, who presses what. */
  seed: number;
  /** How long it is rough; the calm after it comes on top. */
  ms: number;
  officials: number;
  store: ChaosStore;
}

export const CHAOS_USAGE =
  'npm run chaos -- [--minutes 2] [--seed 7] [--officials 2000] [--store file|mongo-java-server|mongod|ferretdb]';

/** FerretDB 1.x reads a whole collection for most questions: more would say nothing about us. */
const MOST_IN_FERRETDB = 200;

/** Reads the words after the script's name. Throws with the sentence to be shown. */
export function readChaosWish(words: readonly string[]): ChaosWish {
  const { values } = parseArgs({
    args: [...words],
    options: {
      minutes: { type: 'string', default: '2' },
      seed: { type: 'string', default: '7' },
      officials: { type: 'string', default: '2000' },
      store: { type: 'string', default: 'file' },
    },
  });
  const store = (['file', ...OWN_SERVER_KINDS] as const).find((kind) => kind === values.store);
  const wish = {
    seed: Number(values.seed),
    ms: Number(values.minutes) * 60_000,
    officials: Number(values.officials),
    store: store ?? 'file',
  };
  const isSound =
    Number.isInteger(wish.seed) && wish.ms >= 10_000 && Number.isInteger(wish.officials) && wish.officials >= 20;
  if (!isSound || store === undefined) {
    throw new Error(`Usage: ${CHAOS_USAGE}\nAt least 20 officials and ten seconds (0.17 minutes).`);
  }
  if (store === 'ferretdb' && wish.officials > MOST_IN_FERRETDB) {
    throw new Error(`FerretDB carries ${MOST_IN_FERRETDB} officials here: add --officials ${MOST_IN_FERRETDB}.`);
  }
  const missing = store === 'file' ? null : missingFor(store);
  if (missing !== null) throw new Error(`There is no ${store}: ${missing}.`);
  return wish;
}
