/**
 * A rehearsal beside a tiny bot, both in this process: the bot notes what it hears and answers what the test tells it to.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RehearsalOptions } from '../../rehearsal/rehearsal-options';
import type { RosterInput } from '../../rehearsal/roster';
import { type Rehearsal, startRehearsal } from '../../rehearsal/start-rehearsal';
import { aRoster, tenantId } from './a-roster';

// biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape
export type Json = any;

export type FakeBot = {
  /** Activities in the order of their arrival. */
  heard: Json[];
  /** What an invoke is answered with; null leaves the request open. */
  answer: (activity: Json) => { status: number; body?: unknown } | null;
  /** The movable clock, absent unless the test gives one. */
  clock: string | null;
  /** What it tells of what it has sent, absent unless the test gives it. */
  timeline: Json[] | null;
};

export type Scene = {
  bot: FakeBot;
  rehearsal: Rehearsal;
  /** Calls the Bot Connector as the bot would. */
  connector(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json; headers: Headers }>;
  /** Calls the control API. */
  stage(method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }>;
  /** Opens the 1:1 chat of a person by Entra id and returns its id. */
  chatWith(aadObjectId: string): Promise<string>;
  /** Posts a card to a conversation and returns the activity's id. */
  postCard(conversationId: string, card: Json): Promise<string>;
  stop(): Promise<void>;
};

export async function aRehearsal(options: Partial<RehearsalOptions> & { roster?: RosterInput } = {}): Promise<Scene> {
  const bot: FakeBot = { heard: [], answer: () => ({ status: 200 }), clock: null, timeline: null };
  const botServer = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.url === '/local/clock') return answerClock(bot, request.method ?? '', text, response);
    if (request.url?.startsWith('/local/timeline')) {
      return reply(response, bot.timeline ? 200 : 404, JSON.stringify({ lines: bot.timeline }));
    }
    const activity = JSON.parse(text);
    bot.heard.push(activity);
    const answer = bot.answer(activity);
    if (answer) reply(response, answer.status, answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => botServer.listen(0, '127.0.0.1', resolve));
  const botUrl = `http://127.0.0.1:${(botServer.address() as AddressInfo).port}/api/messages`;
  const rehearsal = await startRehearsal({ roster: aRoster(), botUrl, ...options });

  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(new URL(path, rehearsal.url), {
      method,
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers };
  }

  const scene: Scene = {
    bot,
    rehearsal,
    connector: call,
    stage: (method, path, body) => call(method, `stage/${path}`, body),
    async chatWith(aadObjectId) {
      const opened = await call('POST', 'v3/conversations', { tenantId, members: [{ id: aadObjectId }] });
      return opened.body.id;
    },
    async postCard(conversationId, card) {
      const posted = await call(
        'POST',
        `v3/conversations/${encodeURIComponent(conversationId)}/activities`,
        cardActivity(card),
      );
      return posted.body.id;
    },
    async stop() {
      await rehearsal.stop();
      botServer.closeAllConnections();
      await new Promise((resolve) => botServer.close(resolve));
    },
  };
  return scene;
}

/** A message activity with one Adaptive Card. */
export function cardActivity(content: Json): Json {
  return {
    type: 'message',
    summary: 'Seurantapyyntö',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

/** A card of one line of text. */
export function aCard(text: string, more: Json = {}): Json {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }], ...more };
}

/** The bot's answer that replaces a card. */
export function cardReply(card: Json) {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } };
}

/** Waits until the machine's clock has moved on. */
export const nextMillisecond = () => new Promise((resolve) => setTimeout(resolve, 2));

function answerClock(bot: FakeBot, method: string, text: string, response: ServerResponse): void {
  if (bot.clock === null) {
    reply(response, 404, '{}');
    return;
  }
  if (method === 'POST') bot.clock = movedBy(JSON.parse(text));
  reply(response, 200, JSON.stringify({ now: bot.clock }));
}

function movedBy({ to, on }: { to?: string; on?: string }): string {
  return to ?? (on ? `${on}T05:00:00.000Z` : '2022-08-22T05:00:00.000Z');
}

/** Not chained: where restify was loaded in the same process, `writeHead` gives nothing back. */
function reply(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status);
  response.end(body);
}
