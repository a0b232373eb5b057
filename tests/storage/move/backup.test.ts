import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Documents, StoredDocument } from '../../../storage/documents';
import { matchSchema } from '../../../storage/match-schema';
import { STORE_SCHEMA } from '../../../storage/migrations';
import { checkBackup } from '../../../storage/move/read-backup';
import { READING_ORDER } from '../../../storage/move/reading-order';
import { writeBackup } from '../../../storage/move/write-backup';
import { createStoreOverDocuments } from '../../../storage/store-over-documents';
import { anAct } from '../../support/an-act';
import { aTownInMidRound, contentOf } from '../../support/an-installation';
import { anAnswer, aQuestion, aRound } from '../../support/builders';
import { createMemoryDocuments } from '../../support/memory-documents';
import { alone } from '../../support/open-a-store';
import { aTemporaryFolder } from '../../support/temporary-folder';

const HEADER = { schema: STORE_SCHEMA, createdAt: '2022-08-22T05:00:00.000Z', program: '0.1.0' };
const ISNT_POSIX = process.platform === 'win32';

let folder: ReturnType<typeof aTemporaryFolder>;
let file: string;

beforeEach(() => {
  folder = aTemporaryFolder();
  file = join(folder.path, 'toteuma.backup');
});

afterEach(() => folder.remove());

function backUp(documents: Documents, over: { replace?: boolean } = {}) {
  return writeBackup(documents, file, HEADER, { replace: false, onProgress: () => undefined, ...over });
}

/** The lines of the backup, the ends left out. */
function linesOf(path = file): string[] {
  return gunzipSync(readFileSync(path)).toString().trimEnd().split('\n');
}

function write(lines: readonly string[]): void {
  writeFileSync(file, gzipSync(lines.map((line) => `${line}\n`).join('')));
}

