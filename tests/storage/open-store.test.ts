import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { anAnswer } from '../support/builders';
import { openAStore } from '../support/open-a-store';
import { aTemporaryFolder } from '../support/temporary-folder';

describe('the address of a store', () => {
  let folder: ReturnType<typeof aTemporaryFolder>;

  beforeEach(() => {
    folder = aTemporaryFolder();
  });

  afterEach(() => folder.remove());

  it('may be a path or a file URL, and both mean the same file', async () => {
    const path = join(folder.path, 'väli lyönti.db');
    const byPath = await openAStore(`file:${path}`);
    await byPath.answers.append(anAnswer());
    await byPath.close();
    const byUrl = await openAStore(pathToFileURL(path).href);
    expect(await byUrl.answers.get(anAnswer().id)).toEqual(anAnswer());
    await byUrl.close();
    expect(existsSync(path)).toBe(true);
  });

  it.each(['mongodb://bot:salasana@:port/toteuma', 'mongodb://bot:salasana@db.example/toteuma?nonsense=salasana'])(
    'is refused, and never repeats a password, when MongoDB cannot read it: %s',
    async (address) => {
      const refusal = await openAStore(address).catch((error) => error);
      expect(refusal).toMatchObject({ code: 'store-address', fix: expect.stringContaining('mongodb://') });
      expect(JSON.stringify({ ...refusal, message: refusal.message })).not.toContain('salasana');
    },
  );

  it.each([
    '',
    'file:',
    'file: ',
    'file::memory:',
    'data/toteuma.db',
    'postgres://db.example',
    'file://server/share.db',
  ])('is refused with the accepted forms when it is %p', async (address) => {
    await expect(openAStore(address)).rejects.toMatchObject({
      code: 'store-address',
      fix: 'Use file:PATH, for example file:./data/toteuma.db, or mongodb://HOST:27017/toteuma.',
    });
  });
});
