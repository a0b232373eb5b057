import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStore } from '../../storage/open-store';
import { anAnswer } from '../support/builders';
import { aTemporaryFolder } from '../support/temporary-folder';

describe('the address of a store', () => {
  let folder: ReturnType<typeof aTemporaryFolder>;

  beforeEach(() => {
    folder = aTemporaryFolder();
  });

  afterEach(() => folder.remove());

  it('may be a path or a file URL, and both mean the same file', async () => {
    const path = join(folder.path, 'väli lyönti.db');
    const byPath = await openStore(`file:${path}`);
    await byPath.answers.append(anAnswer());
    await byPath.close();
    const byUrl = await openStore(pathToFileURL(path).href);
    expect(await byUrl.answers.get(anAnswer().id)).toEqual(anAnswer());
    await byUrl.close();
    expect(existsSync(path)).toBe(true);
  });

  it.each(['mongodb://bot:salasana@db.example/toteuma', 'mongodb+srv://bot:salasana@db.example/toteuma'])(
    'is refused with the way on, and never repeats a password, when it is MongoDB: %s',
    async (address) => {
      const refusal = await openStore(address).catch((error) => error);
      expect(refusal).toMatchObject({ code: 'store-address', fix: expect.stringContaining('file:PATH') });
      expect(refusal.message).toContain('only the embedded engine');
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
    await expect(openStore(address)).rejects.toMatchObject({
      code: 'store-address',
      fix: 'Use file:PATH, for example file:./data/toteuma.db.',
    });
  });
});
