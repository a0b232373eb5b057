/**
 * Starts the whole demo: the plan's files are read first, then the rehearsal and the bot run as processes with a store of
 * their own in a temporary folder. Whatever fails on the way ends what was started and leaves nothing behind.
 */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../files/read-json';
import { readTable } from '../files/read-table';
import { writeCsv } from '../files/write-table';
import type { Language } from '../strategy/language';
import type { PlanSettings } from '../strategy/plan';
import { readSettings } from '../strategy/table/read-settings';
import { type Cast, castOf, inOneLanguage, rosterOf, TENANT } from './cast';
import { createStageClient, type StageClient } from './stage-client';
import { type RunningProgram, runProgram, startProgram } from './start-program';

export interface DemoWish {
  plan: string;
  register: string;
  settings: string;
  /** The instant at which the calendar clock starts. */
  at: string;
  /** Everybody's language; null = as the register says. */
  language: Language | null;
  /** The rehearsal window's port; 0 = any free one. */
  port: number;
}

export interface Demo {
  url: string;
  folder: string;
  cast: Cast;
  settings: PlanSettings;
  /** What the coordinator speaks. */
  language: Language;
  stage: StageClient;
  /** What the import said. */
  imported: { plan: string; findings: unknown[] };
  /** Runs a command of the command line on the demo's store. */
  toteuma: (...words: string[]) => Promise<string>;
  /** Ends both processes and removes the store; with `everything` the folder too. */
  stop: (everything: boolean) => Promise<void>;
}

/** @throws with one sentence that says which file, program or command failed, and why */
export async function startDemo(wish: DemoWish): Promise<Demo> {
  const settings = readSettings(readJson(await readFile(wish.settings), wish.settings));
  const given = await readFile(wish.register);
  const table = await readTable(given, wish.register);
  const registerBytes = wish.language ? writeCsv(inOneLanguage(table, wish.language)) : given;
  const cast = await castOf(registerBytes, wish.register, wish.language);

  const folder = await mkdtemp(join(tmpdir(), 'toteuma-demo-'));
  const programs: RunningProgram[] = [];
  const stop = async (everything: boolean) => {
    for (const program of programs.splice(0).reverse()) await program.stop();
    const leftovers = everything
      ? [folder]
      : (await readdir(folder)).filter(isStoreFile).map((name) => join(folder, name));
    for (const path of leftovers) await rm(path, { recursive: true, force: true });
  };
  try {
    const register = join(folder, 'register.csv');
    const roster = join(folder, 'roster.json');
    await writeFile(register, registerBytes);
    await writeFile(roster, JSON.stringify(rosterOf(cast), null, 2));
    const rehearsal = await startProgram(
      'rehearsal/main.js',
      ['--roster', roster, '--port', String(wish.port)],
      surroundings(),
    );
    programs.push(rehearsal);
    const env = {
      ...surroundings(),
      TOTEUMA_LOCAL: '1',
      TOTEUMA_PORT: '0',
      TOTEUMA_STORE: `file:${join(folder, 'toteuma.db')}`,
      TOTEUMA_SERVICE_URL: rehearsal.url,
      TOTEUMA_TENANTS: TENANT,
      TOTEUMA_COORDINATORS: cast.coordinators.join(','),
      TOTEUMA_LOG: 'warn',
    };
    const toteuma = (...words: string[]) => runProgram('toteuma.js', words, env);
    const files = ['--settings', wish.settings, '--register', register];
    const said = await toteuma('plan', 'import', wish.plan, ...files, '--at', wish.at, '--as', 'demo', '--json');
    const bot = await startProgram('main.js', ['--at', wish.at], env);
    programs.push(bot);
    const stage = createStageClient(rehearsal.url);
    await stage.connectBot(new URL('/api/messages', bot.url).href);
    const language = wish.language ?? 'fi';
    return { url: rehearsal.url, folder, cast, settings, language, stage, imported: JSON.parse(said), toteuma, stop };
  } catch (error) {
    await stop(true);
    throw error;
  }
}

function isStoreFile(name: string): boolean {
  return name.startsWith('toteuma.db');
}

/** The environment without any of our own variables: the demo never touches a real installation. */
function surroundings(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TOTEUMA_|MicrosoftApp|NODE_ENV$)/.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}
