/**
 * One HTTP request over kept connections: never repeated, never led elsewhere, ended at its deadline, and afterwards it is
 * known whether anything can have left this machine. Node's own client, because `fetch` takes four times its work, and
 * tells the two apart by guess.
 */

import { Agent, type ClientRequest, request as requestPlain } from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';

export interface HttpCall {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** UTF-8; null for a request without a body. */
  body: string | null;
}

export type HttpOutcome =
  | { status: number; retryAfter: string | null; body: string }
  /** `isSent` false: it failed before there was a connection, so nothing left this machine. */
  | { failed: 'time-out' | 'broken-off'; isSent: boolean; because: string };

/** Less than the five seconds after which many servers close a connection that is not used: nobody writes into one that closes. */
const IDLE_MS = 4_000;

const plain = new Agent({ keepAlive: true, timeout: IDLE_MS });
const secure = new SecureAgent({ keepAlive: true, timeout: IDLE_MS });

/** Never throws for what happens on the wire. */
export function callOnce({ method, url, headers, body }: HttpCall, timeoutMs: number): Promise<HttpOutcome> {
  return new Promise((resolve) => {
    let isConnected = false;
    let alarm: NodeJS.Timeout | undefined;
    const end = (outcome: HttpOutcome) => {
      clearTimeout(alarm);
      resolve(outcome);
    };
    const fail = (failed: 'time-out' | 'broken-off', because: string) => end({ failed, isSent: isConnected, because });

    const bytes = body === null ? null : Buffer.from(body);
    const isSecure = url.startsWith('https:');
    let request: ClientRequest;
    try {
      const options = {
        method,
        headers: { ...headers, ...(bytes && { 'content-length': String(bytes.length) }) },
        agent: isSecure ? secure : plain,
      };
      request = isSecure ? requestSecure(url, options) : requestPlain(url, options);
    } catch (cause) {
      // A header that cannot be written, for example.
      fail('broken-off', codeOf(cause));
      return;
    }
    alarm = setTimeout(() => {
      fail('time-out', 'TimeoutError');
      request.destroy();
    }, timeoutMs);
    request.once('socket', (socket) => {
      const connected = () => {
        isConnected = true;
      };
      if (request.reusedSocket || !socket.connecting) connected();
      else socket.once(isSecure ? 'secureConnect' : 'connect', connected);
    });
    request.on('error', (cause) => fail('broken-off', codeOf(cause)));
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (cause) => fail('broken-off', codeOf(cause)));
      response.on('end', () => {
        const { 'retry-after': retryAfter = null } = response.headers;
        end({ status: response.statusCode ?? 0, retryAfter, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.end(bytes ?? undefined);
  });
}

/** The error's code and never its text, which may quote what was sent. */
function codeOf(cause: unknown): string {
  const { code, name } = (cause ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown';
}
