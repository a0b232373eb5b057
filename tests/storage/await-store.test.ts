import { join } from 'node:path';
import Database from 'libsql';
import { type AwaitedStore, awaitStore } from '../../storage/await-store';
import type { Documents } from '../../storage/documents';
import { openEmbedded } from '../../storage/embedded/open-embedded';
import { openDocuments } from '../../storage/open-store';
import { Refused, StoreUnavailable } from '../../strategy/errors';
import { anAnswer } from '../support/builders';
import { createMemoryDocuments } from '../support/memory-documents';
import { STORE_OPTIONS } from '../support/open-a-store';
import { aTemporaryFolder } from '../support/temporary-folder';

/** A store that opens on the last of these tries; `told` is what an outage is told, in order. */
function awaiting(...tries: (Error | Documents)[]) {
  const told: string[] = [];
  const outage = { failed: ({ message }: Error) => told.push(message), worked: () => told.push('worked') };
  const open = async () => {
    const next = tries.shift();
    if (next === undefined) throw new Error('it was tried again');
    if (next instanceof Error) throw next;
    return next;
  };
  return { ...awaitStore({ open, retryMs: 0, outage }), told };
}

const away = (why: string) => new StoreUnavailable(why);
const tooNew = () => new Refused('store-too-new', 'The store was written by a newer Toteuma.', [], 'Start that one.');

describe('a store that is waited for', () => {
  it('can be used as soon as the engine is open', async () => {
    const { store, opened } = awaiting(createMemoryDocuments());
    await opened;
    expect(await store.answers.append(anAnswer())).toBe('stored');
    expect(await store.answers.get(anAnswer().id)).toEqual(anAnswer());
  });

  it('is not called back while it can be read but not written', async () => {
    let isFull = true;
    const memory = createMemoryDocuments();
    const full: Documents = {
      ...memory,
      insert: async (...given) => {
        if (isFull) throw away('the disk is full.');
        return memory.insert(...given);
      },
    };
    const { store, opened, told } = awaiting(full);
    await opened;
    told.length = 0;
    await expect(store.answers.append(anAnswer())).rejects.toThrow('the disk is full');
    await store.answers.get(anAnswer().id);
    expect(told).toEqual(['The store cannot be used: the disk is full.']);
    isFull = false;
    await store.answers.append(anAnswer());
    expect(told.at(-1)).toBe('worked');
  });

  it('is tried again while it cannot be opened, and tells of each try', async () => {
    const { store, opened, told } = awaiting(away('refused.'), away('no primary.'), createMemoryDocuments());
    await opened;
    await store.ping();
    expect(told).toEqual([
      'The store cannot be used: refused.',
      'The store cannot be used: no primary.',
      'worked',
      'worked',
    ]);
  });

  it('says to every call why it is not open, and keeps nothing of what was not acknowledged', async () => {
    const engine = createMemoryDocuments();
    let letIn: (documents: Documents) => void = () => undefined;
    const tries = [
      Promise.reject(away('the disk is full.')),
      new Promise<Documents>((resolve) => {
        letIn = resolve;
      }),
    ];
    let isFailed: () => void = () => undefined;
    const failed = new Promise<void>((resolve) => {
      isFailed = resolve;
    });
    const outage = { failed: () => isFailed(), worked: () => undefined };
    const open = async () => (await tries.shift()) ?? engine;
    const { store, opened } = awaitStore({ open, retryMs: 0, outage });
    await failed;
    await expect(store.ping()).rejects.toMatchObject({ code: 'store-unavailable', retry: 'later' });
    await expect(store.answers.append(anAnswer())).rejects.toThrow('The store cannot be used: the disk is full.');
    letIn(engine);
    await opened;
    expect(await store.answers.get(anAnswer().id)).toBeNull();
  });

  it('is not waited for when no waiting helps, and says to every call why', async () => {
    const { store, opened } = awaiting(away('refused.'), tooNew());
    await expect(opened).rejects.toMatchObject({ code: 'store-too-new' });
    await expect(store.ping()).rejects.toThrow('The store was written by a newer Toteuma.');
  });

  it('tells of calls that fail after it was open, and of the first that works again', async () => {
    const engine = createMemoryDocuments();
    const { store, opened, told } = awaiting(engine);
    await opened;
    engine.failWith('the connection broke.');
    await store.ping().catch(() => undefined);
    engine.failWith(null);
    await store.ping();
    expect(told).toEqual(['worked', 'The store cannot be used: the connection broke.', 'worked']);
  });

  it('is not opened any more once it is closed, and closing is no outage', async () => {
    const { store, opened, told } = awaiting(away('refused.'));
    let isOpened = false;
    void opened.then(() => {
      isOpened = true;
    });
    await store.close();
    await new Promise((resolve) => setImmediate(resolve));
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    expect({ isOpened, told }).toEqual({ isOpened: false, told: [] });
  });

  it('closes an engine that opens after all when nobody wants it any more', async () => {
    const engine = createMemoryDocuments();
    const { store } = awaiting(engine);
    await store.close();
    await new Promise((resolve) => setImmediate(resolve));
    await expect(engine.ping()).rejects.toThrow('it has been closed.');
  });
});

describe('an embedded file that cannot be opened now', () => {
  let folder: ReturnType<typeof aTemporaryFolder>;
  let path: string;
  let reasons: string[];
  let mend: () => void;
  let awaited: AwaitedStore;

  beforeEach(() => {
    folder = aTemporaryFolder();
    path = join(folder.path, 'toteuma.db');
    reasons = [];
    mend = () => undefined;
  });

  afterEach(async () => {
    await awaited.store.close();
    folder.remove();
  });

  /** Waits for the file as the bot does, with short patience; the first failure mends what is wrong. */
  function awaitFile(open: () => Promise<Documents>): AwaitedStore {
    const failed = ({ message }: StoreUnavailable) => {
      reasons.push(message);
      mend();
    };
    return awaitStore({ open, retryMs: 0, outage: { failed, worked: () => undefined } });
  }

  it('because another process holds it, is opened when that one lets go', async () => {
    const holder = new Database(path);
    holder.exec('BEGIN EXCLUSIVE');
    mend = () => holder.close();
    awaited = awaitFile(() => openDocuments(`file:${path}`, { ...STORE_OPTIONS, openingTimeoutMs: 50 }));
    await awaited.opened;
    expect(await awaited.store.answers.append(anAnswer())).toBe('stored');
    expect(reasons).toEqual([`The store cannot be used: ${path}: another process holds the file (SQLITE_BUSY).`]);
  });

  it('because the disk is full, is opened when there is room', async () => {
    let room = { maxPages: 1 };
    mend = () => {
      room = { maxPages: 1_000 };
    };
    awaited = awaitFile(async () => openEmbedded({ path, ...room }));
    await awaited.opened;
    expect(await awaited.store.answers.append(anAnswer())).toBe('stored');
    expect(reasons).toEqual([`The store cannot be used: ${path}: the disk is full (SQLITE_FULL).`]);
  });
});
