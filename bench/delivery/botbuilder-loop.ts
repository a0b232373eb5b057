/** The SDK's own way to write unasked, as its sample does it: a conversation is continued and an activity sent. Nothing is kept. */

import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type ConversationReference } from 'botbuilder';
import type { Contender, SendingJob } from './contender';
import { sendInLanes } from './send-in-lanes';

export function openBotbuilderLoop(job: SendingJob, conversationIdOf: (n: number) => string): Contender {
  const { serviceUrl } = job;
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const { type, summary, attachments } = JSON.parse(job.activity);
  return {
    send: (from, to) =>
      sendInLanes(from, to, (n) => {
        const conversation = { id: conversationIdOf(n), isGroup: false, conversationType: 'personal', name: '' };
        const reference = {
          channelId: 'msteams',
          serviceUrl,
          conversation,
          bot: { id: '28:toteuma', name: 'Toteuma' },
        };
        return adapter.continueConversationAsync('', reference as Partial<ConversationReference>, async (context) => {
          await context.sendActivity({ type, summary, attachments });
        });
      }),
    close: async () => undefined,
  };
}
