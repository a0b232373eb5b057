/** The embedded engine beside bare libsql: two copies of one file for each size, in a temporary folder. */

import { closeSync, copyFileSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { openEmbedded } from '../../storage/embedded/open-embedded';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import { aTemporaryFolder } from '../../tests/support/temporary-folder';
import { openBareLibsql } from './bare-libsql';
import type { Contest, Pair } from './contest';
import { fillStore } from './fill-store';
import { installedVersion } from './installed-version';
import { percentile } from './measure-in-turns';
import { ourActs } from './our-acts';
import type { PlayedRound } from './play-round';
import { subjectOf } from './subject';

export async function openEmbeddedContest(
  round: PlayedRound,
  sizes: readonly number[],
  signal: AbortSignal,
): Promise<Contest> {
  const folder = aTemporaryFolder();
  const pairs: Pair[] = [];
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const end of closing.splice(0)) await end();
    folder.remove();
  };
  try {
    for (const documents of sizes) {
      const [ours, bare] = [join(folder.path, `${documents}-ours.db`), join(folder.path, `${documents}-bare.db`)];
      await makeFile(ours, round, documents, signal);
      copyFileSync(ours, bare);
      const store = createStoreOverDocuments(openEmbedded({ path: ours }));
      closing.push(() => store.close());
      const contender = openBareLibsql(bare, subjectOf(round));
      closing.push(contender.close);
      pairs.push({ documents, ours: ourActs(store, subjectOf(round)), bare: contender.acts });
    }
    return { about: aboutLibsql(folder.path), pairs, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function makeFile(path: string, round: PlayedRound, count: number, signal: AbortSignal): Promise<void> {
  const documents = openEmbedded({ path });
  try {
    await fillStore(documents, round, count, signal);
  } finally {
    await documents.close();
  }
  // Until the log is written back into the file, a copy of the file alone lacks what stands in the log.
  const database = new Database(path);
  const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
  database.close();
  if (busy !== 0) throw new Error(`The log of ${path} could not be written back.`);
}

function aboutLibsql(folder: string): string {
  const database = new Database(join(folder, 'about.db'));
  const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  database.close();
  const sync = `4 kB written and synced there take ${syncMs(join(folder, 'sync')).toFixed(2)} ms`;
  return `libsql ${installedVersion('libsql')} (SQLite ${version}), WAL, synchronous=FULL, files in ${folder}; ${sync}`;
}

/** How long this folder's disk takes to confirm a small write: the floor under every durable write. */
function syncMs(path: string): number {
  const file = openSync(path, 'w');
  const page = Buffer.alloc(4096, 1);
  const took = Array.from({ length: 30 }, () => {
    const beganAt = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    return performance.now() - beganAt;
  });
  closeSync(file);
  return percentile(took, 0.5);
}
