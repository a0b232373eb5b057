/**
 * Writes a reply to the wire: objects as JSON, text and bytes as they are.
 */
import type { ServerResponse } from 'node:http';
import type { Reply } from './rehearsal-request';

export function writeReply(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  const type = isRaw ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers });
  if (body === undefined) response.end();
  else response.end(isRaw ? body : JSON.stringify(body));
}
