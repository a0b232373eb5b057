/** The restore drill, and a move there and back: what leaders and the council get afterwards is the same to the letter. */

import { join } from 'node:path';
import type { Documents } from '../../../storage/documents';
import { openEmbedded } from '../../../storage/embedded/open-embedded';
import { matchSchema } from '../../../storage/match-schema';
import { copyStore } from '../../../storage/move/copy-store';
import { checkBackup } from '../../../storage/move/read-backup';
import { READING_ORDER } from '../../../storage/move/reading-order';
import { restoreStore } from '../../../storage/move/restore-store';
import { writeBackup } from '../../../storage/move/write-backup';
import { createStoreOverDocuments } from '../../../storage/store-over-documents';
import { aCommandLine } from '../../support/a-command-line';
import type { Person, Town } from '../../support/a-town';
import { asOpened, aTownInMidRound, aWatch, contentOf } from '../../support/an-installation';
import { createMemoryDocuments } from '../../support/memory-documents';
import { alone } from '../../support/open-a-store';
import { aTemporaryFolder } from '../../support/temporary-folder';

const MOMENT = ['2022-08-24', '10:00'] as const;
const quietly = { replace: false, by: 'cli:tester', watch: aWatch(), onProgress: () => undefined };

let folder: ReturnType<typeof aTemporaryFolder>;
let engine: Documents;
let town: Town;
/** An official's card as it stood before anything was moved. */
let kept: ReturnType<Person['card']>;

beforeEach(async () => {
  folder = aTemporaryFolder();
  // The town's engine can be exchanged under it, as when TOTEUMA_STORE names another store.
  town = await aTownInMidRound({
    engine: (documents) => {
      engine = documents;
      return changing(() => engine);
    },
  });
  kept = town.person('ymparistojohtaja').card();
  town.sleepUntil(...MOMENT);
});

afterEach(async () => {
  await engine.close();
  folder.remove();
});

function changing(current: () => Documents): Documents {
  return new Proxy({} as Documents, { get: (_, name) => current()[name as keyof Documents] });
}

/** Lets the rest of the round pass on a store: the digests that the leadership's channel gets, and the council's table. */
async function restOfRoundOn(documents: Documents): Promise<{ digests: unknown[]; table: string }> {
  engine = documents;
  town.sleepUntil(...MOMENT);
  const before = town.channel().length;
  await town.at('2022-08-29');
  const words = { status: 'delayed', realisation: 'Luokitus odottaa lumia.' };
  await town.person('ymparistojohtaja').press('save-answer', words, { on: kept });
  await town.at('2022-09-02', '18:00');
  await town.at('2022-09-05');
  const { run, files } = aCommandLine({ store: createStoreOverDocuments(documents) });
  await run('plan export table.csv --round 2022-H1');
  return {
    digests: town
      .channel()
      .slice(before)
      .map(({ posted }) => posted),
    table: new TextDecoder().decode(files.get('table.csv')),
  };
}

async function aCopyInMemory(documents: Documents): Promise<Documents> {
  const copy = createMemoryDocuments();
  for (const name of READING_ORDER) await copy.put(name, (await contentOf(documents))[name] ?? []);
  return copy;
}

describe.each(['memory', 'embedded'])('after a backup, a wipe and a restore on the %s engine', (kind) => {
  it('the next digests and the exported table are the same to the letter', async () => {
    const store: Documents =
      kind === 'memory' ? createMemoryDocuments() : openEmbedded({ path: join(folder.path, 'toteuma.db') });
    for (const name of READING_ORDER) await store.put(name, (await contentOf(engine))[name] ?? []);
    const expected = await restOfRoundOn(await aCopyInMemory(store));
    expect(expected.digests).toHaveLength(2);
    expect(expected.table).toMatch(/Kilpailutus siirtyi 🌲\.[\s\S]*Luokitus odottaa lumia\./u);

    const file = join(folder.path, 'toteuma.backup');
    const header = { schema: 2, createdAt: town.now(), program: '0.1.0' };
    await writeBackup(store, file, header, quietly);
    for (const name of READING_ORDER) await store.clear(name);
    expect(Object.values(await contentOf(store)).flat()).toEqual([]);
    const backup = await checkBackup(file);
    const restored = await restoreStore(asOpened(store, 'wiped'), { file, backup }, quietly, town.now());
    expect(restored.is).toBe('done');
    await matchSchema(store, alone);

    expect(await restOfRoundOn(store)).toEqual(expected);
  });
});

describe('after a move to the embedded engine and back', () => {
  it('the next digests and the exported table are the same to the letter, here and there', async () => {
    const origin = engine;
    const expected = await restOfRoundOn(await aCopyInMemory(origin));
    const there = openEmbedded({ path: join(folder.path, 'toteuma.db') });
    const back = createMemoryDocuments();
    expect(await copyStore(asOpened(origin, 'a'), asOpened(there, 'b'), quietly)).toMatchObject({ is: 'done' });
    expect(await copyStore(asOpened(there, 'b'), asOpened(back, 'c'), quietly)).toMatchObject({ is: 'done' });
    expect(await restOfRoundOn(back)).toEqual(expected);
    expect(await restOfRoundOn(there)).toEqual(expected);
  });
});
