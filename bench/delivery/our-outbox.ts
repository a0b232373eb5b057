/**
 * We: what waits in the outbox of a filled store is delivered as the program does it, through the real messenger, with
 * the log of a server.
 */

import { devNull } from 'node:os';
import { destination, pino } from 'pino';
import type { BotSettings } from '../../bot/teams/bot-settings';
import { createConnector } from '../../bot/teams/connector';
import { createMessenger } from '../../bot/teams/messenger';
import { deliver } from '../../jobs/deliver';
import type { JobDeps } from '../../jobs/job-deps';
import { createPace, type Pace } from '../../jobs/pace';
import type { Documents } from '../../storage/documents';
import { openEmbedded } from '../../storage/embedded/open-embedded';
import { openMongo } from '../../storage/mongo/open-mongo';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import type { Contender, SendingJob } from './contender';
import { dueAt, TENANT } from './round-of-many';

const NO_PACE: Pace = {
  turn: async () => undefined,
  room: async () => undefined,
  pause: () => undefined,
  end: () => undefined,
};
/** Of no consequence where everybody has a chat. */
const NEW_CHATS_A_SECOND = 5;

export function openOurOutbox({ store: address, serviceUrl, pace }: SendingJob): Contender {
  const store = createStoreOverDocuments(openEngine(address ?? ''));
  const log = pino({ level: 'info', base: null }, destination(devNull));
  const settings: BotSettings = { app: null, local: true, tenants: [TENANT], serviceUrl, testIssuer: null };
  const connector = createConnector({ settings, botToken: async () => null, log });
  const sleepMs = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const monotonicMs = () => performance.now();
  let now = dueAt(0);
  const deps: JobDeps = {
    store,
    messenger: createMessenger({ settings, connector, machineNowMs: monotonicMs }),
    pace:
      pace === null
        ? NO_PACE
        : createPace({ requestsPerSecond: pace, newConversationsPerSecond: NEW_CHATS_A_SECOND, monotonicMs, sleepMs }),
    log,
    worker: 'bench',
    holdsLease: () => true,
    isStopping: () => false,
    now: () => now,
    monotonicMs,
    sleepMs,
    installLink: null,
    newId: () => 'never-used',
  };
  return {
    async send(from, to) {
      now = dueAt(to - 1);
      const attempts = await deliver(deps);
      return { sent: Math.min(attempts, to - from), lost: 0, because: null };
    },
    close: () => store.close(),
  };
}

function openEngine(address: string): Documents {
  return address.startsWith('file:')
    ? openEmbedded({ path: address.slice('file:'.length) })
    : openMongo(address, { timeoutMs: 30_000, poolSize: 20 });
}
