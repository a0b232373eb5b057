/** Moves as an administrator makes them: with the commands, beside real bots and real servers. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded } from '../../../storage/embedded/open-embedded';
import { noteSchema } from '../../../storage/move/note-schema';
import { aFleet, type Fleet } from '../../support/a-fleet';
import { contentOf } from '../../support/an-installation';
import { runToteuma, startBotProcess } from '../../support/bot-process';
import { anAnswer } from '../../support/builders';
import type { DatabaseServer } from '../../support/servers/database-server';
import { describeWithServers } from '../../support/servers/describe-with-servers';
import { startServer } from '../../support/servers/start-server';
import { aTemporaryFolder } from '../../support/temporary-folder';

jest.setTimeout(120_000);

const ROUND = 'kemi-2022/2022-H1';
const AFTER_A_WEEK = '2022-08-22T06:00:00.000Z';
const PROGRAM = join(__dirname, '../../../dist/toteuma.js');

let folder: ReturnType<typeof aTemporaryFolder>;
const at = (name: string) => join(folder.path, name);
const stored = (name: string) => `file:${at(name)}`;
const envOf = (store: string) => ({ TOTEUMA_LOCAL: '1', TOTEUMA_STORE: store, TOTEUMA_LOG: 'silent' });
const toteuma = (store: string, ...words: string[]) => runToteuma(envOf(store), words);

beforeEach(() => {
  folder = aTemporaryFolder();
});

afterEach(() => folder.remove());

/** What leaders and the council would get from this store. */
async function handedOut(store: string): Promise<{ digest: string; table: string }> {
  const digest = await toteuma(store, 'digest', 'show', ROUND, '--at', AFTER_A_WEEK);
  await toteuma(store, 'plan', 'export', at('table.csv'), '--round', ROUND);
  return { digest, table: readFileSync(at('table.csv'), 'utf8') };
}

async function aRunningCity(store: string): Promise<Fleet> {
  const fleet = await aFleet({ store, bots: 1, city: { officials: 4 } });
  await fleet.settled(await fleet.confirmRound());
  await fleet.answer(fleet.officials[0] ?? '');
  return fleet;
}

describe('an installation in use', () => {
  it('is backed up while its bot runs, and neither restored into nor copied over', async () => {
    const fleet = await aRunningCity(stored('used.db'));
    try {
      await toteuma(stored('used.db'), 'store', 'backup', at('a.backup'));
      await expect(
        toteuma(stored('used.db'), 'store', 'restore', at('a.backup'), '--replace', '--as', 'testaaja'),
      ).rejects.toThrow('Pysäytä kaikki botit');
      await expect(toteuma(stored('used.db'), 'store', 'copy', stored('used.db'), stored('new.db'))).rejects.toThrow(
        'Kopio ei ole valmis',
      );
      await expect(startBotProcess(envOf(stored('new.db')), AFTER_A_WEEK)).rejects.toThrow(
        'Run the same copy again; it goes on where it stopped.',
      );
      await fleet.bots[0]?.stop();
      const expected = await handedOut(stored('used.db'));
      expect(expected.table).toContain('ELI-YMP-4');

      await toteuma(stored('used.db'), 'store', 'copy', stored('used.db'), stored('new.db'));
      expect(await handedOut(stored('new.db'))).toEqual(expected);
      const restored = await toteuma(stored('back.db'), 'store', 'restore', at('a.backup'), '--as', 'testaaja');
      expect(restored).toContain(`${ROUND}  avoinna`);
      expect(await handedOut(stored('back.db'))).toEqual(expected);
      await (await startBotProcess({ ...envOf(stored('new.db')), TOTEUMA_PORT: '0' }, AFTER_A_WEEK)).stop();
    } finally {
      await fleet.stop();
    }
  });
});

describe('a copy of many documents', () => {
  it('goes on after its process was killed in the middle', async () => {
    const origin = openEmbedded({ path: at('many.db') });
    const answers = Array.from({ length: 25_000 }, (_, n) => ({ ...anAnswer({ n }), version: 1 }));
    for (let first = 0; first < answers.length; first += 1000) {
      await origin.put('answers', answers.slice(first, first + 1000));
    }
    await noteSchema(origin, 2);
    const words = ['store', 'copy', stored('many.db'), stored('copy.db')];
    await killedAt('answers: 10000', fork(PROGRAM, words, { env: envOf(''), execArgv: [], silent: true }));

    const target = openEmbedded({ path: at('copy.db') });
    const brought = (await contentOf(target)).answers?.length ?? 0;
    expect(brought).toBeGreaterThanOrEqual(10_000);
    expect(brought).toBeLessThan(25_000);
    const again = JSON.parse(await toteuma(stored('many.db'), ...words, '--json'));
    expect(again).toMatchObject({ is: 'done', written: 25_000 - brought });
    expect(await contentOf(target)).toEqual(await contentOf(origin));
    await origin.close();
    await target.close();
  });
});

describeWithServers('an installation that moves to a server and back', (kind) => {
  let server: DatabaseServer;
  let fleet: Fleet | null = null;

  beforeEach(async () => {
    server = await startServer(kind);
  });

  afterEach(async () => {
    await fleet?.stop();
    await server.stop();
  });

  it('gives the same digest and the same table', async () => {
    fleet = await aRunningCity(stored('used.db'));
    await fleet.bots[0]?.stop();
    const expected = await handedOut(stored('used.db'));
    const there = server.address('move');
    await runToteuma({ ...envOf(stored('used.db')), THERE: there }, ['store', 'copy', stored('used.db'), 'env:THERE']);
    expect(await handedOut(there)).toEqual(expected);
    await toteuma(there, 'store', 'backup', at('there.backup'));
    await toteuma(there, 'store', 'copy', there, stored('back.db'));
    expect(await handedOut(stored('back.db'))).toEqual(expected);
    const again = server.address('again');
    await toteuma(again, 'store', 'restore', at('there.backup'), '--as', 'testaaja');
    expect(await handedOut(again)).toEqual(expected);
  });
});

/** Kills the process when it has said the words, and waits until it is gone. */
async function killedAt(words: string, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes(words)) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  if (!said.includes(words)) throw new Error(`The process ended without saying "${words}". ${said}`);
}
