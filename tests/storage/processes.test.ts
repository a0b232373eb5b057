import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aRound } from '../support/builders';
import { openAStore } from '../support/open-a-store';
import { theAnswer } from '../support/store-writer';
import { aTemporaryFolder } from '../support/temporary-folder';

const LOADER = join(__dirname, '../support/load-typescript.js');
const WRITER = join(__dirname, '../support/store-writer.ts');

jest.setTimeout(60_000);

describe('several processes on one file', () => {
  let folder: ReturnType<typeof aTemporaryFolder>;
  let address: string;
  const writers: Writer[] = [];

  beforeEach(() => {
    folder = aTemporaryFolder();
    address = `file:${join(folder.path, 'toteuma.db')}`;
  });

  afterEach(async () => {
    await Promise.all(writers.splice(0).map((writer) => writer.kill()));
    folder.remove();
  });

  function startWriter(name: string, roundId: string, count: number): Writer {
    const writer = createWriter([address, name, roundId, String(count)]);
    writers.push(writer);
    return writer;
  }

  it('make it together, store each answer once and lose no save', async () => {
    const count = 60;
    const roundId = 'kemi/2022-H1';
    const names = ['a', 'b', 'c'];
    const rivals = names.map((name) => startWriter(name, roundId, count));
    await Promise.all(rivals.map((rival) => rival.heard('ready')));
    const store = await openAStore(address);
    await store.rounds.add(aRound({ version: 0 }));
    for (const rival of rivals) rival.begin();
    expect(await Promise.all(rivals.map((rival) => rival.ended()))).toEqual([0, 0, 0]);

    const winners = new Map(
      rivals.flatMap(({ lines }, index) => numbersIn('answer', lines).map((n) => [n, names[index]])),
    );
    const stored = await store.answers.ofRound(roundId);
    expect(rivals.flatMap(({ lines }) => numbersIn('answer', lines))).toHaveLength(count);
    expect(stored).toEqual(
      Array.from({ length: count }, (_, i) => theAnswer(roundId, i + 1, winners.get(i + 1) ?? '')),
    );

    const versions = rivals.flatMap(({ lines }) => numbersIn('version', lines)).sort((x, y) => x - y);
    expect(versions).toEqual(Array.from({ length: names.length * count }, (_, i) => i + 1));
    expect((await store.rounds.get(roundId))?.version).toBe(names.length * count);
    await store.close();
  });

  it('find everything that was acknowledged to one that was killed while writing', async () => {
    const first = await openAStore(address);
    for (const life of LIVES) await first.rounds.add(aRound({ id: roundOf(life), version: 0 }));
    await first.close();

    for (const life of LIVES) {
      const writer = startWriter('killed', roundOf(life), 100_000);
      await writer.heard('ready');
      writer.begin();
      await writer.heard(life.killedAfter);
      await writer.kill();

      const store = await openAStore(address);
      const acknowledged = numbersIn('answer', writer.lines).length;
      const stored = await store.answers.ofRound(roundOf(life));
      const whole = stored.map((_, index) => theAnswer(roundOf(life), index + 1, 'killed'));
      expect(stored).toEqual(whole);
      // The last one may have been written without its writer living to say so.
      expect([acknowledged, acknowledged + 1]).toContain(stored.length);
      const saves = numbersIn('version', writer.lines).length;
      expect([saves, saves + 1]).toContain((await store.rounds.get(roundOf(life)))?.version);
      await store.close();
    }
  });
});

/** After which acknowledged write each life ends: an answer or a save, near the beginning and further on. */
const LIVES = [
  { killedAfter: 'answer 1' },
  { killedAfter: 'version 7' },
  { killedAfter: 'answer 41' },
  { killedAfter: 'version 150' },
  { killedAfter: 'answer 333' },
];

function roundOf(life: (typeof LIVES)[number]): string {
  return `kemi/killed after ${life.killedAfter}`;
}

function numbersIn(word: string, lines: readonly string[]): number[] {
  return lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.slice(word.length + 1)));
}

interface Writer {
  /** Whole lines it has said so far. */
  lines: readonly string[];
  /** Resolves when it has said the line; fails when it ends without. */
  heard(line: string): Promise<void>;
  begin(): void;
  /** Its exit code, when all it said has arrived. */
  ended(): Promise<number | null>;
  /** Ends it as a power cut would end the process, and waits until all it said has arrived. */
  kill(): Promise<void>;
}

function createWriter(parameters: string[]): Writer {
  const child: ChildProcess = spawn(process.execPath, ['-r', LOADER, WRITER, ...parameters], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('A writer has no pipes.');
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  createInterface({ input: stdout }).on('line', (line) => {
    lines.push(line);
    waiting.get(line)?.();
  });
  const closed = once(child, 'close').then(([code]) => code as number | null);
  return {
    lines,
    async heard(line) {
      if (lines.includes(line)) return;
      const said = new Promise<void>((resolve) => waiting.set(line, resolve));
      const silent = closed.then(() => {
        if (!lines.includes(line)) throw new Error(`The writer ended without saying "${line}".`);
      });
      await Promise.race([said, silent]);
    },
    begin: () => stdin.write('go\n'),
    ended: () => closed,
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
