import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { refusalWords } from '../../../cli/refusal-words';
import type { Documents, StoredDocument } from '../../../storage/documents';
import { readFilling } from '../../../storage/filling-note';
import { matchSchema, readNumber } from '../../../storage/match-schema';
import { STORE_SCHEMA } from '../../../storage/migrations';
import { checkBackup } from '../../../storage/move/read-backup';
import { restoreStore } from '../../../storage/move/restore-store';
import { writeBackup } from '../../../storage/move/write-backup';
import { createLeases } from '../../../storage/over-documents/leases';
import { createStoreOverDocuments } from '../../../storage/store-over-documents';
import type { Refused } from '../../../strategy/errors';
import type { Lookout } from '../../../strategy/lookout';
import { asOpened, aTownInMidRound, aWatch, contentOf } from '../../support/an-installation';
import { aLookout, anAnswer } from '../../support/builders';
import { dyingAfter } from '../../support/failing-writes';
import { createMemoryDocuments } from '../../support/memory-documents';
import { alone } from '../../support/open-a-store';
import { aTemporaryFolder } from '../../support/temporary-folder';

const NOW = '2022-08-23T05:00:00.000Z';
const TAKEN = '2022-08-22T06:00:00.000Z';

let folder: ReturnType<typeof aTemporaryFolder>;
let file: string;
let content: Awaited<ReturnType<typeof contentOf>>;

beforeAll(async () => {
  folder = aTemporaryFolder();
  file = join(folder.path, 'toteuma.backup');
  const { documents } = await aTownInMidRound();
  content = await contentOf(documents);
  const header = { schema: STORE_SCHEMA, createdAt: TAKEN, program: '0.1.0' };
  await writeBackup(documents, file, header, { replace: false, onProgress: () => undefined });
});

afterAll(() => folder.remove());

const quietly = { replace: false, by: 'cli:tester', watch: aWatch(), onProgress: () => undefined };

async function restore(to: Documents, over: Partial<typeof quietly> = {}, from = file) {
  return restoreStore(
    asOpened(to, 'new'),
    { file: from, backup: await checkBackup(from) },
    { ...quietly, ...over },
    NOW,
  );
}

/** What stands in the store but the act of restoring it. */
async function contentBesides(documents: Documents) {
  const { audit = [], ...rest } = await contentOf(documents);
  return {
    ...rest,
    audit: audit.filter((entry) => (entry as StoredDocument & { act: string }).act !== 'store-restored'),
  };
}

/** Of a store in which nothing has happened yet. */
async function anEmptyBackup(): Promise<Buffer> {
  const path = join(folder.path, 'empty.backup');
  const header = { schema: STORE_SCHEMA, createdAt: TAKEN, program: '0.1.0' };
  await writeBackup(createMemoryDocuments(), path, header, { replace: true, onProgress: () => undefined });
  return readFileSync(path);
}

