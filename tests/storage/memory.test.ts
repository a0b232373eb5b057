import { aMemoryStore, createMemoryDocuments, type Shelf } from '../support/memory-documents';
import { describeStoreContract } from './store-contract';

describeStoreContract('memory', () => {
  const shelf: Shelf = new Map();
  return {
    open: async () => createMemoryDocuments(shelf),
    remove: async () => undefined,
  };
});

describe('a store in memory', () => {
  it('fails with the given reason until it is brought back', async () => {
    const { store, documents } = aMemoryStore();
    documents.failWith('the disk is full');
    await expect(store.ping()).rejects.toThrow('the disk is full');
    documents.failWith(null);
    await expect(store.ping()).resolves.toBeUndefined();
  });
});
