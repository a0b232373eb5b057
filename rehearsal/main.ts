/**
 * The rehearsal as a program: `node dist/rehearsal/main.js --roster FILE [--bot URL] [--port N] [--limits]
 * [--latency MS] [--exchanges N] [--messages N] [--no-cards] [--no-calendar]`. It prints its address on one line and stops
 * on SIGINT and SIGTERM.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startRehearsal } from './start-rehearsal';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      roster: { type: 'string' },
      bot: { type: 'string' },
      port: { type: 'string', default: '0' },
      limits: { type: 'boolean', default: false },
      latency: { type: 'string', default: '0' },
      exchanges: { type: 'string' },
      messages: { type: 'string' },
      'no-cards': { type: 'boolean', default: false },
      'no-calendar': { type: 'boolean', default: false },
    },
  });
  if (!values.roster) throw new Error('Name the roster: --roster FILE');
  const rehearsal = await startRehearsal({
    roster: JSON.parse(readFileSync(values.roster, 'utf8')),
    botUrl: values.bot ?? null,
    port: Number(values.port),
    limits: values.limits ? 'teams' : 'none',
    latencyMs: Number(values.latency),
    calendar: !values['no-calendar'],
    history: {
      ...(values.exchanges !== undefined && { exchanges: Number(values.exchanges) }),
      ...(values.messages !== undefined && { messages: Number(values.messages) }),
      cards: !values['no-cards'],
    },
  });
  console.log(`The rehearsal window is at ${rehearsal.url}`);
  // A parent that started this with an IPC channel learns the address without reading the output.
  process.send?.({ url: rehearsal.url, port: rehearsal.port });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void rehearsal.stop().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
