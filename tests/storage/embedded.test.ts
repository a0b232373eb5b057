import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { storedIndexName } from '../../storage/collections';
import type { StoredDocument } from '../../storage/documents';
import { openEmbedded } from '../../storage/embedded/open-embedded';
import { selectSql } from '../../storage/embedded/sql';
import { STORE_SCHEMA } from '../../storage/migrations';
import { openDocuments } from '../../storage/open-store';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import { anAnswer } from '../support/builders';
import { openAStore, STORE_OPTIONS } from '../support/open-a-store';
import { aTemporaryFolder } from '../support/temporary-folder';
import { everyQuery } from './every-query';
import { describeStoreContract } from './store-contract';

describeStoreContract(
  'embedded',
  () => {
    const folder = aTemporaryFolder();
    const address = `file:${join(folder.path, 'made', 'when', 'missing', 'toteuma.db')}`;
    return { open: () => openDocuments(address, STORE_OPTIONS), remove: async () => folder.remove() };
  },
  { competition: 'all', documents: 100_000 },
);

describe('the embedded engine', () => {
  let folder: ReturnType<typeof aTemporaryFolder>;
  let path: string;

  beforeEach(() => {
    folder = aTemporaryFolder();
    path = join(folder.path, 'toteuma.db');
  });

  afterEach(() => folder.remove());

  it('refuses an answer whole when the disk is full, says so, and goes on by itself when there is room again', async () => {
    const documents = openEmbedded({ path, maxPages: 200 });
    const store = createStoreOverDocuments(documents);
    const words = 'Toteuma on tallessa. '.repeat(95);
    const acknowledged: string[] = [];
    let n = 0;
    const appendNext = async () => {
      n += 1;
      const answer = anAnswer({ n, realisation: words });
      expect(await store.answers.append(answer)).toBe('stored');
      acknowledged.push(answer.id);
    };
    const untilFull = async () => {
      while (n < 1000) await appendNext();
    };

    await expect(untilFull()).rejects.toMatchObject({
      code: 'store-unavailable',
      retry: 'later',
      message: expect.stringContaining('the disk is full'),
    });
    expect(acknowledged.length).toBeGreaterThan(10);
    await expect(store.ping()).rejects.toThrow('the disk is full');
    expect(await store.answers.get(anAnswer({ n }).id)).toBeNull();
    expect((await store.answers.ofRound(anAnswer().roundId)).map(({ id }) => id)).toEqual(acknowledged);

    makeRoom(path, acknowledged.splice(0, 20));
    await store.ping();
    n -= 1;
    await appendNext();
    const stored = await store.answers.ofRound(anAnswer().roundId);
    expect(stored.map(({ id }) => id)).toEqual(acknowledged);
    expect(stored.every(({ realisation }) => realisation === words)).toBe(true);
    await store.close();
    expect(integrityOf(path)).toBe('ok');
  });

  it('is one whole file once it is closed, which only its own user may read', async () => {
    const store = createStoreOverDocuments(openEmbedded({ path }));
    await store.answers.append(anAnswer());
    await store.close();
    expect(statSync(path).mode & 0o077).toBe(0);
    const alone = join(folder.path, 'copy', 'toteuma.db');
    mkdirSync(dirname(alone));
    copyFileSync(path, alone);
    const copy = createStoreOverDocuments(openEmbedded({ path: alone }));
    expect(await copy.answers.get(anAnswer().id)).toEqual(anAnswer());
    await copy.close();
  });

  it('leaves the rights of a file that is there as they are', async () => {
    writeFileSync(path, '', { mode: 0o640 });
    chmodSync(path, 0o640);
    await openEmbedded({ path }).close();
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('reads on while another process holds the file, and says who is in the way of a write', async () => {
    const store = createStoreOverDocuments(openEmbedded({ path, busyTimeoutMs: 50 }));
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.answers.append(anAnswer())).rejects.toThrow('another process holds the file (SQLITE_BUSY)');
    expect(await store.answers.get(anAnswer().id)).toBeNull();
    other.exec('ROLLBACK');
    other.close();
    expect(await store.answers.append(anAnswer())).toBe('stored');
    await store.close();
  });

  it('refuses a file that is not a database, and leaves it as it was', async () => {
    writeFileSync(path, 'Tämä on muistio.\n'.repeat(100));
    await expect(openAStore(`file:${path}`)).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('not a database'),
    });
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('says that it cannot be opened where a folder cannot be made', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    await expect(openAStore(`file:${join(folder.path, 'file', 'toteuma.db')}`)).rejects.toMatchObject({
      code: 'store-unavailable',
    });
  });

  it.each(everyQuery())('answers %s.%s from its index (%j)', async (collection, _, query) => {
    await openEmbedded({ path }).close();
    const database = new Database(path);
    const { text, parameters } = selectSql(collection, query);
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...parameters) as { detail: string }[];
    expect(steps).toHaveLength(1);
    expect(steps[0]?.detail).toContain(`USING INDEX ${collection}_${storedIndexName(collection, query.index)}`);
    database.close();
  });

  it('answers from an index whose fields a newer program has changed, and keeps no outdated one', async () => {
    await openEmbedded({ path }).close();
    const declared = indexesIn(path);
    const earlier = new Database(path);
    const name = `deliveries_${storedIndexName('deliveries', 'due')}`;
    earlier.exec(`DROP INDEX ${name}`);
    // As earlier programs have made them: without the fields in the name, with other fields, and one that is gone since.
    earlier.exec("CREATE INDEX deliveries_due ON deliveries (document ->> '$.tenantId', id)");
    earlier.exec("CREATE INDEX deliveries_due_0123abcd ON deliveries (document ->> '$.tenantId', id)");
    earlier.exec("CREATE INDEX answers_ofSector_0123abcd ON answers (document ->> '$.sector', id)");
    earlier.exec("CREATE INDEX byhand ON answers (document ->> '$.status')");
    earlier.close();
    await (await openDocuments(`file:${path}`, STORE_OPTIONS)).close();
    expect(indexesIn(path)).toEqual([...declared, 'byhand'].sort());
    const database = new Database(path);
    const { text, parameters } = selectSql('deliveries', { index: 'due', equal: ['waiting'] });
    const [step] = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...parameters) as { detail: string }[];
    expect(step?.detail).toContain(`USING INDEX ${name}`);
    database.close();
  });

  it('drops no index of a newer program, whose store it refuses', async () => {
    const documents = openEmbedded({ path });
    await documents.put('meta', [
      { id: 'schema', number: STORE_SCHEMA + 1, indexes: '', version: 1 } as StoredDocument,
    ]);
    await documents.close();
    const newer = new Database(path);
    newer.exec("CREATE INDEX answers_ofSector_0123abcd ON answers (document ->> '$.sector', id)");
    newer.close();
    await expect(openAStore(`file:${path}`)).rejects.toMatchObject({ code: 'store-too-new' });
    expect(indexesIn(path)).toContain('answers_ofSector_0123abcd');
  });
});

/** The names of all indexes but SQLite's own, sorted. */
function indexesIn(path: string): string[] {
  const database = new Database(path);
  const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all();
  database.close();
  return rows.map((row) => (row as { name: string }).name).sort();
}

/** Removes answers as an administrator would free a disk: from outside, while the store is open. */
function makeRoom(path: string, ids: string[]): void {
  const database = new Database(path);
  for (const id of ids) database.prepare('DELETE FROM answers WHERE id = ?').run(id);
  database.close();
}

function integrityOf(path: string): string {
  const database = new Database(path);
  const [row] = database.pragma('integrity_check') as { integrity_check: string }[];
  database.close();
  return row?.integrity_check ?? 'unknown';
}
