/**
 * Reads a backup line by line and refuses it at the first line that is not as it was written. Who reads it to its end
 * knows that it is whole: every line, the counts and the checksum.
 */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refused } from '../../strategy/errors';
import type { BackupHeader, CollectionSum } from '../../strategy/ports/store-keeper';
import { STORE_SCHEMA } from '../migrations';
import { BACKUP_FORMAT, type BackupLine, type BackupTrailer, parseHeader, parseLine } from './backup-format';
import { READING_ORDER } from './reading-order';
import { createRunningSum, type RunningSum } from './sum-collection';

export interface CheckedBackup {
  header: BackupHeader;
  collections: CollectionSum[];
  /** Of the whole content: two backups with the same mark are the same. */
  mark: string;
}

/** In bytes. No document is nearly as long, and MongoDB takes no longer one; a file that has one was not written by us. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Reads the whole file and says what it holds. Throws what `readBackup` throws. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const sums = new Map<string, RunningSum>(READING_ORDER.map((name) => [name, createRunningSum(name)]));
  let checked: Pick<CheckedBackup, 'header' | 'mark'> | null = null;
  let header: BackupHeader | null = null;
  for await (const line of readBackup(file)) {
    if (line.kind === 'header') header = line.header;
    else if (line.kind === 'document') sums.get(line.collection)?.add(line.document);
    else if (header !== null) checked = { header, mark: line.trailer.sha256 };
  }
  if (checked === null) throw cutOff(file, 0);
  return { ...checked, collections: [...sums.values()].map(({ sum }) => sum()) };
}

/**
 * The lines of a backup, the trailer last. Throws `Refused`: `file-missing`, `backup-not-one`, `backup-too-new`,
 * `backup-cut-off`, `backup-altered` with the number of the line.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupLine> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  let number = 0;
  let isOver = false;
  for await (const text of linesOf(file, () => number)) {
    number += 1;
    if (isOver) throw altered(file, number);
    if (number === 1) {
      yield headerIn(text, file);
    } else {
      const line = parseLine(text);
      if (line === null) throw altered(file, number);
      if (line.kind === 'document') counts[line.collection] = (counts[line.collection] ?? 0) + 1;
      else if (!agrees(line.trailer, counts, hash.copy().digest('hex'))) throw altered(file, number);
      isOver = line.kind === 'trailer';
      yield line;
    }
    hash.update(`${text}\n`);
  }
  if (number === 0) throw notOne(file);
  if (!isOver) throw cutOff(file, number);
}

function headerIn(text: string, file: string): BackupLine {
  const found = parseHeader(text);
  if (found === null) throw notOne(file);
  const { format, header } = found;
  if (format > BACKUP_FORMAT || (header !== null && header.schema > STORE_SCHEMA)) throw tooNew(file);
  if (header === null) throw altered(file, 1);
  return { kind: 'header', format, header };
}

function agrees({ documents, sha256 }: BackupTrailer, counts: Record<string, number>, actual: string): boolean {
  const names = new Set([...Object.keys(documents), ...Object.keys(counts)]);
  return sha256 === actual && [...names].every((name) => (documents[name] ?? 0) === (counts[name] ?? 0));
}

/** In UTF-8 this byte is never a part of another letter. */
const LINE_END = 0x0a;

async function* linesOf(file: string, read: () => number): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  pipeline(source, unpacked, () => undefined);
  /** Of the line that is not ended yet; only what comes is searched, so a long line costs no more than many short ones. */
  let parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
        yield Buffer.concat([...parts, chunk.subarray(from, end)]).toString('utf8');
        parts = [];
        length = 0;
        from = end + 1;
      }
      if (from < chunk.length) parts.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > LONGEST_LINE) throw altered(file, read() + 1);
    }
  } catch (error) {
    throw refusalOf(error, file, read());
  } finally {
    source.destroy();
  }
  // The last line is ended too, so what follows it was cut off.
  if (length > 0) throw cutOff(file, read());
}

function refusalOf(error: unknown, file: string, linesRead: number): unknown {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (syscall !== undefined) {
    const fix = 'Check the path and the right to read it.';
    return new Refused('file-missing', `The file ${file} cannot be read.`, [], fix, file);
  }
  if (code === 'Z_BUF_ERROR') return cutOff(file, linesRead);
  if (typeof code === 'string' && code.startsWith('Z_'))
    return linesRead === 0 ? notOne(file) : altered(file, linesRead + 1);
  return error;
}

const FIX = 'Nothing was changed. Use another backup, or a copy of this one from where it was kept.';

function notOne(file: string): Refused {
  const fix = 'Name a file that "store backup" has written.';
  return new Refused('backup-not-one', `${file} is not a backup of Toteuma.`, [], fix, file);
}

function tooNew(file: string): Refused {
  const fix = 'Nothing was changed. Restore it with the version that has written it, or a newer one.';
  return new Refused('backup-too-new', `${file} was written by a newer Toteuma.`, [], fix, file);
}

function cutOff(file: string, lines: number): Refused {
  const message = `The backup ${file} is not whole: it ends after line ${lines}.`;
  return new Refused('backup-cut-off', message, [], FIX, `${file}:${lines}`);
}

function altered(file: string, line: number): Refused {
  const message = `The backup ${file} is not as it was written: line ${line} is wrong.`;
  return new Refused('backup-altered', message, [], FIX, `${file}:${line}`);
}
