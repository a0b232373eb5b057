/**
 * A load balancer before several bots, as Azure has one: each request goes to the next bot in turn, and one that does not
 * take the connection is passed over. The calendar clock of local mode is moved in every bot, since each has its own.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Balancer {
  /** Without a slash at the end. */
  url: string;
  /** Addresses of the bots in service, without a slash at the end. */
  serve(urls: readonly string[]): void;
  /** Everything goes to this bot; null = in turn again. */
  aim(url: string | null): void;
  /** While it is on, every activity arrives at all bots at once, as when Teams delivers twice; the first bot's reply counts. */
  repeat(isOn: boolean): void;
  stop(): Promise<void>;
}

interface Reply {
  status: number;
  text: string;
}

export async function startBalancer(): Promise<Balancer> {
  let bots: readonly string[] = [];
  let aimedAt: string | null = null;
  let isRepeating = false;
  let turn = 0;

  async function route(method: string, path: string, body: string): Promise<Reply> {
    const inService = aimedAt === null ? bots : [aimedAt];
    const isMove = path === '/local/clock' && method === 'POST';
    if (isMove || isRepeating) {
      const to = isMove ? bots : inService;
      const replies = await Promise.all(to.map((bot) => forward(bot, method, path, body)));
      return replies.find((reply) => reply !== null) ?? NOBODY;
    }
    turn += 1;
    for (const [index] of inService.entries()) {
      const reply = await forward(inService[(turn + index) % inService.length] ?? '', method, path, body);
      if (reply !== null) return reply;
    }
    return NOBODY;
  }

  const server = createServer((request, response) => {
    textOf(request)
      .then((body) => route(request.method ?? 'GET', request.url ?? '/', body))
      .catch(() => NOBODY)
      .then((reply) => send(response, reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve(urls) {
      bots = urls;
    },
    aim(url) {
      aimedAt = url;
    },
    repeat(isOn) {
      isRepeating = isOn;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const NOBODY: Reply = { status: 502, text: '' };

/** Null when the bot did not take the request; one that died while it had it may have done the work, and is not asked again. */
async function forward(bot: string, method: string, path: string, body: string): Promise<Reply | null> {
  try {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const response = await fetch(`${bot}${path}`, { method, ...(method === 'POST' ? { body, headers } : {}) });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    return code === 'ECONNREFUSED' ? null : NOBODY;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function send(response: ServerResponse, { status, text }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(text);
}
