/** The process: reads the environment once, starts the program, and drains it when told to end. */

import { pino } from 'pino';
import { startApp } from './app';
import { readConfig } from './config';
import { ToteumaError } from './strategy/errors';

/** A little less than container hosts wait (30 s) before they kill. */
const STOP_WITHIN_MS = 25_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: null });
  const app = await startApp(config, log, startInstant());
  if (config.local) {
    process.stderr.write(
      `\nLOCAL MODE: nobody is authenticated and the clock can be moved. Only ${app.url} listens. Never use this for real officials.\n\n`,
    );
  }
  log.info({ url: app.url, local: config.local }, 'Toteuma listens');
  app.begun.then(
    () => log.info({ url: app.url }, 'Toteuma is ready'),
    (error: unknown) => app.stop().finally(() => complainAndExit(error)),
  );
  // Whoever started this process as a child learns the address from here.
  process.send?.({ ready: true, url: app.url, port: app.port });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => {
        log.error({}, 'stopping took too long, so it was cut off; what was under way is taken up at the next start');
        process.exit(1);
      }, STOP_WITHIN_MS).unref();
      app.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ error: String(error) }, 'stopping broke off');
          process.exit(1);
        },
      );
    });
  }
}

/** `--at <instant>`: where the calendar clock of local mode starts. */
function startInstant(): string | null {
  const at = process.argv.indexOf('--at');
  const given = at < 0 ? null : process.argv[at + 1];
  return given ? new Date(given).toISOString() : null;
}

function complainAndExit(error: unknown): void {
  const known = error instanceof ToteumaError;
  process.stderr.write(known ? `${error.message}\n${error.fix}\n` : `Toteuma could not start: ${String(error)}\n`);
  process.exit(1);
}

main().catch(complainAndExit);
