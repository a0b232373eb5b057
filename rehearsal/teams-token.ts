/**
 * The token with which Teams shows itself to the bot: issued for this bot and this service address, and used again until
 * shortly before it ends, as Teams does.
 */
import { type TokenIssuer, tokenLifeSeconds } from './token-issuer';

/** Asked at each delivery; null in local mode, where the bot has no id and nobody is authenticated. */
export function createTeamsToken({
  issuer,
  appId,
  serviceUrl,
  machineNow,
}: {
  issuer: TokenIssuer | null;
  appId: string | null;
  serviceUrl: () => string;
  machineNow: () => number;
}): () => string | null {
  let token = '';
  let usedUntilMs = 0;

  return () => {
    if (issuer === null || appId === null) return null;
    if (machineNow() < usedUntilMs) return token;
    // The bot compares the address letter by letter with the one in the activity; an issuer has no slash at its end.
    const claims = { iss: serviceUrl().replace(/\/$/, ''), aud: appId, serviceurl: serviceUrl() };
    token = issuer.token(claims, machineNow());
    usedUntilMs = machineNow() + (tokenLifeSeconds / 2) * 1_000;
    return token;
  };
}
