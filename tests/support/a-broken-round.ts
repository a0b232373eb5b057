/**
 * A round of one bot on a database that a test breaks, over a network that it can break too; and what must be true
 * afterwards, whatever broke.
 */

import { isBuilt } from '../../demo/start-program';
import { aFleet, type Fleet, until } from './a-fleet';
import { type PersistentOfficials, startOfficials } from './persistent-officials';
import type { DatabaseServer, ServerKind } from './servers/database-server';
import { describeWithServers } from './servers/describe-with-servers';
import { startServer } from './servers/start-server';
import { startTcpProxy, type TcpProxy } from './tcp-proxy';

export interface BrokenRound {
  server: DatabaseServer;
  /** Between the bot and the server; also the command line and the test's own store speak through it. */
  network: TcpProxy;
  fleet: Fleet;
  roundId(): string;
  /** Confirms the round, so that it opens and its cards begin to go out; resolves when the first have arrived. */
  beginDelivery(): Promise<void>;
  /** Resolves when nothing waits to be sent any more; what may have been sent and is unclear waits for minutes of the calendar. */
  settle(): Promise<void>;
  /** The officials begin to answer. */
  beginAnswers(): PersistentOfficials;
  /** What a person who watches the bot sees. */
  health(): Promise<{ live: number; ready: number; reason: string | null }>;
  /** Lines of the bot's log since the last call, and what is wrong with them for whoever reads them. */
  readLog(): { lines: LogLine[]; faults: string[] };
  stop(): Promise<void>;
}

export interface LogLine {
  level: number;
  msg: string;
  [field: string]: unknown;
}

/** How often in a row everything is broken. */
export const FAULT_ROUNDS = Number(process.env.TOTEUMA_FAULT_ROUNDS ?? 1);

export const OFFICIALS = 12;
/** One of them has not installed the app. */
export const REACHED = OFFICIALS - 1;

/** A driver's steps take at most so long here, so that a test waits for seconds and not for half a minute. */
const STORE_TIMEOUT_MS = 500;
const FIRST_CARDS = 3;
const WARNING = 40;
/** Told of an outage are its reasons as they appear. */
const MOST_COMPLAINTS = 5;
/** One line for each whose answer or card it was. */
const OF_ONE_PERSON = /its text stays in the card|the sender was asked to try again|connector call did not succeed/;

/** Like `describeWithServers`, where the programs are built; each test goes through `FAULT_ROUNDS` rounds. */
export function describeWithDatabase(
  title: string,
  tests: (kind: ServerKind) => void,
  among: readonly ServerKind[],
): void {
  if (isBuilt()) {
    describeWithServers(title, tests, among);
  } else if (process.env.CI) {
    it(`${title}: needs the built programs`, () => {
      throw new Error('Toteuma is not built. Build it: npm run build');
    });
  } else {
    process.stderr.write(`Skipped: ${title}. Toteuma is not built (npm run build).\n`);
    describe.skip(title, () => tests(among[0] ?? 'mongod'));
  }
}

export async function aBrokenRound(kind: ServerKind): Promise<BrokenRound> {
  const ends: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const server = await startServer(kind);
    ends.push(server.stop);
    const network = await startTcpProxy(server.host);
    ends.push(network.stop);
    const fleet = await aFleet({
      store: `mongodb://${network.host}/toteuma_faults`,
      bots: 1,
      city: { officials: OFFICIALS },
      env: { TOTEUMA_STORE_TIMEOUT_MS: String(STORE_TIMEOUT_MS) },
    });
    ends.push(fleet.stop);
    let roundId = '';
    let read = 0;
    const bot = () => {
      const running = fleet.bots[0];
      if (!running) throw new Error('The bot does not run.');
      return running;
    };
    const health: BrokenRound['health'] = async () => {
      const live = await fetch(`${bot().url}/health/live`);
      const ready = await fetch(`${bot().url}/health/ready`);
      const { reason = null } = (await ready.json()) as { reason?: string };
      return { live: live.status, ready: ready.status, reason };
    };
    const posted = async () => [...(await fleet.asksPosted()).values()].reduce((sum, count) => sum + count, 0);

    return {
      server,
      network,
      fleet,
      roundId: () => roundId,
      async beginDelivery() {
        roundId = await fleet.confirmRound();
        await until(async () => ((await posted()) >= FIRST_CARDS ? true : null), 'no cards arrived');
      },
      async settle() {
        await until(async () => ((await health()).ready === 200 ? true : null), 'the bot did not become ready again');
        await until(async () => {
          const deliveries = await (await fleet.store()).deliveries.ofRound(roundId);
          const asks = deliveries.filter(({ content }) => content.kind === 'ask');
          const unclear = asks.filter(({ state }) => state.is === 'waiting' && state.why === 'unknown');
          const isOver =
            asks.length === OFFICIALS && asks.every((ask) => ask.state.is !== 'waiting' || unclear.includes(ask));
          if (isOver && unclear.length > 0) {
            const inMinutes = Date.parse(await fleet.stage.clock()) + UNCLEAR_MS;
            await fleet.stage.clock({ to: new Date(inMinutes).toISOString() });
          }
          return isOver ? true : null;
        }, 'not all cards were sent');
        await fleet.settled(roundId);
      },
      beginAnswers: () => startOfficials(fleet.stage, fleet.officials),
      health,
      readLog() {
        const written = bot().log();
        const fresh = written.slice(read);
        read = written.length;
        return readLines(fresh);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Longer than a send of unclear result waits before it is repeated. */
const UNCLEAR_MS = 10 * 60_000;

function readLines(written: readonly string[]): { lines: LogLine[]; faults: string[] } {
  const faults: string[] = [];
  const lines = written.flatMap((line) => {
    try {
      return [JSON.parse(line) as LogLine];
    } catch {
      if (!line.startsWith('LOCAL MODE')) faults.push(`not a line of the log: ${line}`);
      return [];
    }
  });
  for (const line of written) if (/\bat .*\.[jt]s:\d/.test(line)) faults.push(`a stack: ${line}`);
  const complaints = lines.filter(({ level, msg }) => level >= WARNING && !OF_ONE_PERSON.test(msg));
  if (complaints.length > MOST_COMPLAINTS) {
    faults.push(`too many complaints: ${complaints.map(({ msg }) => msg).join('\n')}`);
  }
  return { lines, faults };
}
