/** The bot's credentials as the SDK wants them, built from our own configuration alone and never from the environment. */
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { BotSettings } from './bot-settings';

/** For whom the bot asks a token. */
export const connectorAudience = 'https://api.botframework.com';

/** The SDK takes a registration without an id for "no authentication", which only local mode may have. */
export function createBotCredentials({ app }: BotSettings): ConfigurationServiceClientCredentialFactory {
  if (app === null) return new ConfigurationServiceClientCredentialFactory({});
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: app.id,
    // The SDK takes a word it does not know for MultiTenant; the configuration has refused those.
    MicrosoftAppType: app.type,
    ...(app.password !== null && { MicrosoftAppPassword: app.password }),
    ...(app.tenantId !== null && { MicrosoftAppTenantId: app.tenantId }),
  });
}
