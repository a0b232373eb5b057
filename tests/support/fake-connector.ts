/** A stand-in for the Bot Connector over HTTP that counts every request and answers as the test tells it to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  method: string;
  /** Still encoded, as it came over the wire. */
  path: string;
  authorization: string | undefined;
  body: unknown;
}

export type Behaviour =
  | { status: number; body?: unknown; text?: string; headers?: Record<string, string> }
  /** Takes the request and closes the connection without a word. */
  | 'reset'
  /** Takes the request and never answers. */
  | 'hang';

export interface FakeConnector {
  url: string;
  seen: SeenRequest[];
  /** How every request from now on is answered; a list is used up one by one, its last one stays. */
  behave(...behaviours: Behaviour[]): void;
  stop(): Promise<void>;
}

export async function startFakeConnector(): Promise<FakeConnector> {
  const seen: SeenRequest[] = [];
  let behaviours: Behaviour[] = [{ status: 201, body: { id: '1700000000001' } }];

  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const { method = '', url = '', headers } = request;
    const body: unknown = text === '' ? null : JSON.parse(text);
    seen.push({ method, path: url, authorization: headers.authorization, body });
    const [now, ...later] = behaviours;
    if (later.length > 0) behaviours = later;
    give(response, now ?? 'reset');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`,
    seen,
    behave(...wanted) {
      behaviours = wanted;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function give(response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'reset') {
    response.socket?.destroy();
    return;
  }
  const { status, body, text, headers } = behaviour;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text ?? (body === undefined ? '' : JSON.stringify(body)));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
