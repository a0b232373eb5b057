import type { Documents } from '../../storage/documents';
import { noteFilling } from '../../storage/filling-note';
import { isSameStore } from '../../storage/move/may-fill';
import { stopWhenFilled } from '../../storage/stop-when-filled';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import type { Store } from '../../strategy/ports/store';
import { anAnswer } from '../support/builders';
import { createMemoryDocuments, type Shelf } from '../support/memory-documents';

describe('a program whose store is filled under it', () => {
  let shelf: Shelf;
  let another: Documents;
  let store: Store;

  beforeEach(async () => {
    shelf = new Map();
    another = createMemoryDocuments(shelf);
    await noteFilling(another, 'restore', 'done', 'an earlier backup');
    store = createStoreOverDocuments(await stopWhenFilled(createMemoryDocuments(shelf)));
  });

  /** What every process of a bot does at each beat. */
  const beat = () => store.leases.latest('run-due');

  it('works on while nothing has filled it since it was opened', async () => {
    await beat();
    expect(await store.answers.append(anAnswer())).toBe('stored');
    expect(await isSameStore(another, another)).toBe(true);
    await beat();
    expect(await store.answers.get(anAnswer().id)).toEqual(anAnswer());
  });

  it('is stopped at its next beat: it takes no lease, stores nothing, and says why', async () => {
    await noteFilling(another, 'restore', 'under-way', 'a backup');
    const stopped = {
      code: 'store-unavailable',
      message: expect.stringContaining('a restore has filled it, or is filling it'),
    };
    await expect(beat()).rejects.toMatchObject(stopped);
    await expect(store.leases.claim('run-due', 1, 'a bot')).rejects.toMatchObject(stopped);
    await expect(store.answers.append(anAnswer())).rejects.toMatchObject(stopped);
    await expect(store.answers.get(anAnswer().id)).rejects.toMatchObject(stopped);
    await expect(store.ping()).rejects.toMatchObject(stopped);
    expect(await another.find('answers', { index: 'id', equal: [] })).toEqual([]);
    expect(await another.find('leases', { index: 'id', equal: [] })).toEqual([]);
  });

  it('stays stopped when that is complete, because what it remembers is of another installation', async () => {
    await noteFilling(another, 'copy', 'under-way', 'an earlier backup');
    await noteFilling(another, 'copy', 'done', 'an earlier backup');
    await expect(beat()).rejects.toThrow('start it when the copy is complete');
    await expect(beat()).rejects.toThrow('start it when the copy is complete');
  });
});
