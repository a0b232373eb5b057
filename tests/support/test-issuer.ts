/**
 * An issuer of signed tokens for tests, with its keys served over HTTP as Microsoft serves them. The SDK keeps keys per
 * address for the whole process, so every issuer takes a fresh port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTokenIssuer } from '../../rehearsal/token-issuer';

export interface TestIssuer {
  /** The issuer's address, which is also the `iss` of its tokens. */
  url: string;
  /** A token with these claims over the usual ones; `key: 'foreign'` signs with a key that is not served. */
  token(claims: Record<string, unknown>, key?: 'own' | 'foreign'): string;
  stop(): Promise<void>;
}

const keyId = 'test-key';

export async function startTestIssuer(): Promise<TestIssuer> {
  const own = await createTokenIssuer({ keyId });
  const foreign = await createTokenIssuer({ keyId });
  let url = '';

  const server = createServer((request, response) => {
    const body = own.answer(request.url ?? '', url);
    // Not chained: restify replaces writeHead for the whole process by one that returns nothing.
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    token: (claims, key = 'own') => (key === 'own' ? own : foreign).token({ iss: url, ...claims }, Date.now()),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
