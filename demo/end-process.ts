/** Ends a process that we started: asked first, and killed when it does not go in time. */

import type { ChildProcess } from 'node:child_process';

/** @param patienceMs how long it may take to drain; resolves once it has exited, at once when it already had */
export async function endProcess(child: ChildProcess, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const alarm = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await exit;
  clearTimeout(alarm);
}
