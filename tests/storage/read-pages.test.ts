import type { Documents } from '../../storage/documents';
import { readPages } from '../../storage/read-pages';
import { createMemoryDocuments } from '../support/memory-documents';

async function aStoreOf(ids: readonly string[]): Promise<Documents> {
  const documents = createMemoryDocuments();
  await documents.put(
    'answers',
    ids.map((id) => ({ id, version: 1 })),
  );
  return documents;
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => String(n).padStart(4, '0'));

describe('a walk over a collection', () => {
  it('sees every document once, in the order of the ids, and never asks for more than a page', async () => {
    const documents = await aStoreOf([...numbered(250), 'ä', '🌲', '￿']);
    const asked: (number | undefined)[] = [];
    const watched: Documents = {
      ...documents,
      find: async (collection, query) => {
        asked.push(query.limit);
        return documents.find(collection, query);
      },
    };
    const seen: string[] = [];
    for await (const page of readPages(watched, 'answers')) seen.push(...page.map(({ id }) => id));
    expect(seen).toEqual([...numbered(250), 'ä', '￿', '🌲']);
    expect(asked).toEqual([100, 100, 100, 100]);
  });

  it('sees what is inserted before it, and not what is inserted behind it', async () => {
    const documents = await aStoreOf(numbered(4));
    const seen: string[] = [];
    for await (const page of readPages(documents, 'answers', 2)) {
      if (seen.length === 0)
        await documents.put('answers', [
          { id: '0000b', version: 1 },
          { id: '0002b', version: 1 },
        ]);
      seen.push(...page.map(({ id }) => id));
    }
    expect(seen).toEqual(['0000', '0001', '0002', '0002b', '0003']);
  });

  it('gives no page of an empty collection', async () => {
    for await (const _ of readPages(createMemoryDocuments(), 'answers')) throw new Error('There was a page.');
  });
});
