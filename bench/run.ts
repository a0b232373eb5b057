/** Runs a benchmark by its word: `npm run bench -- store`, `npm run bench -- delivery`. See bench/README.md. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { SERVER_KINDS } from '../tests/support/servers/database-server';
import { availableServers, missingFor } from '../tests/support/servers/find-servers';
import { benchDelivery, QUICK_DELIVERY, WHOLE_DELIVERY } from './delivery/bench-delivery';
import { benchStore, type Engine, QUICK, WHOLE } from './store/bench-store';
import { playRound } from './store/play-round';

const ENGINES: readonly Engine[] = ['embedded', ...SERVER_KINDS];

const USAGE = `npm run bench -- store [--quick] [--engine ${ENGINES.join('|')}] [--json FILE]
       npm run bench -- delivery [--quick] [--recipients 1000,10000,50000] [--profile FOLDER] [--json FILE]`;

const OF_STORE = `One process, one call at a time. "a round": how often a played round of Kemi's plan makes the call.
"ratio": our time to that of the bare library or driver doing the same on an equal store, in turns with us (median);
1.10 is 10 % slower. "growth": our time to our time in the smallest store. "turns": how many calls were timed.`;

const OF_DELIVERY = `Each contender in a process of its own, in turns, against a connector in another. "to (c)": CPU time to botbuilder's.
"RSS MB": the process's peak before the first measured card, and "peak" in the end. "kept": what more of the heap is needed in
the end. "of pace": the least time that the pace allows, to the time taken. "p99 to echo": our p99 to the echo's.`;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      engine: { type: 'string' },
      recipients: { type: 'string' },
      profile: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('Stopped.')));
  process.once('SIGTERM', () => stop.abort(new Error('Stopped.')));
  const word = positionals.join(' ');
  const isStore = word === 'store' && values.recipients === undefined && values.profile === undefined;
  const isDelivery = word === 'delivery' && values.engine === undefined;
  if (!isStore && !isDelivery) throw new Error(`Usage: ${USAGE}`);
  const { quick } = values;
  const measured = isStore
    ? await runStore(values.engine, quick, stop.signal)
    : await runDelivery({ ...values, quick }, stop.signal);
  if (values.json === undefined) return;
  writeFileSync(values.json, `${JSON.stringify({ machine: machine(), ...measured }, null, 2)}\n`);
}

async function runStore(engine: string | undefined, quick: boolean, signal: AbortSignal): Promise<object> {
  const engines = engine === undefined ? enginesHere() : ENGINES.filter((one) => one === engine);
  if (engines.length === 0) throw new Error(`Usage: ${USAGE}`);
  console.log(`${machine()}\n${OF_STORE}`);
  return benchStore(engines, await playRound(), quick ? QUICK : WHOLE, console.log, signal);
}

async function runDelivery(
  given: { quick: boolean; recipients?: string | undefined; profile?: string | undefined },
  signal: AbortSignal,
): Promise<object> {
  const extent = given.quick ? QUICK_DELIVERY : WHOLE_DELIVERY;
  const recipients = given.recipients?.split(',').map(Number) ?? extent.recipients;
  if (recipients.some((count) => !Number.isInteger(count) || count < 100)) throw new Error(`Usage: ${USAGE}`);
  if (given.profile !== undefined) mkdirSync(given.profile, { recursive: true });
  console.log(`${machine()}\n${OF_DELIVERY}`);
  return benchDelivery({ ...extent, recipients }, given.profile ?? null, console.log, signal);
}

/** The embedded engine and the servers that are installed; says what is missing of those that could be. */
function enginesHere(): Engine[] {
  for (const kind of ['ferretdb', 'mongo-java-server'] as const) {
    const missing = missingFor(kind);
    if (missing !== null) console.log(`Without ${kind}: ${missing}.`);
  }
  return ['embedded', ...availableServers()];
}

function machine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} cores (${cpu?.model.trim() ?? '?'}), ${memory}`;
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
