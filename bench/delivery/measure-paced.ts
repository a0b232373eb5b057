/**
 * Measures how long a round takes to its recipients when Teams keeps its documented limits and is 20 ms away: we at 95 % of
 * what Teams allows, the others as fast as they go, which is how they are written.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded } from '../../storage/embedded/open-embedded';
import { askOfMany } from './ask-of-many';
import type { ContenderName, SendingJob } from './contender';
import type { Slice } from './contender-process';
import type { SendingPlace } from './measure-sends';
import type { Usage } from './own-usage';
import { type RehearsalForMany, startRehearsalForMany } from './rehearsal-for-many';
import { fillOutbox, type Recipient } from './round-of-many';
import { startChild } from './start-child';
import { activityOf } from './wire-activity';

export interface PacedRow {
  contender: ContenderName;
  recipients: number;
  /** Requests a second that it may make; null when it keeps no pace. */
  pace: number | null;
  seconds: number;
  /** The least that the pace allows; null without one. */
  leastSeconds: number | null;
  /** Cards that were not sent, and are not tried again. */
  lost: number;
  /** Answers 429. */
  refused: number;
  /** Requests in the fullest second, where they arrive. */
  greatestPerSecond: number;
  cpuMsPerCard: number;
}

/** Teams' estimate is 50 requests a second of one app in one tenant; so much of it is used. */
export const PACE = 47.5;
const LATENCY_MS = 20;

/** @param contenders `ours-embedded` and any of those that keep nothing */
export async function measurePaced(
  contenders: readonly ContenderName[],
  recipients: number,
  place: SendingPlace,
): Promise<PacedRow[]> {
  const rows: PacedRow[] = [];
  for (const contender of contenders) {
    const { folder, signal } = place;
    const rehearsal = await startRehearsalForMany(recipients, { latencyMs: LATENCY_MS, folder, signal });
    try {
      rows.push(await measureOne(contender, recipients, rehearsal, place));
    } finally {
      await rehearsal.stop();
    }
  }
  return rows;
}

async function measureOne(
  contender: ContenderName,
  recipients: number,
  { url: serviceUrl, conversationIds, counts }: RehearsalForMany,
  { round, folder, profile, signal }: SendingPlace,
): Promise<PacedRow> {
  const isOurs = contender === 'ours-embedded';
  const path = join(folder, 'paced.db');
  if (isOurs) {
    const documents = openEmbedded({ path });
    const known = conversationIds.map((conversationId, n): Recipient => ({ n, conversationId, serviceUrl }));
    await fillOutbox(documents, round, known, signal).finally(() => documents.close());
  }
  const conversations = join(folder, 'conversations.json');
  writeFileSync(conversations, JSON.stringify(conversationIds));
  const pace = isOurs ? PACE : null;
  const job: SendingJob = {
    contender,
    serviceUrl,
    store: isOurs ? `file:${path}` : null,
    activity: JSON.stringify(activityOf(await askOfMany(round, serviceUrl))),
    conversations,
    pace,
  };
  const wish = { profile, name: `${contender}-paced` };
  const child = await startChild(join(__dirname, 'contender-process.ts'), wish, signal);
  try {
    await child.ask('open', job);
    const before = await child.ask<Usage>('atBeginning');
    const { ms, lost } = await child.ask<Slice>('send', { from: 0, to: recipients });
    const after = await child.ask<Usage>('atEnd');
    const { refused, greatestPerSecond } = await counts();
    return {
      contender,
      recipients,
      pace,
      seconds: ms / 1000,
      leastSeconds: pace === null ? null : (recipients - 1) / pace,
      lost,
      refused,
      greatestPerSecond,
      cpuMsPerCard: (after.cpuMs - before.cpuMs) / recipients,
    };
  } finally {
    await child.stop();
  }
}
