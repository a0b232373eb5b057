/** Cards that are built at one moment share what they read, and nothing of it outlives that moment. */

import { readTogether } from '../../jobs/read-together';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import type { Store } from '../../strategy/ports/store';
import { anAnswer, aRole, aRound } from '../support/builders';
import { createMemoryDocuments } from '../support/memory-documents';

/** A store with three roles, an answer about each of three measures and a round, and what it was asked. */
async function aStore(): Promise<{ store: Store; asked: string[]; fail: (reason: string | null) => void }> {
  const documents = createMemoryDocuments();
  const asked: string[] = [];
  const store = createStoreOverDocuments({
    ...documents,
    get: (collection, id) => {
      asked.push(`${collection} ${id}`);
      return documents.get(collection, id);
    },
    find: (collection, query) => {
      asked.push(`${collection} ${[...query.equal, ...(query.anyOf ?? [])].join(' ')}`);
      return documents.find(collection, query);
    },
  });
  for (const id of ['a', 'b', 'c']) await store.roles.add(aRole({ id }));
  for (const tunnus of ['M1', 'M2', 'M3']) await store.answers.append(anAnswer({ tunnus }));
  await store.rounds.add(aRound());
  return { store, asked, fail: documents.failWith };
}

const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('those who begin at one moment', () => {
  it('ask for roles in one question, and each gets their own', async () => {
    const { store, asked } = await aStore();
    const { roles } = readTogether(store);
    const found = await Promise.all([roles.withIds(['b', 'a']), roles.withIds(['c', 'b']), roles.withIds([])]);
    expect(found.map(idsOf)).toEqual([['a', 'b'], ['b', 'c'], []]);
    expect(asked).toEqual(['roles b a c']);
  });

  it('ask for answers in one question for each plan, and each gets their own', async () => {
    const { store, asked } = await aStore();
    const { answers } = readTogether(store);
    const wanted = [answers.ofMeasures('kemi', ['M1', 'M2']), answers.ofMeasures('kemi', ['M2', 'M3'])];
    const found = await Promise.all([...wanted, answers.ofMeasures('oulu', ['M1'])]);
    expect(found.map((all) => all.map(({ tunnus }) => tunnus))).toEqual([['M1', 'M2'], ['M2', 'M3'], []]);
    expect(asked).toEqual(['answers kemi M1 M2 M3', 'answers oulu M1']);
  });

  it('read a round once', async () => {
    const { store, asked } = await aStore();
    const { rounds } = readTogether(store);
    const [one, other] = await Promise.all([rounds.get(aRound().id), rounds.get(aRound().id)]);
    expect([one, other]).toEqual([aRound(), aRound()]);
    expect(asked).toEqual([`rounds ${aRound().id}`]);
  });

  it('are all told when the store is away', async () => {
    const { store, fail } = await aStore();
    const { roles } = readTogether(store);
    fail('the disk is full');
    const told = await Promise.allSettled([roles.withIds(['a']), roles.withIds(['b'])]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('ask again for what they want later', async () => {
    const { store, asked } = await aStore();
    const { roles } = readTogether(store);
    await roles.withIds(['a']);
    expect(idsOf(await roles.withIds(['b']))).toEqual(['b']);
    expect(asked).toEqual(['roles a', 'roles b']);
  });
});
