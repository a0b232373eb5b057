/**
 * Hands the council's table to whoever has a link that was given to a coordinator. An unknown link and one whose time is
 * over read the same, and no link is ever written into a log.
 */
import type { Request, Response } from 'restify';

/** What a link's secret leads to; null when it leads nowhere, or nowhere any more. */
export type ExportSource = (secret: string) => Promise<{ fileName: string; bytes: Uint8Array } | null>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Nobody's language is known here. */
const GONE = [
  'Linkki on vanhentunut. Pyydä uusi kirjoittamalla Toteumalle ”vie taulukko”.',
  'Länken har gått ut. Be om en ny genom att skriva ”exportera” till Toteuma.',
  'The link has expired. Ask for a new one by writing “export” to Toteuma.',
].join('\n');

/** Neither the file nor that there was one stays in a cache, and the link goes to no other site. */
const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** A secret is 43 characters of base64url; nothing else is looked up. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

export function createExportRoute(source: ExportSource) {
  return async (request: Request, response: Response): Promise<void> => {
    const secret = String((request.params as Record<string, unknown> | undefined)?.secret ?? '');
    const file = SECRET.test(secret) ? await source(secret) : null;
    if (!file) {
      response.sendRaw(404, `${GONE}\n`, { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' });
      return;
    }
    response.writeHead(200, {
      ...PRIVATE,
      'content-type': XLSX,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': `attachment; filename="${file.fileName}"`,
    });
    response.end(Buffer.from(file.bytes));
  };
}
