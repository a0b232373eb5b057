/**
 * An issuer of signed tokens as Microsoft's is one: RS256, OpenID metadata, and the public keys by HTTP. The private key
 * lives in this process alone and is never written anywhere. The bot believes it when it is named in TOTEUMA_TEST_ISSUER.
 */
import { generateKeyPair, randomUUID, sign } from 'node:crypto';
import { promisify } from 'node:util';

export type TokenIssuer = {
  /** A token with these claims over the usual ones; times are in seconds since 1970. */
  token(claims: Record<string, unknown>, nowMs: number): string;
  /** What is answered at `path`; null when the issuer has nothing there. */
  answer(path: string, issuerUrl: string): object | null;
};

/** How long a token is good; Teams' are good for an hour. */
export const tokenLifeSeconds = 3_600;

/**
 * With a fresh key each time. `issuerUrl` has no slash at its end. The bot keeps keys by `keyId` for a day, so that another
 * key needs another one.
 */
export async function createTokenIssuer({ keyId = randomUUID() }: { keyId?: string } = {}): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const { n, e } = publicKey.export({ format: 'jwk' });
  const header = encoded({ alg: 'RS256', typ: 'JWT', kid: keyId });

  return {
    token(claims, nowMs) {
      const nowSeconds = Math.floor(nowMs / 1_000);
      const usual = { nbf: nowSeconds - 60, exp: nowSeconds + tokenLifeSeconds };
      const signed = `${header}.${encoded({ ...usual, ...claims })}`;
      return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
    },
    answer(path, issuerUrl) {
      if (path === '/.well-known/openidconfiguration') return { issuer: issuerUrl, jwks_uri: `${issuerUrl}/keys` };
      if (path === '/keys') return { keys: [{ kty: 'RSA', n, e, kid: keyId, use: 'sig', endorsements: ['msteams'] }] };
      return null;
    },
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