describe('a backup', () => {
  it('is lines of JSON in gzip: a header, every document, and a trailer with the counts', async () => {
    const { documents } = await aTownInMidRound();
    const { collections, bytes } = await backUp(documents);
    const lines = linesOf().map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ toteuma: 'backup', format: 1, ...HEADER });
    const content = await contentOf(documents);
    expect(lines.slice(1, -1)).toEqual(
      READING_ORDER.flatMap((name) => content[name]?.map((document) => ({ in: name, document })) ?? []),
    );
    const counts = Object.fromEntries(READING_ORDER.map((name) => [name, content[name]?.length]));
    expect(lines.at(-1)).toMatchObject({ end: { documents: counts, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(bytes).toBe(statSync(file).size);
    expect((await checkBackup(file)).collections).toEqual(collections);
  });

  (ISNT_POSIX ? it.skip : it)('may be read by its owner alone', async () => {
    await backUp(createMemoryDocuments());
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes no file’s place unless told to', async () => {
    writeFileSync(file, 'muistio');
    await expect(backUp(createMemoryDocuments())).rejects.toMatchObject({ code: 'backup-exists', about: file });
    expect(readFileSync(file, 'utf8')).toBe('muistio');
    await backUp(createMemoryDocuments(), { replace: true });
    expect(linesOf()).toHaveLength(2);
  });

  it('leaves nothing behind when the store fails in the middle, and the old backup as it was', async () => {
    writeFileSync(file, 'vanha');
    const { documents } = await aTownInMidRound();
    const failing: Documents = {
      ...documents,
      find: async (collection, query) => {
        if (collection === 'questions') throw new Error('the disk is gone');
        return documents.find(collection, query);
      },
    };
    await expect(backUp(failing, { replace: true })).rejects.toThrow('the disk is gone');
    expect(readFileSync(file, 'utf8')).toBe('vanha');
    expect(readdirSync(folder.path)).toEqual(['toteuma.backup']);
  });

  it('is written after others of its name were killed, and removes what those have left when it is a day old', async () => {
    const remnants = [`.${process.pid}.part`, '.0f8fad5b-d9cb-469f-a165-70867728950e.part'].map((end) => file + end);
    const others = [`${file}.kopio`, `${file}.notes.part`, join(folder.path, 'other.backup.17.part')];
    const hoursBefore = (hours: number) => new Date(Date.parse(HEADER.createdAt) - hours * 3_600_000);
    for (const path of [...remnants, ...others]) {
      writeFileSync(path, 'puolikas');
      utimesSync(path, hoursBefore(25), hoursBefore(25));
    }
    utimesSync(remnants[0] ?? '', hoursBefore(23), hoursBefore(23));
    await backUp(createMemoryDocuments());
    const left = [file, remnants[0] ?? '', ...others].map((path) => basename(path));
    expect(readdirSync(folder.path).sort()).toEqual(left.sort());
    expect(linesOf()).toHaveLength(2);
  });

  it('says when its folder is not there', async () => {
    file = join(folder.path, 'nowhere', 'toteuma.backup');
    await expect(backUp(createMemoryDocuments())).rejects.toMatchObject({ code: 'backup-unwritable', about: file });
  });

  it('holds nothing without what it refers to, however much is written while it is taken', async () => {
    const documents = createMemoryDocuments();
    await matchSchema(documents, alone);
    const store = createStoreOverDocuments(documents);
    let n = 0;
    // As the bot does: the round before its questions, a question before its answers.
    const writeMore = async () => {
      n += 1;
      const tunnus = `M${n}`;
      await store.rounds.add(aRound({ name: `2022-X${n}` }));
      await store.questions.add(aQuestion({ roundId: `kemi/2022-X${n}`, tunnus }));
      await store.answers.append(anAnswer({ roundId: `kemi/2022-X${n}`, tunnus }));
    };
    const busy: Documents = {
      ...documents,
      find: async (collection, query) => {
        const page = await documents.find(collection, query);
        await writeMore();
        return page;
      },
    };
    for (let before = 0; before < 3; before += 1) await writeMore();
    await backUp(busy);
    const held = linesOf()
      .slice(1, -1)
      .map((line) => JSON.parse(line));
    const ids = new Set(held.map(({ document }) => document.id));
    const answers = held.filter((line) => line.in === 'answers');
    expect(answers.length).toBeGreaterThanOrEqual(3);
    expect(answers.filter(({ document }) => !ids.has(document.questionId))).toEqual([]);
    expect(answers.filter(({ document }) => !ids.has(document.roundId))).toEqual([]);
  });

  it('never says that a round is open without all its questions', async () => {
    const documents = createMemoryDocuments();
    await matchSchema(documents, alone);
    const store = createStoreOverDocuments(documents);
    await store.rounds.add(aRound({ state: 'planned' }));
    const open = async () => {
      for (const tunnus of ['M1', 'M2']) await store.questions.add(aQuestion({ tunnus }));
      const round = await store.rounds.get(aRound().id);
      if (round?.state === 'planned') await store.rounds.save({ ...round, state: 'open' });
    };
    for (const momentOfOpening of READING_ORDER) {
      const opening: Documents = {
        ...documents,
        find: async (collection, query) => {
          if (collection === momentOfOpening) await open();
          return documents.find(collection, query);
        },
      };
      await backUp(opening, { replace: true });
      const held = linesOf()
        .slice(1, -1)
        .map((line) => JSON.parse(line));
      const isOpen = held.some((line) => line.in === 'rounds' && line.document.state === 'open');
      if (isOpen) expect(held.filter((line) => line.in === 'questions')).toHaveLength(2);
      await documents.clear('questions');
      await documents.clear('rounds');
      await store.rounds.add(aRound({ state: 'planned' }));
    }
  });
});

describe('a backup that is read', () => {
  beforeEach(async () => {
    const { documents } = await aTownInMidRound();
    await backUp(documents);
  });

  it('is refused wherever it was cut off', async () => {
    const whole = readFileSync(file);
    for (let bytes = 0; bytes < whole.length; bytes += Math.ceil(whole.length / 23)) {
      writeFileSync(file, whole.subarray(0, bytes));
      await expect(checkBackup(file)).rejects.toMatchObject({
        code: expect.stringMatching(/^backup-(cut-off|not-one)$/),
      });
    }
    const lines = linesOf.bind(null, file);
    writeFileSync(file, whole);
    for (const left of [1, 2, lines().length - 1]) {
      writeFileSync(file, whole);
      write(lines().slice(0, left));
      await expect(checkBackup(file)).rejects.toMatchObject({ code: 'backup-cut-off', about: `${file}:${left}` });
    }
  });

  it('is refused with the line where somebody has changed it', async () => {
    const lines = linesOf();
    const last = lines.length;
    const changed = (at: number, line: string) => lines.map((old, index) => (index === at - 1 ? line : old));
    const cases: [string[], number][] = [
      [changed(3, '{"in":"answers","document":{"id":"x"}}'), 3],
      [changed(4, '{"in":"secrets","document":{"id":"x","version":1}}'), 4],
      [changed(5, 'ei JSONia'), 5],
      // One letter, one line too few, one too many, two in another order: only the checksum and the counts tell.
      [changed(2, lines[1]?.replace('"version":1', '"version":2') ?? ''), last],
      [lines.filter((_, index) => index !== 6), last - 1],
      [[...lines.slice(0, -1), lines.at(-2) ?? '', lines.at(-1) ?? ''], last + 1],
      [[lines[0] ?? '', lines[2] ?? '', lines[1] ?? '', ...lines.slice(3)], last],
      [[...lines, lines[1] ?? ''], last + 1],
    ];
    for (const [altered, line] of cases) {
      write(altered);
      await expect(checkBackup(file)).rejects.toMatchObject({ code: 'backup-altered', about: `${file}:${line}` });
    }
    write(lines);
    await checkBackup(file);
  });

  it('may have lines of many letters, and is refused where one is longer than any document', async () => {
    const documents = createMemoryDocuments();
    const detail = 'ä🌲'.repeat(300_000);
    await documents.put('audit', [{ ...anAct({ detail }), version: 1 } as StoredDocument]);
    await backUp(documents, { replace: true });
    expect((await checkBackup(file)).collections).toContainEqual({
      collection: 'audit',
      documents: 1,
      checksum: expect.any(String),
    });
    write([linesOf()[0] ?? '', ' '.repeat(17 * 1024 * 1024)]);
    await expect(checkBackup(file)).rejects.toMatchObject({ code: 'backup-altered', about: `${file}:2` });
  });

  it('is refused when a newer program has written it, or none of ours', async () => {
    const [, ...rest] = linesOf();
    write([JSON.stringify({ toteuma: 'backup', format: 1, ...HEADER, schema: STORE_SCHEMA + 1 }), ...rest]);
    await expect(checkBackup(file)).rejects.toMatchObject({ code: 'backup-too-new' });
    write([JSON.stringify({ toteuma: 'backup', format: 2, more: 'than we know' }), ...rest]);
    await expect(checkBackup(file)).rejects.toMatchObject({ code: 'backup-too-new' });
    write(['Tunnus;Toimenpide']);
    await expect(checkBackup(file)).rejects.toMatchObject({ code: 'backup-not-one' });
    writeFileSync(file, 'Tunnus;Toimenpide\n');
    await expect(checkBackup(file)).rejects.toMatchObject({ code: 'backup-not-one' });
    await expect(checkBackup(join(folder.path, 'nothing'))).rejects.toMatchObject({ code: 'file-missing' });
  });
});
