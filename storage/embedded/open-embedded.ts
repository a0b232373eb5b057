/**
 * The embedded engine: SQLite in one file, for one machine and any number of its processes. A write is one statement,
 * so it is whole or not made, and it has reached the disk (WAL, synchronous=FULL) before it is acknowledged.
 */

import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'libsql';
import { StoreUnavailable } from '../../strategy/errors';
import { COLLECTION_NAMES, type CollectionName } from '../collections';
import type { Documents, StoredDocument } from '../documents';
import { createWriteGroup } from './group-writes';
import { dropSql, INDEXES_OF, selectSql, tableSql } from './sql';
import { isBusy, storeFailure } from './store-failure';

/**
 * How long a statement waits for other processes. A write takes about a millisecond, and waiting stops this process,
 * so somebody who holds the file longer than this is in trouble.
 */
const BUSY_TIMEOUT_MS = 3000;

/** At the start there is nobody to keep waiting, and several processes may be making the file on a slow disk. */
const OPENING_TIMEOUT_MS = 20_000;
const WAL_PAUSE_MS = 20;

/** Whoever stops does not wait long for others to let go of the log. */
const CLOSING_TIMEOUT_MS = 200;

/** Room that must be free for the store to count as writable: more than the longest answer in any script. */
const PROBE_BYTES = 32_768;

export interface EmbeddedOptions {
  path: string;
  busyTimeoutMs?: number;
  /** How long opening waits for others who hold the file; it stops this process, so who answers meanwhile tries again instead. */
  openingTimeoutMs?: number;
  /** Bounds the file's size, for tests of a full disk. */
  maxPages?: number;
}

/** Opens the file, making it and its folder when they are missing. Throws `StoreUnavailable` when that cannot be done now. */
export function openEmbedded(options: EmbeddedOptions): Documents {
  const path = resolve(options.path);
  const database = openDatabase({ ...options, path });
  const statements = new Map<string, Database.Statement>();
  let isClosed = false;

  /** Statements are prepared once; their text never holds a value. */
  function prepared(text: string): Database.Statement {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  }

  const closed = () => new StoreUnavailable(`${path}: it has been closed.`);

  async function use<Result>(act: () => Result): Promise<Result> {
    if (isClosed) throw closed();
    try {
      return act();
    } catch (error) {
      throw storeFailure(path, error);
    }
  }

  const group = createWriteGroup((act) => inTransaction(database, act));

  /** A write that waits for others of the same moment, so that they share one trip to the disk. */
  async function writeOne<Result>(act: () => Result): Promise<Result> {
    if (isClosed) throw closed();
    try {
      return await group.write(act);
    } catch (error) {
      throw storeFailure(path, error);
    }
  }

  return {
    insert: (collection, document) =>
      writeOne(() => {
        const statement = prepared(`INSERT INTO ${collection} VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING`);
        return statement.run(document.id, document.version, JSON.stringify(document)).changes === 1;
      }),
    get: (collection, id) =>
      use(() => {
        const row = prepared(`SELECT document FROM ${collection} WHERE id = ?`).get(id);
        return row === undefined ? null : documentIn(row);
      }),
    replace: (collection, document, expectedVersion) =>
      writeOne(() => {
        const statement = prepared(`UPDATE ${collection} SET version = ?, document = ? WHERE id = ? AND version = ?`);
        const { changes } = statement.run(document.version, JSON.stringify(document), document.id, expectedVersion);
        return changes === 1;
      }),
    find: (collection, query) =>
      use(() => {
        const { text, parameters } = selectSql(collection, query);
        return prepared(text)
          .all(...parameters)
          .map(documentIn);
      }),
    findIds: (collection, query) =>
      use(() => {
        const { text, parameters } = selectSql(collection, query, 'id');
        return prepared(text)
          .all(...parameters)
          .map((row) => (row as { id: string }).id);
      }),
    put: (collection, documents) =>
      use(() => {
        const statement = prepared(`INSERT OR REPLACE INTO ${collection} VALUES (?, ?, ?)`);
        inTransaction(database, () => {
          for (const document of documents) statement.run(document.id, document.version, JSON.stringify(document));
        });
      }),
    clear: (collection) =>
      use(() => {
        prepared(`DELETE FROM ${collection}`).run();
      }),
    // They were made with their tables when the file was opened. What is outdated is dropped only here, where it is known
    // that no newer program, which may declare it, has written the store.
    makeIndexes: () =>
      use(() => {
        inTransaction(database, () => {
          for (const text of COLLECTION_NAMES.flatMap((one) => dropSql(one, indexesOf(database, one)))) {
            database.exec(text);
          }
        });
      }),
    ping: () =>
      use(() => {
        inTransaction(database, () => {
          prepared(`INSERT INTO ${PROBED} VALUES ('probe', 1, ?)`).run('x'.repeat(PROBE_BYTES));
          prepared(`DELETE FROM ${PROBED} WHERE id = 'probe'`).run();
        });
      }),
    async close() {
      if (isClosed) return;
      group.flush();
      isClosed = true;
      statements.clear();
      intoOneFile(database);
      database.close();
    },
  };
}

const PROBED: CollectionName = 'meta';

function openDatabase(options: EmbeddedOptions): Database.Database {
  const { path, busyTimeoutMs = BUSY_TIMEOUT_MS, openingTimeoutMs = OPENING_TIMEOUT_MS, maxPages } = options;
  let database: Database.Database;
  try {
    // Only the bot's own user may read what officials answered; what an administrator has made is left as it is.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
    database = new Database(path, { timeout: openingTimeoutMs });
  } catch (error) {
    throw new StoreUnavailable(`${path}: the file cannot be opened or made.`, error);
  }
  try {
    enterWal(database, openingTimeoutMs);
    database.pragma('synchronous = FULL');
    if (maxPages !== undefined) database.pragma(`max_page_count = ${maxPages}`);
    inTransaction(database, () => {
      for (const text of COLLECTION_NAMES.flatMap(tableSql)) database.exec(text);
    });
    database.pragma(`busy_timeout = ${busyTimeoutMs}`);
    return database;
  } catch (error) {
    database.close();
    throw storeFailure(path, error);
  }
}

/**
 * Switches to the write-ahead log. Where another process is switching at the same moment, SQLite says busy at once, whatever
 * the timeout (sqlite.org/wal.html), so it is asked again.
 */
function enterWal(database: Database.Database, timeoutMs: number): void {
  for (const until = performance.now() + timeoutMs; ; ) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAL_PAUSE_MS);
    }
  }
}

/**
 * Moves the write-ahead log into the file, so that a copy of the file alone holds everything. Others may be using it: then
 * the last of them does it, and nothing is lost either way.
 */
function intoOneFile(database: Database.Database): void {
  try {
    database.pragma(`busy_timeout = ${CLOSING_TIMEOUT_MS}`);
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk or a reader in the way: the log stays, and the next who opens the file reads it.
  }
}

function indexesOf(database: Database.Database, collection: CollectionName): string[] {
  return database
    .prepare(INDEXES_OF)
    .all(collection)
    .map((row) => (row as { name: string }).name);
}

/** Runs the statements as one, waiting at its beginning for other writers. */
function inTransaction(database: Database.Database, act: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    act();
    database.exec('COMMIT');
  } catch (error) {
    // SQLite has already rolled back by itself after some failures, such as a full disk.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function documentIn(row: unknown): StoredDocument {
  return JSON.parse((row as { document: string }).document) as StoredDocument;
}
