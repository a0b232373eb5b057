import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalWords } from '../../cli/refusal-words';
import { Refused } from '../../strategy/errors';
import type { StoreCopy, StoreKeeper, StoreRestore } from '../../strategy/ports/store-keeper';
import { aCommandLine } from '../support/a-command-line';

const answers = { collection: 'answers', documents: 12_345, checksum: 'abcdef0123456789'.repeat(4) };
const COPY: StoreCopy = {
  is: 'done',
  from: '/srv/toteuma.db',
  to: 'mongodb://db.example/toteuma',
  schema: 2,
  written: 12_346,
  collections: [
    { ...answers, same: true },
    { collection: 'plans', documents: 1, checksum: '9'.repeat(64), same: true },
  ],
};
const RESTORE: StoreRestore = {
  is: 'done',
  file: 'a.backup',
  to: '/srv/toteuma.db',
  backup: { schema: 2, createdAt: '2022-08-22T06:00:00.000Z', program: '0.1.0' },
  collections: [{ ...answers, same: true }],
  waiting: { deliveries: { ask: 3, digest: 1 }, rounds: [{ id: 'kemi/2022-H1', state: 'open' }] },
};

function withKeeper(over: Partial<StoreKeeper> = {}) {
  const asked: unknown[] = [];
  const keeper: StoreKeeper = {
    copy: async (given, onProgress) => {
      asked.push(given);
      for (const documents of [100, 9_900, 10_000, 10_100, 20_000]) onProgress({ collection: 'answers', documents });
      return COPY;
    },
    backup: async (given, _, now) => {
      asked.push(given);
      const header = { schema: 2, createdAt: now, program: '0.1.0' };
      return { ...header, file: given.file, bytes: 1_200_100, collections: [answers] };
    },
    restore: async (given) => {
      asked.push(given);
      return RESTORE;
    },
    ...over,
  };
  return { ...aCommandLine({ storeKeeper: keeper }), asked };
}

describe('store copy', () => {
  it('prints both stores, a table of what was compared, and what to do next', async () => {
    const { run, asked } = withKeeper();
    const { code, out, err } = await run('store copy file:a.db env:NEW --lang en');
    expect(code).toBe(0);
    expect(asked).toEqual([{ from: 'file:a.db', to: 'env:NEW', replace: false }]);
    expect(out.split('\n')).toEqual([
      'From: /srv/toteuma.db',
      'To: mongodb://db.example/toteuma',
      'collection  documents  checksum      same',
      'answers         12345  abcdef012345  yes',
      'plans               1  999999999999  yes',
      'Documents written: 12346',
      'The copy is complete: all collections are the same. Set TOTEUMA_STORE to the new address and start the bot.',
    ]);
    expect(err).toBe('answers: 10000 …\nanswers: 20000 …');
  });

  it('gives a program the same as data', async () => {
    const { out } = await withKeeper().run('store copy file:a.db file:b.db --json');
    expect(JSON.parse(out)).toEqual(COPY);
  });

  it('fails with the collection that differs and what to do', async () => {
    const collections = COPY.collections.map((one, index) => ({ ...one, same: index > 0 }));
    const { run } = withKeeper({ copy: async () => ({ ...COPY, is: 'different', collections }) });
    const { code, out } = await run('store copy file:a.db file:b.db');
    expect(code).toBe(1);
    expect(out).toMatch(/answers .* EI\nplans .* kyllä/);
    expect(out).toContain('pysäytä se. Anna sitten sama komento uudelleen');
  });

  it('fails while a bot runs on the origin', async () => {
    const { run } = withKeeper({ copy: async () => ({ ...COPY, is: 'in-use' }) });
    const { code, out } = await run('store copy file:a.db file:b.db --lang sv');
    expect(code).toBe(1);
    expect(out).toContain('boten körs ännu på källan');
  });

  it('asks for two stores', async () => {
    const { code, err } = await withKeeper().run('store copy file:a.db');
    expect(code).toBe(1);
    expect(err).toContain('Nimeä kaksi tietokantaa.');
  });
});

describe('store backup', () => {
  it('says what it wrote, where, and how to keep it', async () => {
    const { run, asked } = withKeeper();
    const { code, out } = await run('store backup a.backup --replace');
    expect(code).toBe(0);
    expect(asked).toEqual([{ file: 'a.backup', replace: true }]);
    expect(out).toMatch(/^answers +12345 +abcdef012345$/m);
    expect(out).toContain('Varmuuskopio on kirjoitettu tiedostoon a.backup. Koko kilotavuina: 1201');
    expect(out).toContain('henkilötietoja');
  });
});

describe('store restore', () => {
  it('says what the bot goes on with, and what to check before it is started', async () => {
    const { run, asked } = withKeeper();
    const { code, out } = await run('store restore a.backup --replace --as tester');
    expect(code).toBe(0);
    expect(asked).toEqual([{ file: 'a.backup', replace: true, by: 'cli:tester' }]);
    expect(out).toContain('a.backup (otettu 22.8.2022 9.00, Toteuma 0.1.0, rakenne 2)');
    expect(out).toContain('Odottaa lähettämistä:\n  seurantapyyntöjä: 3\n  viikkokoosteita: 1');
    expect(out).toContain('Seurantakierrokset:\n  kemi/2022-H1  avoinna');
    expect(out).toContain('Ennen kuin käynnistät botin');
  });

  it('is done for nobody', async () => {
    const { run, asked } = withKeeper();
    expect(await run('store restore a.backup')).toMatchObject({ code: 1, err: expect.stringContaining('--as NIMI') });
    expect(asked).toEqual([]);
  });

  it('says nothing of starting the bot when the store is not whole', async () => {
    const { run } = withKeeper({ restore: async () => ({ ...RESTORE, is: 'different' }) });
    const { code, out } = await run('store restore a.backup --as tester --lang en');
    expect(code).toBe(1);
    expect(out).toContain('The restore is not complete');
    expect(out).not.toContain('Before you start the bot');
  });
});

describe('a refused move', () => {
  const folder = join(__dirname, '../../storage/move');
  const codes = readdirSync(folder)
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/new Refused\(\s*'([a-z-]+)'/g)])
    .map((match) => match[1] ?? '');

  it.each([...new Set([...codes, 'store-half-filled', 'store-too-new'])])(
    '(%s) is told in Finnish and Swedish',
    (code) => {
      const refused = new Refused(code, 'in English', [], 'in English', 'a:1');
      for (const language of ['fi', 'sv'] as const) {
        const { message, fix } = refusalWords(refused, language);
        expect([message, fix]).not.toContain('in English');
      }
    },
  );

  it('names the file and the line of a damaged backup', () => {
    const refused = new Refused('backup-altered', '', [], '', 'C:/a.backup:17');
    expect(refusalWords(refused, 'fi').message).toContain('C:/a.backup ei ole sellainen');
    expect(refusalWords(refused, 'sv').message).toContain('rad 17');
  });
});
