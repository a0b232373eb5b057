import { join } from 'node:path';
import { createUnderLease } from '../../jobs/under-lease';
import type { Documents, StoredDocument } from '../../storage/documents';
import { openEmbedded } from '../../storage/embedded/open-embedded';
import { noteFilling } from '../../storage/filling-note';
import { matchSchema, readNumber } from '../../storage/match-schema';
import { type Migration, STORE_SCHEMA } from '../../storage/migrations';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import type { UnderLease } from '../../strategy/ports/leases';
import { anAnswer, aRound } from '../support/builders';
import { createMemoryDocuments } from '../support/memory-documents';
import { alone } from '../support/open-a-store';
import { aTemporaryFolder } from '../support/temporary-folder';

interface StoredRound extends StoredDocument {
  schema: number;
  place?: string;
}

/** Gives rounds a place, as a released migration would. */
const givePlace: Migration = (collection, document) => {
  const round = document as StoredRound;
  return collection === 'rounds' && round.schema === 1 ? { ...round, schema: 2, place: 'Kemi' } : document;
};

/** Changes what the step before it has given them. */
const addMark: Migration = (collection, document) => {
  const round = document as StoredRound;
  return collection === 'rounds' && round.schema === 2 ? { ...round, schema: 3, place: `${round.place}!` } : document;
};

/** Turns by a lease on a clock that only waiting moves. */
function aTurn(holder: string, clock = { ms: 0 }): UnderLease {
  const sleepMs = async (ms: number) => {
    clock.ms += ms;
    await new Promise((resolve) => setImmediate(resolve));
  };
  return createUnderLease({ holder, monotonicMs: () => clock.ms, sleepMs });
}

