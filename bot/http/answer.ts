/** Writes one HTTP answer as JSON, whatever the asker would accept, and closes the connection while the server stops. */
import type { Response } from 'restify';

/** A null body is an empty one. */
export function answer(response: Response, status: number, body: object | null): void {
  const text = body === null ? '' : JSON.stringify(body);
  response.sendRaw(status, text, {
    ...(body !== null && { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': String(Buffer.byteLength(text)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}
