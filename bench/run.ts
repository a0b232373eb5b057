/** Runs a benchmark by its word: `npm run bench -- store`. See bench/README.md. */

import { writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { SERVER_KINDS } from '../tests/support/servers/database-server';
import { availableServers, missingFor } from '../tests/support/servers/find-servers';
import { benchStore, type Engine, QUICK, WHOLE } from './store/bench-store';
import { playRound } from './store/play-round';

const ENGINES: readonly Engine[] = ['embedded', ...SERVER_KINDS];

const USAGE = `npm run bench -- store [--quick] [--engine ${ENGINES.join('|')}] [--json FILE]`;

const HOW_TO_READ = `One process, one call at a time. "a round": how often a played round of Kemi's plan makes the call.
"ratio": our time to that of the bare library or driver doing the same on an equal store, in turns with us (median);
1.10 is 10 % slower. "growth": our time to our time in the smallest store. "turns": how many calls were timed.`;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean' }, engine: { type: 'string' }, json: { type: 'string' } },
  });
  const engines = values.engine === undefined ? enginesHere() : ENGINES.filter((engine) => engine === values.engine);
  if (positionals.join(' ') !== 'store' || engines.length === 0) throw new Error(`Usage: ${USAGE}`);

  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('Stopped.')));
  process.once('SIGTERM', () => stop.abort(new Error('Stopped.')));
  console.log(`${machine()}\n${HOW_TO_READ}`);
  const extent = values.quick ? QUICK : WHOLE;
  const { about, rows } = await benchStore(engines, await playRound(), extent, console.log, stop.signal);
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ machine: machine(), about, rows }, null, 2)}\n`);
  }
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
