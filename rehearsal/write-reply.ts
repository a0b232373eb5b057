/**
 * Writes a reply to the wire: objects as JSON, text and bytes as they are. On demand byte by byte, or only a part of it.
 */
import type { ServerResponse } from 'node:http';
import type { Reply } from './rehearsal-request';

export function writeReply(response: ServerResponse, reply: Reply): void {
  const { headers, bytes } = wireOf(reply);
  response.writeHead(reply.status, headers);
  response.end(bytes);
}

/** One byte each `everyMs`; stops when the client has gone. */
export function dripReply(response: ServerResponse, reply: Reply, everyMs: number): void {
  const { headers, bytes } = wireOf(reply);
  response.writeHead(reply.status, { ...headers, 'content-length': String(bytes.length) });
  response.flushHeaders();
  let at = 0;
  const drip = setInterval(() => {
    if (at === bytes.length) response.end();
    else response.write(bytes.subarray(at, at + 1));
    at += 1;
  }, everyMs);
  response.once('close', () => clearInterval(drip));
}

/** The head and half of the body, and then the connection breaks. */
export function cutReply(response: ServerResponse, reply: Reply): void {
  const { headers, bytes } = wireOf(reply);
  response.writeHead(reply.status, { ...headers, 'content-length': String(bytes.length) });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
}

function wireOf({ body, headers }: Reply): { headers: Record<string, string>; bytes: Buffer } {
  if (Buffer.isBuffer(body))
    return { headers: { 'content-type': 'application/octet-stream', ...headers }, bytes: body };
  if (typeof body === 'string') {
    return { headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, bytes: Buffer.from(body) };
  }
  const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
  return { headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, bytes };
}
