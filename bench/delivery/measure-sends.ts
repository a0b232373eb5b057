/**
 * Measures how the contenders send without a pace, each in a process of its own, in slices one after another so that
 * whatever the machine does meanwhile falls on all of them. Every card is counted where it arrives.
 */

import { join } from 'node:path';
import { openEmbedded } from '../../storage/embedded/open-embedded';
import { openMongo } from '../../storage/mongo/open-mongo';
import { startServer } from '../../tests/support/servers/start-server';
import { askOfMany } from './ask-of-many';
import type { Arrived } from './connector-process';
import type { ContenderName, SendingJob } from './contender';
import type { Slice } from './contender-process';
import type { Usage } from './own-usage';
import { conversationIdOf, fillOutbox, type Recipient, type RoundOfMany } from './round-of-many';
import { type Child, startChild } from './start-child';
import { activityOf } from './wire-activity';

/** One line of the table. */
export interface SendRow {
  contender: ContenderName;
  recipients: number;
  sendsPerSecond: number;
  cpuMsPerCard: number;
  gcMs: number;
  /** The process's peak before the first measured card, and in the end. */
  rssBytes: { before: number; peak: number };
  /** How much more of the heap is needed in the end than before. */
  keptBytes: number;
  /** Of one request's body. */
  bytesPerCard: number;
}

export interface SendExtent {
  /** Not measured: until the compiler has seen everything. */
  warmUp: number;
  slices: number;
}

export interface SendingPlace {
  round: RoundOfMany;
  /** A folder for stores, removed by who gave it. */
  folder: string;
  profile: string | null;
  signal: AbortSignal;
}

/** @param contenders those that can be measured here, in the table's order */
export async function measureSends(
  contenders: readonly ContenderName[],
  recipients: number,
  extent: SendExtent,
  place: SendingPlace,
): Promise<SendRow[]> {
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const connector = await startChild(join(__dirname, 'connector-process.ts'), {}, place.signal);
    closing.push(connector.stop);
    const address = await connector.ask<string>('address');
    const total = extent.warmUp + recipients;
    const running: { name: ContenderName; child: Child; slices: Slice[]; before: Usage }[] = [];
    for (const name of contenders) {
      const serviceUrl = `${address}${name}/`;
      const store = await openFilledStore(name, total, serviceUrl, place, closing);
      const activity = JSON.stringify(activityOf(await askOfMany(place.round, serviceUrl)));
      const job: SendingJob = { contender: name, serviceUrl, store, activity, conversations: null, pace: null };
      const wish = { profile: place.profile, name: `${name}-${recipients}` };
      const child = await startChild(join(__dirname, 'contender-process.ts'), wish, place.signal);
      closing.push(child.stop);
      await child.ask('open', job);
      const { lost, because } = await child.ask<Slice>('send', { from: 0, to: extent.warmUp });
      if (lost > 0) throw new Error(`${name} loses cards: ${because}`);
      running.push({ name, child, slices: [], before: await child.ask<Usage>('atBeginning') });
    }
    for (let slice = 0; slice < extent.slices; slice += 1) {
      const at = (edge: number) => extent.warmUp + Math.round((recipients * edge) / extent.slices);
      const first = slice % running.length;
      for (const one of [...running.slice(first), ...running.slice(0, first)]) {
        one.slices.push(await one.child.ask<Slice>('send', { from: at(slice), to: at(slice + 1) }));
      }
    }
    const rows: SendRow[] = [];
    for (const { name, child, slices, before } of running) {
      const after = await child.ask<Usage>('atEnd');
      await child.ask('close');
      const arrived = await connector.ask<Arrived>('arrived', name);
      expectEachOnce(name, total, arrived);
      const ms = slices.reduce((sum, one) => sum + one.ms, 0);
      rows.push({
        contender: name,
        recipients,
        sendsPerSecond: (recipients / ms) * 1000,
        cpuMsPerCard: (after.cpuMs - before.cpuMs) / recipients,
        gcMs: after.gcMs - before.gcMs,
        rssBytes: { before: before.peakRssBytes, peak: after.peakRssBytes },
        keptBytes: after.heapBytes - before.heapBytes,
        bytesPerCard: arrived.bytes / arrived.posts,
      });
    }
    return rows;
  } finally {
    for (const end of closing.splice(0).reverse()) await end();
  }
}

/** The address of a store with everybody's delivery in the outbox; null for who keeps nothing. */
async function openFilledStore(
  name: ContenderName,
  recipients: number,
  serviceUrl: string,
  { round, folder, signal }: SendingPlace,
  closing: (() => Promise<unknown>)[],
): Promise<string | null> {
  if (name !== 'ours-embedded' && name !== 'ours-server') return null;
  const path = join(folder, `${name}-${recipients}.db`);
  const server = name === 'ours-server' ? await startServer('mongo-java-server') : null;
  if (server) closing.push(() => server.stop());
  const address = server?.address('toteuma-bench') ?? `file:${path}`;
  const documents = server ? openMongo(address, { timeoutMs: 30_000, poolSize: 20 }) : openEmbedded({ path });
  try {
    await fillOutbox(documents, round, recipientsTo(recipients, serviceUrl), signal);
  } finally {
    await documents.close();
  }
  return address;
}

function* recipientsTo(count: number, serviceUrl: string): Generator<Recipient> {
  for (let n = 0; n < count; n += 1) yield { n, conversationId: conversationIdOf(n), serviceUrl };
}

/** A contender that lost or repeated a card has not done the same work. */
function expectEachOnce(name: ContenderName, recipients: number, { posts, conversations }: Arrived): void {
  if (posts === recipients && conversations === recipients) return;
  throw new Error(`${name}: ${posts} cards arrived in ${conversations} chats, and ${recipients} were to be sent.`);
}
