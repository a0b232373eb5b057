/**
 * Who sent an activity: the SDK checks the token's signature, and then only tokens of the channel itself count. The
 * SDK's other ways in (skill, emulator, AseChannel) do not bind `serviceUrl` and are closed here.
 */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { connectorAudience, createBotCredentials } from './bot-credentials';
import type { BotSettings } from './bot-settings';

const channelIssuer = 'https://api.botframework.com';

/** The SDK's check of inbound tokens; with a test issuer its tokens count and Microsoft's do not. */
export function createAuthentication(settings: BotSettings): ConfigurationBotFrameworkAuthentication {
  const { app, testIssuer } = settings;
  return new ConfigurationBotFrameworkAuthentication(
    {
      ...(app && { MicrosoftAppId: app.id }),
      ...(app?.tenantId && { MicrosoftAppTenantId: app.tenantId }),
      ...(testIssuer !== null && testIssuerOptions(testIssuer)),
    },
    createBotCredentials(settings),
  );
}

/** All seven keys: any one of them alone makes the SDK refuse every token. */
function testIssuerOptions(issuer: string) {
  const metadata = `${issuer}/.well-known/openidconfiguration`;
  return {
    ToChannelFromBotLoginUrl: `${issuer}/login`,
    ToChannelFromBotOAuthScope: connectorAudience,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: `${issuer}/oauth`,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  };
}

/** The claims that make a token the channel's own, for this bot and this address; exact, as the SDK compares them. */
export function isChannelToken(
  claimOf: (type: string) => string | null,
  settings: BotSettings,
  serviceUrl: string,
): boolean {
  return (
    claimOf('iss') === (settings.testIssuer ?? channelIssuer) &&
    claimOf('aud') === settings.app?.id &&
    claimOf('serviceurl') === serviceUrl
  );
}
