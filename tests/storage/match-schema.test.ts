import { join } from 'node:path';
import type { Documents, StoredDocument } from '../../storage/documents';
import { openEmbedded } from '../../storage/embedded/open-embedded';
import { matchSchema } from '../../storage/match-schema';
import type { Migration } from '../../storage/migrations';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
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
    expect(await documents.get('meta', 'schema')).toMatchObject({ number: 1 });
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
    const addMark: Migration = (collection, document) => {
      const round = document as StoredRound;
      return collection === 'rounds' && round.schema === 2
        ? { ...round, schema: 3, place: `${round.place}!` }
        : document;
    };

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
