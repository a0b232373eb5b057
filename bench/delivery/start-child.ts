/** Starts one of our scripts as a process of its own, so that what it uses is its own, and asks things of it. */

import { type ChildProcess, fork } from 'node:child_process';
import { basename, join } from 'node:path';
import { endProcess } from '../../demo/end-process';
import type { Told } from './child-acts';

export interface Child {
  /** What the script told when it was ready. */
  ready: unknown;
  /** Throws what the child threw, or that it has ended. */
  ask<Result>(act: string, given?: unknown): Promise<Result>;
  stop(): Promise<void>;
}

export interface ChildWish {
  args?: readonly string[];
  /** The whole environment; this process's own unless given. */
  env?: Record<string, string>;
  /** A folder into which the child writes what it spent its time with, as a `.cpuprofile`. */
  profile?: string | null;
  name?: string;
}

const LOADER = join(__dirname, '../../tests/support/load-typescript.js');
const STOP_MS = 10_000;

/** @param script path of a TypeScript file that sends a message when it is ready */
export async function startChild(script: string, wish: ChildWish, signal: AbortSignal): Promise<Child> {
  signal.throwIfAborted();
  const { args = [], env, profile = null, name = basename(script, '.ts') } = wish;
  const profiling =
    profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}.cpuprofile`];
  const child = fork(script, [...args], {
    execArgv: ['--require', LOADER, '--expose-gc', ...profiling],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    ...(env !== undefined && { env }),
  });
  const stop = () => endProcess(child, STOP_MS);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const ready = await nextMessage(child, script);
    return {
      ready,
      async ask<Result>(act: string, given: unknown = null) {
        signal.throwIfAborted();
        const answer = nextMessage(child, script);
        child.send({ act, given });
        const told = (await answer.catch((error: unknown) => {
          signal.throwIfAborted();
          throw error;
        })) as Told;
        signal.throwIfAborted();
        if ('error' in told) throw new Error(`${name} failed at ${act}: ${told.error}`);
        return told.result as Result;
      },
      async stop() {
        signal.removeEventListener('abort', stop);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function nextMessage(child: ChildProcess, script: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const hear = (message: unknown) => {
      child.off('exit', miss);
      resolve(message);
    };
    const miss = (code: number | null) => {
      child.off('message', hear);
      reject(new Error(`${basename(script)} has ended with ${code}.`));
    };
    child.once('message', hear);
    child.once('exit', miss);
  });
}
