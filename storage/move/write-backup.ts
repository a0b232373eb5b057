/**
 * Writes a store into a backup while others write to the store. The file appears under its name only when it is whole and on
 * the disk, readable by its owner alone: it holds personal data. Memory stays the same however much there is.
 */

import { createHash, type Hash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Refused } from '../../strategy/errors';
import type { BackupHeader, CollectionSum, MoveProgress } from '../../strategy/ports/store-keeper';
import type { Documents } from '../documents';
import { readPages } from '../read-pages';
import { documentLine, headerLine, trailerLine } from './backup-format';
import { READING_ORDER } from './reading-order';
import { createRunningSum } from './sum-collection';

const OWNER_ONLY = 0o600;

/** How the name of a file goes on that is not whole yet. */
const PART = /^\.[0-9a-f-]+\.part$/;

/** Nobody writes one backup for so long: whatever is older was left by a process that was killed. */
const REMNANT_MS = 24 * 3_600_000;

/**
 * @param replace whether a file of that name may be replaced
 * @returns the sums of what was written, and the size of the file in bytes
 * @throws Refused `backup-exists`, `backup-unwritable`
 */
export async function writeBackup(
  documents: Documents,
  file: string,
  header: BackupHeader,
  { replace, onProgress }: { replace: boolean; onProgress: MoveProgress },
): Promise<{ collections: CollectionSum[]; bytes: number }> {
  if (!replace && existsSync(file)) throw backupExists(file);
  await removeRemnants(file, header.createdAt);
  // Nobody else's, whatever was killed here before: in a container every process has the same number.
  const beside = `${file}.${randomUUID()}.part`;
  const opened = await open(beside, 'wx', OWNER_ONLY).catch((error: unknown) => {
    throw unwritable(file, error);
  });
  try {
    const collections = await fill(opened, documents, header, onProgress).catch((error: unknown) => {
      throw isOfFile(error) ? unwritable(file, error) : error;
    });
    const { size } = await opened.stat();
    await opened.close();
    await giveName(beside, file, replace);
    return { collections, bytes: size };
  } catch (error) {
    await opened.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

/** What killed backups of the same name have left holds personal data too. What cannot be removed does no harm. */
async function removeRemnants(file: string, now: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(basename(file)) || !PART.test(name.slice(basename(file).length))) continue;
    const left = await stat(join(folder, name)).catch(() => null);
    if (left === null || Date.parse(now) - left.mtimeMs < REMNANT_MS) continue;
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function fill(
  opened: FileHandle,
  documents: Documents,
  header: BackupHeader,
  onProgress: MoveProgress,
): Promise<CollectionSum[]> {
  const collections: CollectionSum[] = [];
  const hash = createHash('sha256');
  async function* lines(): AsyncGenerator<string> {
    yield hashed(hash, headerLine(header));
    for (const collection of READING_ORDER) {
      const running = createRunningSum(collection);
      for await (const page of readPages(documents, collection)) {
        for (const document of page) running.add(document);
        yield hashed(hash, page.map((document) => documentLine(collection, document)).join(''));
        onProgress({ collection, documents: running.sum().documents });
      }
      collections.push(running.sum());
    }
    const counts = Object.fromEntries(collections.map(({ collection, documents: count }) => [collection, count]));
    yield trailerLine({ documents: counts, sha256: hash.digest('hex') });
  }
  await pipeline(Readable.from(lines(), { highWaterMark: 1 }), createGzip(), async (packed: AsyncIterable<Buffer>) => {
    for await (const chunk of packed) await opened.appendFile(chunk);
  });
  await opened.sync();
  return collections;
}

function hashed(hash: Hash, text: string): string {
  hash.update(text);
  return text;
}

/** A link refuses a name that somebody took meanwhile, which a rename would not. */
async function giveName(beside: string, file: string, replace: boolean): Promise<void> {
  if (replace) {
    await rename(beside, file);
  } else {
    try {
      await link(beside, file);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw backupExists(file);
      // Some file systems have no links; there the look at the beginning has to do.
      await rename(beside, file);
    }
    await rm(beside, { force: true });
  }
  const folder = await open(dirname(file), 'r').catch(() => null);
  // Windows opens no folders; there the name is as safe as it gets.
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function backupExists(file: string): Refused {
  const fix = 'Give the backup another name; or add --replace.';
  return new Refused('backup-exists', `There is a file ${file} already.`, [], fix, file);
}

function unwritable(file: string, error: unknown): Refused {
  return new Refused(
    'backup-unwritable',
    `The file ${file} cannot be written (${codeOf(error)}).`,
    [],
    'Check that its folder is there, that you may write in it, and that the disk has room.',
    file,
  );
}

function isOfFile(error: unknown): boolean {
  return typeof (error as { syscall?: unknown }).syscall === 'string';
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code);
}