describe('a restore', () => {
  it('brings back every document as it was, and writes down who has restored what', async () => {
    const target = createMemoryDocuments();
    expect(await restore(target)).toMatchObject({ is: 'done', to: 'new', backup: { createdAt: TAKEN } });
    expect(await contentBesides(target)).toEqual(content);
    const audit = await target.find('audit', { index: 'latest', equal: [], order: 'descending', limit: 1 });
    expect(audit).toMatchObject([{ act: 'store-restored', by: 'cli:tester', at: NOW, subject: TAKEN }]);
    await matchSchema(target, alone);
  });

  it('says what the bot will go on with when it is started', async () => {
    const { waiting } = await restore(createMemoryDocuments());
    const waits = (content.deliveries ?? []) as (StoredDocument & { state: { is: string } })[];
    const counted = Object.values(waiting.deliveries).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(waits.filter(({ state }) => state.is === 'waiting').length);
    expect(waiting.rounds).toContainEqual({ id: 'kemi/2022-H1', state: 'open' });
  });

  it('begins anew after it was killed at any write, and nothing starts on the store before it is whole', async () => {
    for (let survived = 0; ; survived += 1) {
      const target = createMemoryDocuments();
      const killed = await restore(dyingAfter(target, survived)).then(
        () => false,
        (error: Error) => error.message === 'killed',
      );
      if (!killed) {
        expect(survived).toBeGreaterThan(20);
        break;
      }
      if (survived > 0) await expect(matchSchema(target, alone)).rejects.toMatchObject({ code: 'store-half-filled' });
      expect(await restore(target)).toMatchObject({ is: 'done' });
      expect(await contentBesides(target)).toEqual(content);
    }
  });

  it('takes the place of another installation only when told to', async () => {
    const target = createMemoryDocuments();
    await matchSchema(target, alone);
    await target.insert('answers', { ...anAnswer({ n: 99 }), version: 1 });
    await expect(restore(target)).rejects.toMatchObject({ code: 'store-not-empty', about: 'new' });
    expect(await readFilling(target)).toBeNull();
    await restore(target, { replace: true });
    expect(await contentBesides(target)).toEqual(content);
  });

  it('leaves nothing of what the clockwork of the earlier installation remembered, and brings what its own did', async () => {
    const target = createMemoryDocuments();
    await matchSchema(target, alone);
    const { lookouts } = createStoreOverDocuments(target);
    const told = [{ key: 'deliveries', sinceAt: TAKEN, toldAt: TAKEN }];
    await lookouts.add(aLookout({ id: 'lookout/another tenant', stuck: told }));
    const [own] = content.lookouts as [Lookout];
    await lookouts.add({ ...own, lookedAt: NOW, stuck: told });
    await restore(target, { replace: true });
    expect(await lookouts.get('lookout/another tenant')).toBeNull();
    expect(await lookouts.get(own.id)).toEqual(own);
  });

  it('fills a store on which a bot was only started, once the bot has stopped', async () => {
    const target = createMemoryDocuments();
    await matchSchema(target, alone);
    const leases = createLeases(target);
    await leases.claim('run-due', 1, 'a bot');
    await createStoreOverDocuments(target).lookouts.add(aLookout());
    const watch = aWatch(() => leases.beat('run-due', 1));
    await expect(restore(target, { watch })).rejects.toMatchObject({ code: 'store-in-use', about: 'new' });
    await expect(restore(target, { watch, replace: true })).rejects.toMatchObject({ code: 'store-in-use' });
    await leases.release('run-due', 1);
    expect(await restore(target, { watch })).toMatchObject({ is: 'done' });
  });

  it('does not take the lease of a bot that was killed for one that runs', async () => {
    const target = createMemoryDocuments();
    await createLeases(target).claim('run-due', 1, 'killed');
    expect(await restore(target)).toMatchObject({ is: 'done' });
  });

  it('is not done when somebody writes to the store meanwhile, and is then run again', async () => {
    const target = createMemoryDocuments();
    const disturbed: Documents = {
      ...target,
      put: async (collection, documents) => {
        await target.put(collection, documents);
        if (collection === 'plans') await target.insert('answers', { ...anAnswer({ n: 99 }), version: 1 });
      },
    };
    const { is, collections } = await restore(disturbed);
    expect(is).toBe('different');
    expect(collections.filter(({ same }) => !same).map(({ collection }) => collection)).toEqual(['answers']);
    await expect(matchSchema(target, alone)).rejects.toMatchObject({ code: 'store-half-filled' });
    expect(await restore(target)).toMatchObject({ is: 'done' });
  });

  it('refuses another backup where one was cut off, unless told to replace it', async () => {
    const target = createMemoryDocuments();
    await expect(restore(dyingAfter(target, 9))).rejects.toThrow('killed');
    const other = join(folder.path, 'other.backup');
    const header = { schema: STORE_SCHEMA, createdAt: TAKEN, program: '0.1.0' };
    await writeBackup(createMemoryDocuments(), other, header, { replace: true, onProgress: () => undefined });
    await expect(restore(target, {}, other)).rejects.toMatchObject({ code: 'filled-otherwise' });
    expect(await restore(target, { replace: true }, other)).toMatchObject({ is: 'done' });
  });

  it('writes nothing when the backup is damaged', async () => {
    const target = createMemoryDocuments();
    const broken = join(folder.path, 'broken.backup');
    writeFileSync(broken, 'Tunnus;Toimenpide');
    await expect(restore(target, {}, broken)).rejects.toMatchObject({ code: 'backup-not-one' });
    expect(await readFilling(target)).toBeNull();
  });

  it.each([
    ['is cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['is another one', () => gzipSync('muistio\n')],
    ['is another whole one', () => anEmptyBackup()],
  ])('says that half of it is restored when its file, whole when it was checked, %s now', async (_, change) => {
    const changing = join(folder.path, 'changing.backup');
    const whole = readFileSync(file);
    writeFileSync(changing, whole);
    const target = createMemoryDocuments();
    const swapping: Documents = {
      ...target,
      clear: async (collection) => {
        writeFileSync(changing, await change(whole));
        return target.clear(collection);
      },
    };
    const refusal = await restore(swapping, {}, changing).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'backup-changed', about: changing });
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { message, fix } = refusalWords(refusal as Refused, language);
      expect(message).toMatch(/vain osa|bara en del|only a part/);
      expect(fix).toContain('--replace');
    }
    await expect(matchSchema(target, alone)).rejects.toMatchObject({ code: 'store-half-filled' });
    writeFileSync(changing, whole);
    expect(await restore(target, {}, changing)).toMatchObject({ is: 'done' });
  });

  it('leaves an older backup to the migrations of the next start', async () => {
    const old = createMemoryDocuments();
    await matchSchema(old, alone, []);
    const backup = join(folder.path, 'old.backup');
    const header = { schema: 1, createdAt: TAKEN, program: '0.0.9' };
    await writeBackup(old, backup, header, { replace: false, onProgress: () => undefined });
    const target = createMemoryDocuments();
    await restore(target, {}, backup);
    expect(await readNumber(target)).toBe(1);
    await matchSchema(target, alone);
    expect(await readNumber(target)).toBe(STORE_SCHEMA);
  });
});
