/**
 * An issuer of signed tokens for tests, with its keys served over HTTP as Microsoft serves them. The SDK keeps keys per
 * address for the whole process, so every issuer takes a fresh port.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestIssuer {
  /** The issuer's address, which is also the `iss` of its tokens. */
  url: string;
  /** A token with these claims over the usual ones; `key: 'foreign'` signs with a key that is not served. */
  token(claims: Record<string, unknown>, key?: 'own' | 'foreign'): string;
  stop(): Promise<void>;
}

const keyId = 'test-key';

export async function startTestIssuer(): Promise<TestIssuer> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = own.publicKey.export({ format: 'jwk' });
  let url = '';

  const server = createServer((request, response) => {
    const isMetadata = request.url === '/.well-known/openidconfiguration';
    const body = isMetadata
      ? { issuer: url, jwks_uri: `${url}/keys` }
      : { keys: [{ kty: 'RSA', n: jwk.n, e: jwk.e, kid: keyId, use: 'sig', endorsements: ['msteams'] }] };
    // Not chained: restify replaces writeHead for the whole process by one that returns nothing.
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    token(claims, key = 'own') {
      const nowSeconds = Math.floor(Date.now() / 1000);
      const usual = { iss: url, nbf: nowSeconds - 60, exp: nowSeconds + 3600 };
      const header = { alg: 'RS256', typ: 'JWT', kid: keyId };
      const signed = `${encoded(header)}.${encoded({ ...usual, ...claims })}`;
      const { privateKey } = key === 'own' ? own : foreign;
      return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
