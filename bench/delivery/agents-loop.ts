/**
 * Microsoft's Agents SDK doing the same as botbuilder. It is no dependency of the project: `npm ci --prefix bench` installs
 * it, and the few words of it that are used here are declared here.
 */

import type { Contender, SendingJob } from './contender';
import { sendInLanes } from './send-in-lanes';

interface AgentsHosting {
  CloudAdapter: new (
    settings: object,
  ) => {
    continueConversation(
      identity: object,
      reference: object,
      logic: (context: { sendActivity(activity: object): Promise<unknown> }) => Promise<void>,
    ): Promise<void>;
  };
}

interface AgentsActivity {
  Activity: { fromObject(activity: object): object };
}

export const AGENTS = '@microsoft/agents-hosting';

/** What is missing, with what to do; null when nothing is. */
export function missingAgents(): string | null {
  try {
    require.resolve(AGENTS);
    return null;
  } catch {
    return `${AGENTS} is not installed; run npm ci --prefix bench`;
  }
}

export function openAgentsLoop(job: SendingJob, conversationIdOf: (n: number) => string): Contender {
  const { CloudAdapter } = require(AGENTS) as AgentsHosting;
  const { Activity } = require('@microsoft/agents-activity') as AgentsActivity;
  const { serviceUrl } = job;
  const adapter = new CloudAdapter({});
  const { type, summary, attachments } = JSON.parse(job.activity);
  return {
    send: (from, to) =>
      sendInLanes(from, to, (n) => {
        const conversation = { id: conversationIdOf(n), isGroup: false, conversationType: 'personal' };
        const reference = {
          channelId: 'msteams',
          serviceUrl,
          conversation,
          agent: { id: '28:toteuma', name: 'Toteuma' },
        };
        return adapter.continueConversation({ aud: '' }, reference, async (context) => {
          await context.sendActivity(Activity.fromObject({ type, summary, attachments }));
        });
      }),
    close: async () => undefined,
  };
}
