/**
 * The bot's own access token for the Connector, from the SDK's credentials (secret or managed identity), which keep it
 * until shortly before it expires. One request for a token at a time, however many calls wait for it.
 */
import { ToteumaError } from '../../strategy/errors';
import { connectorAudience, createBotCredentials } from './bot-credentials';
import type { BotSettings } from './bot-settings';

/** `fresh` asks Entra again, because the last token was refused. Null in local mode; throws when Entra gives none. */
export type BotToken = (fresh: boolean) => Promise<string | null>;

const loginUrl = 'https://login.microsoftonline.com/botframework.com';

export function createBotToken(settings: BotSettings): BotToken {
  const { app, testIssuer } = settings;
  if (app === null) return async () => null;
  // A stand-in for Teams believes any token; Entra has no part in it.
  if (testIssuer !== null) return async () => 'test-issuer';

  let credentials: Promise<object> | null = null;
  let underWay: Promise<string> | null = null;

  async function ask(fresh: boolean): Promise<string> {
    credentials ??= createBotCredentials(settings).createCredentials(app?.id ?? '', connectorAudience, loginUrl, true);
    const source = await credentials;
    if (!('getToken' in source) || typeof source.getToken !== 'function') {
      throw new ToteumaError('no-bot-token', 'The SDK gave credentials that have no token.', {
        fix: 'Check MicrosoftAppType and the pinned version of botbuilder.',
        retry: 'never',
      });
    }
    return String(await source.getToken(fresh));
  }

  return (fresh) => {
    underWay ??= ask(fresh).finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
