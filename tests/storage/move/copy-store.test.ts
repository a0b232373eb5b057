import { join } from 'node:path';
import { COLLECTION_NAMES } from '../../../storage/collections';
import type { Documents, StoredDocument } from '../../../storage/documents';
import { openEmbedded } from '../../../storage/embedded/open-embedded';
import { noteFilling, readFilling } from '../../../storage/filling-note';
import { matchSchema, readNumber } from '../../../storage/match-schema';
import { STORE_SCHEMA } from '../../../storage/migrations';
import { copyStore } from '../../../storage/move/copy-store';
import { READING_ORDER } from '../../../storage/move/reading-order';
import { createLeases } from '../../../storage/over-documents/leases';
import { asOpened, aTownInMidRound, aWatch, contentOf } from '../../support/an-installation';
import { anAnswer, aRound } from '../../support/builders';
import { dyingAfter } from '../../support/failing-writes';
import { createMemoryDocuments } from '../../support/memory-documents';
import { alone } from '../../support/open-a-store';
import { aTemporaryFolder } from '../../support/temporary-folder';

const quietly = { replace: false, watch: aWatch(), onProgress: () => undefined };

function copy(from: Documents, to: Documents, over: Partial<typeof quietly> = {}) {
  return copyStore(asOpened(from, 'old'), asOpened(to, 'new'), { ...quietly, ...over });
}

/** A store that a program has begun to use, with this many answers. */
async function aStoreWith(answers: number): Promise<Documents> {
  const documents = createMemoryDocuments();
  await matchSchema(documents, alone);
  for (let n = 1; n <= answers; n += 1) await documents.insert('answers', stored(n));
  return documents;
}

function stored(n: number): StoredDocument {
  return { ...anAnswer({ n }), version: 1 };
}

test('every collection but the notes about the store itself is carried', () => {
  expect([...READING_ORDER, 'meta'].sort()).toEqual([...COLLECTION_NAMES].sort());
});

