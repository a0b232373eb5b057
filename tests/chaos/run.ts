/** The chaos run as a program: `npm run chaos -- --minutes 2 --seed 7`. Ends with 1 when a rule was broken. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuilt } from '../../demo/start-program';
import { type ChaosWish, readChaosWish } from './chaos-wish';
import { type ChaosOutcome, runChaos } from './run-chaos';
import { tellChaos } from './tell-chaos';

async function run(): Promise<void> {
  const wish = readChaosWish(process.argv.slice(2));
  if (!isBuilt()) throw new Error('Toteuma is not built. Build it: npm run build');
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error('Stopped. Everything that was started has ended.'));
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  console.log(introductionOf(wish));
  const outcome = await runChaos(wish, (line) => console.log(line), stop.signal);
  console.log(tellChaos(outcome).join('\n'));
  if (outcome.judgement.violations.length === 0) return;
  console.log(`What the bots wrote: ${keepLogs(wish, outcome)}\nAgain: --seed ${wish.seed}`);
  process.exitCode = 1;
}

function introductionOf({ seed, ms, officials, store }: ChaosWish): string {
  const how =
    store === 'file'
      ? 'the embedded file, which has no process of its own to kill'
      : `${store}, ${store === 'mongo-java-server' ? 'which is frozen only: killed it would lose its memory' : 'which is frozen and killed too'}`;
  return `Seed ${seed}: ${officials} officials, three bots, ${ms / 60_000} minutes, on ${how}.`;
}

function keepLogs({ seed }: ChaosWish, { logs }: ChaosOutcome): string {
  const folder = mkdtempSync(join(tmpdir(), `toteuma-chaos-${seed}-`));
  for (const { pid, lines } of logs) writeFileSync(join(folder, `bot-${pid}.log`), `${lines.join('\n')}\n`);
  return folder;
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
