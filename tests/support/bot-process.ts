/** Toteuma as a process of its own, as an administrator starts it, in local mode; and its command line on the same store. */

import { runProgram, startProgram } from '../../demo/start-program';

export interface BotProcess {
  /** Without a slash at the end. */
  url: string;
  /** The number of the process, which its leases and attempts begin with. */
  pid: number;
  /** Moves the calendar clock, does what became due on the way, and gives the new instant. */
  moveClock(move: { to: string } | { move: 'next-working-day' | 'next-monday-8' }): Promise<string>;
  /** Lines of the log so far, oldest first. */
  log(): string[];
  /** Asks the process to end and waits until it has. */
  stop(): Promise<void>;
  /** Ends the process at once (SIGKILL), as a power cut would, and waits until it has ended. */
  kill(): Promise<void>;
  /** Lets the process stand still (SIGSTOP) until it is thawed. */
  freeze(): void;
  thaw(): void;
}

/**
 * @param env the whole configuration; nothing is taken from this process
 * @param at where the calendar clock starts, an instant
 * @throws when the process ends, or says nothing for a minute, with what it wrote
 */
export async function startBotProcess(env: Record<string, string>, at: string): Promise<BotProcess> {
  let written = '';
  const program = await startProgram('main.js', ['--at', at], env, (text) => {
    written += text;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${written}`);
  });
  const url = program.url.replace(/\/$/, '');
  return {
    url,
    pid: program.pid,
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
    stop: program.stop,
    async kill() {
      program.signal('SIGKILL');
      await program.ended;
    },
    freeze: () => program.signal('SIGSTOP'),
    thaw: () => program.signal('SIGCONT'),
  };
}

/** Runs a command of `toteuma` to its end; throws with what it wrote when it is refused. */
export function runToteuma(env: Record<string, string>, args: readonly string[]): Promise<string> {
  return runProgram('toteuma.js', args, env);
}
