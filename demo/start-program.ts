/** Starts a program of ours as a process, as an administrator would, and waits until it says where it listens. */

import { execFile, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { endProcess } from './end-process';

/** Generous: on a busy machine several start at once; one that cannot start ends, and is not waited for. */
const START_MS = 60_000;
const STOP_MS = 12_000;
const COMMAND_MS = 120_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** Beside this file's folder once it is built; a test runs it from its source, and the programs from dist/. */
const PROGRAMS = existsSync(join(__dirname, '../main.js')) ? join(__dirname, '..') : join(__dirname, '../dist');

export interface RunningProgram {
  url: string;
  /** The process's number. */
  pid: number;
  /** Sends a signal and does not wait for what comes of it. */
  signal(name: NodeJS.Signals): void;
  /** Resolves when the process has ended, in whatever way. */
  ended: Promise<void>;
  /** Asks the process to end and waits until it has. */
  stop(): Promise<void>;
}

/** Whether the programs have been built. */
export function isBuilt(): boolean {
  return existsSync(join(PROGRAMS, 'main.js'));
}

/**
 * @param program path under the built folder, e.g. `main.js`
 * @param env the whole environment; nothing is taken from this process
 * @param hear is given all that the program writes; without it only its complaints are read, for an error's text
 * @throws when the program ends, or says nothing, before it is ready; its own words are in the message
 */
export async function startProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
  hear: ((written: string) => void) | null = null,
): Promise<RunningProgram> {
  const stdio = ['ignore', hear === null ? 'ignore' : 'pipe', 'pipe', 'ipc'] as const;
  const execArgv = ['--require', join(PROGRAMS, 'demo/end-with-parent.js')];
  const child = fork(join(PROGRAMS, program), [...args], { env, execArgv, stdio: [...stdio] });
  let complaint = '';
  child.stdout?.on('data', (chunk: Buffer) => hear?.(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
    hear?.(chunk.toString());
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = () => endProcess(child, STOP_MS);
  const ready = new Promise<string>((resolve, reject) => {
    const alarm = setTimeout(() => reject(new Error(`${program} did not start in time. ${complaint}`)), START_MS);
    child.once('message', (message: { url: string }) => {
      clearTimeout(alarm);
      resolve(message.url);
    });
    child.once('exit', (code) => {
      clearTimeout(alarm);
      reject(new Error(`${program} ended with ${code} before it was ready. ${complaint}`));
    });
  });
  try {
    return { url: await ready, pid: child.pid ?? 0, signal: (name) => child.kill(name), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Runs a command of ours to its end and gives back what it printed.
 *
 * @throws with what the command itself said when it refuses
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<string> {
  try {
    const run = promisify(execFile)(process.execPath, [join(PROGRAMS, program), ...args], {
      env,
      timeout: COMMAND_MS,
      maxBuffer: MOST_BYTES,
    });
    return (await run).stdout;
  } catch (error) {
    const { stderr, stdout } = error as { stderr?: string; stdout?: string };
    throw new Error(stderr?.trim() || refusalIn(stdout ?? '') || String(error));
  }
}

/** What a command said to a program that asked for JSON, for a person. */
function refusalIn(stdout: string): string {
  try {
    const { message, fix } = (JSON.parse(stdout) as { error: { message: string; fix: string | null } }).error;
    return [message, fix].filter(Boolean).join('\n');
  } catch {
    return stdout.trim();
  }
}
