/**
 * A request as the rehearsal's routes see it: method, decoded path, query and the text of the body.
 * Reading never throws for what a client sent; only a broken connection does.
 */
import type { IncomingMessage } from 'node:http';

export type RehearsalRequest = {
  method: string;
  /** The decoded path with doubled slashes made single, since some clients join addresses carelessly. */
  path: string;
  /** The path's parts, each decoded by itself, so that an id may hold an encoded slash. */
  segments: string[];
  query: URLSearchParams;
  contentType: string;
  text: string;
};

export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

const hardLimitBytes = 8 * 1024 * 1024;

/** Reads the whole request; a body past 8 MB is cut there, which every route then refuses as too big or malformed. */
export async function readRequest(incoming: IncomingMessage): Promise<RehearsalRequest> {
  const url = new URL(`http://rehearsal${(incoming.url ?? '/').replace(/^\/+/, '/')}`);
  const segments = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const text = await textOf(incoming);
  return {
    method: incoming.method ?? 'GET',
    path: `/${segments.join('/')}`,
    segments,
    query: url.searchParams,
    contentType: incoming.headers['content-type'] ?? '',
    text,
  };
}

function textOf(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= hardLimitBytes) chunks.push(chunk);
    });
    incoming.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    incoming.on('error', reject);
  });
}

/** Parses the body as a JSON object; undefined when it is anything else. */
export function jsonObjectOf(text: string): Record<string, unknown> | undefined {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
