/**
 * The bot that answers are measured against: botbuilder on restify as its samples have it, with the token checked, which
 * answers every click with one and the same card. It stores nothing and asks nobody.
 */

import type { AddressInfo } from 'node:net';
import { ActivityTypes, type Request as BotRequest, CloudAdapter } from 'botbuilder';
import { pino } from 'pino';
import restify from 'restify';
import { createAuthentication } from '../../bot/teams/authentication';
import type { BotSettings } from '../../bot/teams/bot-settings';
import { doAsAsked } from './child-acts';

export interface EchoJob {
  settings: BotSettings;
  /** An Adaptive Card. */
  card: object;
}

doAsAsked({
  /** Gives the address it listens on. */
  open({ settings, card }: EchoJob): Promise<string> {
    const adapter = new CloudAdapter(createAuthentication(settings));
    const server = restify.createServer({ log: pino({ level: 'silent' }) as never });
    server.use(restify.plugins.bodyParser());
    server.post('/api/messages', async (request, response) => {
      await adapter.process(request as BotRequest, response, async (context) => {
        const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
      });
    });
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${(server.address() as unknown as AddressInfo).port}`);
      });
    });
  },
});
