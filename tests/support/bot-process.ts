/** Toteuma as a process of its own, as an administrator starts it, in local mode; and its command line on the same store. */

import { type ChildProcess, execFile, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { endProcess } from '../../demo/end-process';

const DIST = join(__dirname, '../../dist');
const START_MS = 20_000;
const STOP_MS = 12_000;
const COMMAND_MS = 30_000;

export interface BotProcess {
  /** Without a slash at the end. */
  url: string;
  /** Moves the calendar clock, does what became due on the way, and gives the new instant. */
  moveClock(move: { to: string } | { move: 'next-working-day' | 'next-monday-8' }): Promise<string>;
  /** Lines of the log so far, oldest first. */
  log(): string[];
  /** Asks the process to end and waits until it has. */
  stop(): Promise<void>;
}

/** Whether `npm run build` has been run. */
export function isBuilt(): boolean {
  return existsSync(join(DIST, 'main.js'));
}

/**
 * @param env the whole configuration; nothing is taken from this process
 * @param at where the calendar clock starts, an instant
 * @throws when the process ends, or says nothing for 20 seconds, with what it wrote
 */
export async function startBotProcess(env: Record<string, string>, at: string): Promise<BotProcess> {
  const child = fork(join(DIST, 'main.js'), ['--at', at], {
    env,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  const listen = (chunk: Buffer) => {
    written += chunk.toString();
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const url = await addressOf(child, () => written).catch(async (error: unknown) => {
    await endProcess(child, STOP_MS);
    throw error;
  });
  return {
    url,
    async moveClock(move) {
      const response = await fetch(`${url}/local/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(move),
      });
      if (!response.ok) throw new Error(`the clock was not moved: ${response.status} ${await response.text()}`);
      return ((await response.json()) as { now: string }).now;
    },
    log: () => written.split('\n').filter((line) => line !== ''),
    stop: () => endProcess(child, STOP_MS),
  };
}

/** Runs a command of `toteuma` to its end; throws with what it wrote when it is refused. */
export async function runToteuma(env: Record<string, string>, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(DIST, 'toteuma.js'), ...args], {
    env,
    timeout: COMMAND_MS,
  });
  return stdout;
}

function addressOf(child: ChildProcess, written: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => reject(new Error(`the bot did not start in time\n${written()}`)), START_MS);
    child.once('message', (message: { url: string }) => {
      clearTimeout(alarm);
      resolve(message.url.replace(/\/$/, ''));
    });
    child.once('exit', (code) => {
      clearTimeout(alarm);
      reject(new Error(`the bot ended with ${code} before it was ready\n${written()}`));
    });
  });
}
