/** A contender as a process: opens, sends slice by slice as its parent says, and tells what it used. */

import { readFileSync } from 'node:fs';
import { openAgentsLoop } from './agents-loop';
import { openBarePosts } from './bare-posts';
import { openBotbuilderLoop } from './botbuilder-loop';
import { doAsAsked } from './child-acts';
import type { Contender, SendingJob } from './contender';
import { openOurOutbox } from './our-outbox';
import { watchOwnUsage } from './own-usage';
import { conversationIdOf } from './round-of-many';
import type { Sent } from './send-in-lanes';

/** What came of one slice. */
export interface Slice extends Sent {
  ms: number;
}

const usage = watchOwnUsage();
let contender: Contender | null = null;

function open(job: SendingJob): Contender {
  const named: string[] | null =
    job.conversations === null ? null : JSON.parse(readFileSync(job.conversations, 'utf8'));
  const conversationOf = named === null ? conversationIdOf : (n: number) => named[n] ?? '';
  switch (job.contender) {
    case 'ours-embedded':
    case 'ours-server':
      return openOurOutbox(job);
    case 'botbuilder':
      return openBotbuilderLoop(job, conversationOf);
    case 'agents':
      return openAgentsLoop(job, conversationOf);
    case 'bare':
      return openBarePosts(job, conversationOf);
  }
}

doAsAsked({
  open(job: SendingJob) {
    contender = open(job);
  },
  async send({ from, to }: { from: number; to: number }): Promise<Slice> {
    const beganAt = performance.now();
    if (contender === null) throw new Error('Nothing was opened.');
    const sent = await contender.send(from, to);
    return { ms: performance.now() - beganAt, ...sent };
  },
  atBeginning: () => usage.atBeginning(),
  atEnd: () => usage.atEnd(),
  close: () => contender?.close(),
});
