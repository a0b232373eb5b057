/** A server's process on a fixed port of this machine. It never outlives the test that started it, however that one ends. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer } from 'node:net';

/** How long a server may take to listen on a busy machine. */
const START_MS = 30_000;
const LOOK_EVERY_MS = 50;

export interface ServerProcess {
  signal(signal: NodeJS.Signals): void;
  /** Kills it and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a program and resolves once it listens on the port; throws with what it wrote when it ends before or takes too long. */
export async function startServerProcess(command: readonly string[], port: number): Promise<ServerProcess> {
  const [program = '', ...parameters] = command;
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const keep = (chunk: Buffer) => {
    written = `${written}${chunk.toString()}`.slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let failure: unknown = null;
  child.on('error', (error) => {
    failure = error;
  });
  const closed = once(child, 'close').catch(() => undefined);
  const guard = child.pid === undefined ? null : guardOf(child.pid);

  const server: ServerProcess = {
    signal: (signal) => void child.kill(signal),
    async kill() {
      // First the guard, so that it never aims at a number that somebody else has by then.
      guard?.kill('SIGKILL');
      child.kill('SIGKILL');
      await closed;
    },
  };
  for (const until = performance.now() + START_MS; ; ) {
    const hasEnded = failure !== null || child.exitCode !== null || child.signalCode !== null;
    if (!hasEnded && (await listensOn(port))) return server;
    if (hasEnded || performance.now() > until) {
      await server.kill();
      throw new Error(`${program} does not listen on port ${port}: ${failure ?? written}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** A port that nobody listens on. */
export async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was free.');
  return address.port;
}

/** A shell that kills the process when our end of its pipe closes, which it also does when we are killed ourselves. */
function guardOf(pid: number): ChildProcess {
  const guard = spawn('sh', ['-c', 'cat >/dev/null; kill -9 "$1" 2>/dev/null', 'guard', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.stdin?.on('error', () => undefined);
  guard.unref();
  (guard.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return guard;
}

async function listensOn(port: number): Promise<boolean> {
  const socket = createConnection({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
