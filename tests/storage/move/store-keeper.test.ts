import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createStoreKeeper } from '../../../storage/move/store-keeper';
import { aWatch } from '../../support/an-installation';
import { aRound } from '../../support/builders';
import { openAStore, STORE_OPTIONS } from '../../support/open-a-store';
import { aTemporaryFolder } from '../../support/temporary-folder';

const NOW = '2022-08-23T05:00:00.000Z';
const quiet = () => undefined;

let folder: ReturnType<typeof aTemporaryFolder>;
const at = (name: string) => join(folder.path, name);
const stored = (name: string) => `file:${at(name)}`;

function aKeeper(store = stored('own.db'), variables: Record<string, string> = {}) {
  return createStoreKeeper({
    settings: () => ({ store, mongo: { ...STORE_OPTIONS.mongo, timeoutMs: 200 } }),
    variable: (name) => variables[name],
    program: '0.1.0',
    watch: aWatch(),
  });
}

beforeEach(async () => {
  folder = aTemporaryFolder();
  const store = await openAStore(stored('own.db'));
  await store.rounds.add(aRound());
  await store.close();
});

afterEach(() => folder.remove());

describe('the keeper of stores', () => {
  it('takes an address from an environment variable, so that a password stands in no list of processes', async () => {
    const keeper = aKeeper(stored('own.db'), { OLD: stored('own.db'), NEW: stored('new.db') });
    const copy = await keeper.copy({ from: 'env:OLD', to: 'env:NEW', replace: false }, quiet);
    expect(copy).toMatchObject({ is: 'done', from: at('own.db'), to: at('new.db') });
    await expect(keeper.copy({ from: 'env:OLD', to: 'env:NO', replace: false }, quiet)).rejects.toMatchObject({
      code: 'no-variable',
      about: 'NO',
    });
  });

  it('never repeats the password of an address', async () => {
    const address = 'mongodb://bot:salasana@127.0.0.1:1/toteuma';
    const keeper = aKeeper(address, { NEW: address });
    const failures = await Promise.allSettled([
      keeper.copy({ from: stored('own.db'), to: 'env:NEW', replace: false }, quiet),
      keeper.copy({ from: address, to: stored('new.db'), replace: false }, quiet),
      keeper.copy({ from: address, to: address, replace: false }, quiet),
      keeper.copy({ from: 'salasana', to: address, replace: false }, quiet),
      keeper.backup({ file: at('a.backup'), replace: false }, quiet, NOW),
    ]);
    for (const failure of failures) {
      if (failure.status === 'fulfilled') throw new Error('Nobody listens on port 1.');
      expect(JSON.stringify([failure.reason.message, failure.reason])).not.toContain('salasana');
    }
  });

  it('makes no store where one was to be read', async () => {
    const keeper = aKeeper(stored('mistyped.db'));
    const missing = { code: 'store-missing', about: at('mistyped.db') };
    await expect(keeper.backup({ file: at('a.backup'), replace: false }, quiet, NOW)).rejects.toMatchObject(missing);
    const copy = keeper.copy({ from: stored('mistyped.db'), to: stored('new.db'), replace: false }, quiet);
    await expect(copy).rejects.toMatchObject(missing);
    expect([existsSync(at('mistyped.db')), existsSync(at('new.db'))]).toEqual([false, false]);
  });

  it('knows one file under two paths', async () => {
    symlinkSync(at('own.db'), at('other.db'));
    for (const to of [stored('own.db'), `file://${at('own.db')}`, stored('other.db'), stored('./own.db')]) {
      const copy = aKeeper().copy({ from: stored('own.db'), to, replace: true }, quiet);
      await expect(copy).rejects.toMatchObject({ code: 'same-store' });
    }
    await (await openAStore(stored('own.db'))).close();
  });

  it('backs the configured store up, and restores it into an empty one', async () => {
    const backup = await aKeeper().backup({ file: at('a.backup'), replace: false }, quiet, NOW);
    expect(backup).toMatchObject({ file: at('a.backup'), createdAt: NOW, program: '0.1.0' });
    const target = aKeeper(stored('new.db'));
    const restored = await target.restore({ file: at('a.backup'), replace: false, by: 'cli:tester' }, quiet, NOW);
    expect(restored).toMatchObject({ is: 'done', to: at('new.db'), backup: { createdAt: NOW } });
    const store = await openAStore(stored('new.db'));
    expect(await store.rounds.get(aRound().id)).toEqual(aRound());
    await store.close();
  });
});