describe.each(['memory', 'embedded'])('the schema of a store on the %s engine', (engine) => {
  const opened: { documents: Documents; folder: ReturnType<typeof aTemporaryFolder> }[] = [];

  function createDocuments(): Documents {
    if (engine === 'memory') return createMemoryDocuments();
    const folder = aTemporaryFolder();
    const documents = openEmbedded({ path: join(folder.path, 'toteuma.db') });
    opened.push({ documents, folder });
    return documents;
  }

  afterEach(async () => {
    for (const { documents, folder } of opened.splice(0)) {
      await documents.close();
      folder.remove();
    }
  });

  it('is noted in a new store and matches ever after', async () => {
    const documents = createDocuments();
    await matchSchema(documents, alone);
    await matchSchema(documents, alone);
    expect(await documents.get('meta', 'schema')).toMatchObject({ number: STORE_SCHEMA, version: 1 });
  });

  it('is refused while a copy or a restore into it is not complete', async () => {
    const documents = createDocuments();
    await noteFilling(documents, 'restore', 'under-way');
    await expect(matchSchema(documents, alone)).rejects.toMatchObject({
      code: 'store-half-filled',
      fix: expect.stringContaining('--replace'),
    });
    expect(await documents.get('meta', 'schema')).toBeNull();
    await noteFilling(documents, 'restore', 'done');
    await matchSchema(documents, alone);
  });

  it('is raised by one process while another waits, and nothing is done twice', async () => {
    const documents = createDocuments();
    const store = createStoreOverDocuments(documents);
    await matchSchema(documents, alone, []);
    for (const name of ['a', 'b', 'c']) await store.rounds.add(aRound({ name }));
    const looked: string[] = [];
    const working: Migration = (collection, document) => {
      if (collection === 'rounds') looked.push(document.id);
      return givePlace(collection, document);
    };
    const turns = [aTurn('first'), aTurn('second')];
    await Promise.all(turns.map((underLease) => matchSchema(documents, underLease, [working])));
    expect(looked).toEqual(['kemi/a', 'kemi/b', 'kemi/c']);
    const rounds = (await documents.find('rounds', { index: 'id', equal: [] })) as StoredRound[];
    expect(rounds.map(({ version }) => version)).toEqual([2, 2, 2]);
    expect(await documents.get('meta', 'schema')).toMatchObject({ number: 2 });
  });

  it('is raised by the next process when the first died at it, once its lease has run out', async () => {
    const documents = createDocuments();
    const store = createStoreOverDocuments(documents);
    await matchSchema(documents, alone, []);
    await store.rounds.add(aRound());
    await store.leases.claim('schema', 1, 'dead');
    const clock = { ms: 0 };
    await matchSchema(documents, aTurn('next', clock), [givePlace]);
    expect(clock.ms).toBeGreaterThanOrEqual(20_000);
    expect(await documents.get('rounds', aRound().id)).toMatchObject({ schema: 2, place: 'Kemi' });
  });

  it('is never lowered by a process that was frozen at a step while another went on', async () => {
    const documents = createDocuments();
    await matchSchema(documents, alone, []);
    await createStoreOverDocuments(documents).rounds.add(aRound());
    let thaw: () => void = () => undefined;
    const thawed = new Promise<void>((resolve) => {
      thaw = resolve;
    });
    let hasBegun: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const numbers = new Set<unknown>();
    const freezing: Documents = {
      ...documents,
      async replace(collection, document, expectedVersion) {
        hasBegun();
        if (collection === 'rounds') await thawed;
        const isReplaced = await documents.replace(collection, document, expectedVersion);
        numbers.add(await readNumber(documents));
        return isReplaced;
      },
    };
    const steps = [givePlace, addMark];
    const frozen = matchSchema(freezing, alone, steps);
    await begun;
    await matchSchema(documents, alone, steps);
    thaw();
    await frozen;
    expect([...numbers]).toEqual([3]);
    expect(await documents.get('rounds', aRound().id)).toMatchObject({ schema: 3, place: 'Kemi!' });
  });

  it('is refused with what to do when a newer program has written it, and nothing is touched', async () => {
    const documents = createDocuments();
    await documents.insert('rounds', aRound());
    await matchSchema(documents, alone, [givePlace]);
    const before = await documents.get('rounds', aRound().id);
    await expect(matchSchema(documents, alone, [])).rejects.toMatchObject({
      code: 'store-too-new',
      message: 'The store was written by a newer Toteuma (schema 2; this program knows 1).',
      fix: expect.stringContaining('newer version'),
      retry: 'never',
    });
    expect(await documents.get('rounds', aRound().id)).toEqual(before);
    expect(await documents.get('meta', 'schema')).toMatchObject({ number: 2 });
  });

  it('is raised step by step, over every page, leaving alone what a step does not concern', async () => {
    const documents = createDocuments();
    const store = createStoreOverDocuments(documents);
    await matchSchema(documents, alone, []);
    for (let i = 0; i < 230; i += 1) await store.rounds.add(aRound({ name: `2022-X${i}` }));
    await store.answers.append(anAnswer());
    await matchSchema(documents, alone, [givePlace, addMark]);

    const rounds = (await documents.find('rounds', { index: 'id', equal: [] })) as StoredRound[];
    expect(rounds).toHaveLength(230);
    expect(rounds.every((round) => round.schema === 3 && round.place === 'Kemi!')).toBe(true);
    expect(await store.answers.get(anAnswer().id)).toEqual(anAnswer());
    expect(await documents.get('meta', 'schema')).toMatchObject({ number: 3 });
  });

  it('goes on where it was cut off, changing no document twice', async () => {
    const documents = createDocuments();
    const store = createStoreOverDocuments(documents);
    await matchSchema(documents, alone, []);
    for (const name of ['a', 'b', 'c']) await store.rounds.add(aRound({ name }));
    const dies: Migration = (collection, document) => {
      if (document.id === 'kemi/b') throw new Error('killed');
      return givePlace(collection, document);
    };
    await expect(matchSchema(documents, alone, [dies])).rejects.toThrow('killed');
    expect(await documents.get('meta', 'schema')).toMatchObject({ number: 1 });

    await matchSchema(documents, alone, [givePlace]);
    const rounds = (await documents.find('rounds', { index: 'id', equal: [] })) as StoredRound[];
    expect(rounds.map(({ place, version }) => [place, version])).toEqual([
      ['Kemi', 2],
      ['Kemi', 2],
      ['Kemi', 2],
    ]);
  });
});
