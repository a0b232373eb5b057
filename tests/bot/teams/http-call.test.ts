/** One request over a kept connection; afterwards it is known whether anything can have been sent. */

import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { callOnce } from '../../../bot/teams/http-call';

const servers: { close(): unknown; closeAllConnections?(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function listening(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Not chained: restify replaces writeHead for the whole process by one that returns nothing. */
function answer(response: ServerResponse, status: number, headers: Record<string, string>): ServerResponse {
  response.writeHead(status, headers);
  return response;
}

const post = (url: string, timeoutMs = 5_000) =>
  callOnce({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body: '{"text":"ä"}' }, timeoutMs);

describe('a call', () => {
  it('carries its body whole and gives back status, wait and text', async () => {
    let heard = '';
    const { url } = await listening((request, response) => {
      request.setEncoding('utf8').on('data', (text) => {
        heard += text;
      });
      request.on('end', () => answer(response, 429, { 'retry-after': '3' }).end('odota'));
    });
    expect(await post(url)).toEqual({ status: 429, retryAfter: '3', body: 'odota' });
    expect(heard).toBe('{"text":"ä"}');
  });

  it('uses the connection of the one before it', async () => {
    const { server, url } = await listening((_, response) => answer(response, 201, {}).end('{}'));
    const connections: Socket[] = [];
    server.on('connection', (socket) => connections.push(socket));
    for (let n = 0; n < 3; n += 1) await post(url);
    expect(connections).toHaveLength(1);
  });
});

describe('a call that fails', () => {
  it('before there is a connection has sent nothing', async () => {
    const { server, url } = await listening(() => undefined);
    server.close();
    await once(server, 'close');
    expect(await post(url)).toEqual({ failed: 'broken-off', isSent: false, because: 'ECONNREFUSED' });
  });

  it('while the other end is being recognised has sent nothing', async () => {
    const noTls = createTcpServer(
      (socket) => void socket.on('data', () => socket.end('no')).on('error', () => undefined),
    );
    servers.push(noTls);
    noTls.listen(0, '127.0.0.1');
    await once(noTls, 'listening');
    const { port } = noTls.address() as AddressInfo;
    expect(await post(`https://127.0.0.1:${port}/`)).toMatchObject({ failed: 'broken-off', isSent: false });
  });

  it('in the middle of the answer may have done its work', async () => {
    const { url } = await listening((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(201, { 'content-length': '20' });
        response.write('{"id":', () => response.socket?.destroy());
      });
    });
    expect(await post(url)).toMatchObject({ failed: 'broken-off', isSent: true });
  });

  it('ends at its deadline although the answer goes on', async () => {
    const { url } = await listening((request, response) => {
      request.resume().on('end', () => answer(response, 201, {}).write('{'));
    });
    expect(await post(url, 100)).toMatchObject({ failed: 'time-out', isSent: true });
  });

  it('may have done its work when a kept connection breaks', async () => {
    let calls = 0;
    const { url } = await listening((request, response) => {
      calls += 1;
      if (calls === 1) request.resume().on('end', () => answer(response, 201, {}).end('{}'));
      else request.socket.resetAndDestroy();
    });
    await post(url);
    expect(await post(url)).toMatchObject({ failed: 'broken-off', isSent: true });
    expect(calls).toBe(2);
  });
});
