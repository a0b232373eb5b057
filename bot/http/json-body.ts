/**
 * Reads a request's body, if it is JSON and small. Anything else is refused before a byte of it is read: restify's
 * usual parser would write uploads to the disk of anyone who asks.
 */
import { plugins, type Request, type RequestHandler, type Response } from 'restify';
import { answer } from './answer';

/** Ten times the largest message that Teams sends. */
export const bodyLimitBytes = 262_144;

/**
 * Handlers to put before a route; afterwards `request.body` is what was parsed. Half a character (an emoji that a form cut
 * in two) becomes the replacement character: not every store can keep half of one.
 */
export function jsonBody(): RequestHandler[] {
  // `maxBodySize` and `reviver` belong to the readers inside this parser; the published types leave them out.
  const options: object = { maxBodySize: bodyLimitBytes, reviver: inWholeCharacters };
  return [refuseOtherBodies, ...[plugins.jsonBodyParser(options)].flat()];
}

function inWholeCharacters(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

function refuseOtherBodies(request: Request, response: Response, next: (go?: false) => void): void {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  // A compressed body could grow past the limit after it was measured.
  const isCompressed = ![undefined, 'identity'].includes(request.headers['content-encoding']?.toLowerCase());
  const refusal = type !== 'application/json' || isCompressed ? 415 : isTooLong(request) ? 413 : null;
  if (refusal === null) {
    next();
    return;
  }
  // The rest of the body stays unread, so the connection cannot serve another request.
  response.setHeader('connection', 'close');
  answer(response, refusal, { error: refusal === 415 ? 'only-json' : 'too-large' });
  next(false);
}

function isTooLong(request: Request): boolean {
  return Number(request.headers['content-length'] ?? 0) > bodyLimitBytes;
}
