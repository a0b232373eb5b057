/** Starts a program of ours as a process, as an administrator would, and waits until it says where it listens. */

import { execFile, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { endProcess } from './end-process';

const START_MS = 20_000;
const STOP_MS = 12_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** Beside this file's folder once it is built; a test runs it from its source, and the programs from dist/. */
const PROGRAMS = existsSync(join(__dirname, '../main.js')) ? join(__dirname, '..') : join(__dirname, '../dist');

export interface RunningProgram {
  url: string;
  stop(): Promise<void>;
}

/**
 * @param program path under the built folder, e.g. `main.js`
 * @throws when the program ends, or says nothing, before it is ready; its own words are on standard error
 */
export async function startProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<RunningProgram> {
  const child = fork(join(PROGRAMS, program), [...args], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    const alarm = setTimeout(() => reject(new Error(`${program} did not start in time. ${complaint}`)), START_MS);
    child.once('message', (message: { url: string }) => {
      clearTimeout(alarm);
      resolve(message.url);
    });
    child.once('exit', () => {
      clearTimeout(alarm);
      reject(new Error(`${program} ended before it was ready. ${complaint}`));
    });
  });
  return { url, stop: () => endProcess(child, STOP_MS) };
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
