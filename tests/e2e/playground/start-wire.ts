/**
 * The wire between the Playground and the bot, both ways: it notes every exchange, so that also what no screen shows can
 * be judged, and mends two gaps of the tool: officials may be addressed by Entra id, and the client speaks Finnish.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlaygroundPerson } from './playground-settings';

// biome-ignore lint/suspicious/noExplicitAny: what crosses the wire has any shape
export type Json = any;

export interface Exchange {
  /** `nobody` when it did not arrive; `answer` says why. */
  to: 'bot' | 'playground' | 'nobody';
  method: string;
  path: string;
  body: Json;
  status: number;
  answer: Json;
}

export interface Wire {
  /** Where the Playground delivers activities. */
  botUrl: string;
  /** The connector's address for the bot. */
  serviceUrl: string;
  /** In the order of their end. */
  exchanges: Exchange[];
  /** Says where the two ends are, once they run; without a slash at the end. */
  join(ends: { bot?: string; playground?: string }): void;
  /** Asks `probe` now and after each exchange until it gives something; throws when it does not in time. */
  until<Found>(what: string, probe: () => Found | undefined | null | false): Promise<Found>;
  stop(): Promise<void>;
}

const CONNECTOR = '/_connector';
const LONGEST_WAIT_MS = 30_000;
const CLIENT_LOCALE = 'fi-FI';

/** @param people those whom the bot may address by Entra id */
export async function startWire(people: readonly PlaygroundPerson[]): Promise<Wire> {
  const exchanges: Exchange[] = [];
  const waiting = new Set<() => void>();
  const ends = { bot: '', playground: '' };

  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const method = request.method ?? 'GET';
    const to = path.startsWith(CONNECTOR) ? 'playground' : 'bot';
    const body = to === 'bot' ? inFinnish(await bodyOf(request)) : withTeamsIds(await bodyOf(request), people);
    const target = to === 'bot' ? ends.bot + path : ends.playground + withTeamsId(path, people);
    const answered = await fetch(target, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answered.text();
    // Not chained: where restify has been loaded, writeHead gives nothing back.
    response.writeHead(answered.status, { 'content-type': 'application/json' });
    response.end(text);
    note({ to, method, path, body, status: answered.status, answer: jsonOf(text) });
  }

  function note(exchange: Exchange): void {
    exchanges.push(exchange);
    for (const look of [...waiting]) look();
  }

  const server = createServer((request, response) => {
    carry(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(502);
      response.end(String(error));
      note({ to: 'nobody', method: '', path: request.url ?? '', body: undefined, status: 502, answer: String(error) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    botUrl: `${url}/api/messages`,
    serviceUrl: `${url}${CONNECTOR}`,
    exchanges,
    join: (known) => Object.assign(ends, known),
    until: (what, probe) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = probe();
          if (!found) return;
          done();
          resolve(found);
        };
        const alarm = setTimeout(() => {
          done();
          reject(new Error(`waited in vain for ${what}`));
        }, LONGEST_WAIT_MS);
        const done = () => {
          clearTimeout(alarm);
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The tool says `en-US` whatever is set. */
function inFinnish(activity: Json): Json {
  return activity && { ...activity, locale: CLIENT_LOCALE };
}

/** Teams takes an Entra id for a member; the tool knows only its own ids. */
function withTeamsIds(body: Json, people: readonly PlaygroundPerson[]): Json {
  if (!Array.isArray(body?.members)) return body;
  return { ...body, members: body.members.map((member: Json) => ({ ...member, id: teamsIdOf(member.id, people) })) };
}

function withTeamsId(path: string, people: readonly PlaygroundPerson[]): string {
  return path.replace(
    /\/members\/([^/?]+)/,
    (_, id: string) => `/members/${encodeURIComponent(teamsIdOf(decodeURIComponent(id), people))}`,
  );
}

function teamsIdOf(id: string, people: readonly PlaygroundPerson[]): string {
  return people.find(({ aadObjectId }) => aadObjectId === id.toLowerCase())?.id ?? id;
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return jsonOf(Buffer.concat(chunks).toString());
}

function jsonOf(text: string): Json {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