describe('a copy', () => {
  it('carries an installation to the embedded engine and back, document by document as it is', async () => {
    const { documents: origin } = await aTownInMidRound();
    const folder = aTemporaryFolder();
    const file = openEmbedded({ path: join(folder.path, 'toteuma.db') });
    const back = createMemoryDocuments();
    const there = await copy(origin, file);
    expect(there).toMatchObject({ is: 'done', from: 'old', to: 'new', schema: STORE_SCHEMA });
    expect(there.collections.filter(({ documents }) => documents === 0)).toEqual([]);
    expect(await copy(file, back)).toMatchObject({ is: 'done', collections: there.collections });
    expect(await contentOf(back)).toEqual(await contentOf(origin));
    await file.close();
    folder.remove();
  });

  it('leaves a store that a bot may start on, and may migrate when it is older', async () => {
    const origin = createMemoryDocuments();
    await matchSchema(origin, alone, []);
    await origin.insert('rounds', aRound());
    const target = createMemoryDocuments();
    await copy(origin, target);
    expect(await readNumber(target)).toBe(1);
    await matchSchema(target, alone);
    expect(await readNumber(target)).toBe(STORE_SCHEMA);
    expect(await readNumber(origin)).toBe(1);
  });

  it('goes on after it was killed at any write, and nothing starts on the store before it is whole', async () => {
    const { documents: origin } = await aTownInMidRound();
    for (let survived = 0; ; survived += 1) {
      const target = createMemoryDocuments();
      const killed = await copy(origin, dyingAfter(target, survived)).then(
        () => false,
        (error: Error) => error.message === 'killed',
      );
      if (!killed) {
        expect(survived).toBeGreaterThan(READING_ORDER.length);
        break;
      }
      const isBegun = survived > 1;
      if (isBegun) await expect(matchSchema(target, alone)).rejects.toMatchObject({ code: 'store-half-filled' });
      expect(await copy(origin, target)).toMatchObject({ is: 'done' });
      expect(await contentOf(target)).toEqual(await contentOf(origin));
      await matchSchema(target, alone);
    }
  });

  it('writes what is missing only when it goes on, and what has changed since', async () => {
    const origin = await aStoreWith(250);
    const target = createMemoryDocuments();
    // The sixth write brings the second hundred of answers.
    await expect(copy(origin, dyingAfter(target, 5))).rejects.toThrow('killed');
    const brought = (await contentOf(target)).answers?.length ?? 0;
    expect(brought).toBe(200);
    await origin.replace('answers', { ...stored(1), version: 2 }, 1);
    await origin.insert('answers', stored(251));
    const { is, written } = await copy(origin, target);
    expect({ is, written }).toEqual({ is: 'done', written: 52 });
    expect(await contentOf(target)).toEqual(await contentOf(origin));
  });

  it('is not done while the origin changes, and says which collection differs', async () => {
    const origin = await aStoreWith(3);
    const target = createMemoryDocuments();
    const busy: Documents = {
      ...origin,
      async find(collection, query) {
        const found = await origin.find(collection, query);
        if (collection === 'leases') await origin.insert('answers', stored(4));
        return found;
      },
    };
    const { is, collections } = await copy(busy, target);
    expect(is).toBe('different');
    expect(collections.filter(({ same }) => !same).map(({ collection }) => collection)).toEqual(['answers']);
    await expect(matchSchema(target, alone)).rejects.toMatchObject({ code: 'store-half-filled' });
    expect(await copy(origin, target)).toMatchObject({ is: 'done', written: 1 });
  });

  it('is not done while a bot runs on the origin, even when all is the same', async () => {
    const origin = await aStoreWith(3);
    const target = createMemoryDocuments();
    const leases = createLeases(origin);
    await leases.claim('run-due', 1, 'a bot');
    const watch = aWatch(() => leases.beat('run-due', 1));
    expect(await copy(origin, target, { watch })).toMatchObject({ is: 'in-use' });
    await expect(matchSchema(target, alone)).rejects.toMatchObject({ code: 'store-half-filled' });
    await leases.release('run-due', 1);
    expect(await copy(origin, target, { watch })).toMatchObject({ is: 'done' });
  });

  it('is done at once when it was done before, until the new store has lived on', async () => {
    const origin = await aStoreWith(3);
    const target = createMemoryDocuments();
    await copy(origin, target);
    expect(await copy(origin, target)).toMatchObject({ is: 'done', written: 0 });
    await target.insert('answers', stored(4));
    await expect(copy(origin, target)).rejects.toMatchObject({ code: 'store-not-empty' });
    expect(await target.get('answers', stored(4).id)).not.toBeNull();
  });

  it('takes the place of another installation only when told to', async () => {
    const origin = await aStoreWith(3);
    const target = await aStoreWith(0);
    await target.insert('rounds', aRound());
    await target.insert('answers', { ...stored(9), version: 3 });
    await expect(copy(origin, target)).rejects.toMatchObject({ code: 'store-not-empty', about: 'new' });
    expect(await readFilling(target)).toBeNull();
    expect(await copy(origin, target, { replace: true })).toMatchObject({ is: 'done' });
    expect(await contentOf(target)).toEqual(await contentOf(origin));
  });

  it('does not go on with what another copy has begun', async () => {
    const origin = await aStoreWith(3);
    const target = createMemoryDocuments();
    await noteFilling(target, 'copy', 'under-way', 'another origin');
    await expect(copy(origin, target)).rejects.toMatchObject({ code: 'filled-otherwise' });
    expect(await copy(origin, target, { replace: true })).toMatchObject({ is: 'done' });
  });

  it('refuses a target on which a bot runs, replaced or not', async () => {
    const origin = await aStoreWith(3);
    const target = await aStoreWith(1);
    const leases = createLeases(target);
    await leases.claim('run-due', 1, 'a bot');
    const watch = aWatch(() => leases.beat('run-due', 1));
    await expect(copy(origin, target, { replace: true, watch })).rejects.toMatchObject({ code: 'store-in-use' });
    expect(await target.get('answers', stored(1).id)).not.toBeNull();
    expect(await copy(origin, target, { replace: true })).toMatchObject({ is: 'done' });
  });

  it('refuses one store under two names, and leaves it as it was', async () => {
    const origin = await aStoreWith(3);
    const before = await contentOf(origin);
    await expect(copy(origin, origin, { replace: true })).rejects.toMatchObject({ code: 'same-store' });
    expect(await contentOf(origin)).toEqual(before);
    await matchSchema(origin, alone);
  });

  it('refuses an origin without an installation, with half of one, or with a newer one', async () => {
    const target = createMemoryDocuments();
    await expect(copy(createMemoryDocuments(), target)).rejects.toMatchObject({ code: 'store-empty', about: 'old' });
    const half = await aStoreWith(3);
    await noteFilling(half, 'restore', 'under-way');
    await expect(copy(half, target)).rejects.toMatchObject({ code: 'store-half-filled' });
    const newer = await aStoreWith(3);
    await newer.put('meta', [{ id: 'schema', number: STORE_SCHEMA + 1, indexes: '', version: 1 } as StoredDocument]);
    await expect(copy(newer, target)).rejects.toMatchObject({ code: 'store-too-new' });
    expect(await readFilling(target)).toBeNull();
  });
});
