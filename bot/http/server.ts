/**
 * The HTTP server: activities from Teams, health, and in local mode the clock and the timeline. It says nothing
 * about what it is made of, an error's text never leaves it, and when it stops, what is under way is finished first.
 */
import type { Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import restify, { type Request, type Response } from 'restify';
import { ToteumaError } from '../../strategy/errors';
import type { TeamsAdapter } from '../teams/adapter';
import { answer } from './answer';
import { createExportRoute, type ExportSource } from './exports';
import { jsonBody } from './json-body';
import { createLocalClockRoutes, type LocalClock } from './local-clock';
import { createLocalTimelineRoute, type LocalTimeline } from './local-timeline';

export interface Health {
  /** Whether work can be done now; the reason is a short sentence or code for the one who runs the server. */
  ready(): Promise<{ ok: true } | { ok: false; reason: string }>;
}

export interface HttpServer {
  /** Resolves once requests are taken; port 0 in the configuration becomes a real one here. */
  listen(): Promise<{ port: number; url: string }>;
  /** Takes no more requests, waits for those under way, and cuts off what is left after `timeoutMs`. */
  stop(timeoutMs: number): Promise<'drained' | 'cut-off'>;
}

/** How long a sender may take to hand over one request. */
const requestTimeoutMs = 30_000;

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/** Throws `local-clock-outside-local-mode` when a clock is offered to a server that is not local. */
export function createServer({
  adapter,
  health,
  tables,
  local,
  timeline = null,
  config,
}: {
  adapter: TeamsAdapter;
  health: Health;
  /** What links to tables lead to. */
  tables: ExportSource;
  local: LocalClock | null;
  timeline?: LocalTimeline | null;
  config: { local: boolean; host: string | null; port: number };
}): HttpServer {
  if (local && !config.local) {
    throw new ToteumaError('local-clock-outside-local-mode', 'A movable clock was offered outside local mode.', {
      fix: 'Give the server a clock only when TOTEUMA_LOCAL=1.',
      retry: 'never',
    });
  }
  let isStopping = false;
  // restify's own log would repeat what a sender wrote; what matters is logged by the adapter.
  const server = restify.createServer({ name: '', log: pino({ level: 'silent' }) as never, ignoreTrailingSlash: true });
  const node: NodeServer = (server as unknown as { server: NodeServer }).server;
  node.requestTimeout = requestTimeoutMs;

  server.pre((request: Request, response: Response, next: (go?: false) => void) => {
    if (isStopping) response.setHeader('connection', 'close');
    if (!config.local || isLoopbackName(request.headers.host)) {
      next();
      return;
    }
    // A web page could reach this machine by a name of its own (DNS rebinding); nobody is authenticated here.
    answer(response, 403, { error: 'local-only' });
    next(false);
  });

  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const { statusCode } = error as { statusCode?: unknown };
    const status = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
    if (!response.headersSent) answer(response, status, { error: status === 500 ? 'internal' : 'refused' });
    done();
  });

  server.post('/api/messages', ...jsonBody(), async (request: Request, response: Response) => {
    if (isStopping) return answer(response, 503, { error: 'stopping' });
    const authorization = request.headers.authorization ?? '';
    const { status, body } = await adapter.receive({ authorization, body: request.body });
    answer(response, status, body);
  });

  server.get('/health/live', async (_request: Request, response: Response) => answer(response, 200, { ok: true }));

  server.get('/health/ready', async (_request: Request, response: Response) => {
    const state = isStopping ? { ok: false as const, reason: 'stopping' } : await readiness(health);
    answer(response, state.ok ? 200 : 503, state);
  });

  server.get('/exports/:secret', createExportRoute(tables));

  if (local) {
    const clock = createLocalClockRoutes(local);
    server.get('/local/clock', clock.read);
    server.post('/local/clock', ...jsonBody(), clock.move);
    if (timeline) server.get('/local/timeline', createLocalTimelineRoute(timeline));
  }

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        node.once('error', reject);
        server.listen(config.port, config.host ?? undefined, () => {
          node.off('error', reject);
          const { port } = node.address() as AddressInfo;
          resolve({ port, url: `http://${config.host ?? 'localhost'}:${port}` });
        });
      }),
    stop: (timeoutMs) =>
      new Promise((resolve) => {
        isStopping = true;
        let isCutOff = false;
        const alarm = setTimeout(() => {
          isCutOff = true;
          node.closeAllConnections();
        }, timeoutMs);
        node.close(() => {
          clearTimeout(alarm);
          resolve(isCutOff ? 'cut-off' : 'drained');
        });
        node.closeIdleConnections();
      }),
  };
}

/** A health check that breaks is a state, not an answer with an error's text. */
async function readiness(health: Health): Promise<{ ok: true } | { ok: false; reason: string }> {
  try {
    return await health.ready();
  } catch {
    return { ok: false, reason: 'the check itself failed' };
  }
}

function isLoopbackName(host: string | undefined): boolean {
  return loopbackNames.includes((host ?? '').replace(/:\d+$/, '').toLowerCase());
}
