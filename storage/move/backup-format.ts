/**
 * The form of a backup: lines of JSON in gzip. First a header, then one line a document, last a trailer with the number of
 * documents of each collection and a checksum over all lines before it. One form for every engine.
 */

import { z } from 'zod';
import type { BackupHeader } from '../../strategy/ports/store-keeper';
import type { StoredDocument } from '../documents';
import { type CarriedCollection, READING_ORDER } from './reading-order';

/** Raised when a reader of the earlier form could not read the new one. */
export const BACKUP_FORMAT = 1;

export interface BackupTrailer {
  documents: Record<string, number>;
  /** sha256 in hex over the header's and the documents' lines, their line ends included. */
  sha256: string;
}

export type BackupLine =
  | { kind: 'header'; format: number; header: BackupHeader }
  | { kind: 'document'; collection: CarriedCollection; document: StoredDocument }
  | { kind: 'trailer'; trailer: BackupTrailer };

const HEADER = z.strictObject({
  toteuma: z.literal('backup'),
  format: z.int().positive(),
  schema: z.int().positive(),
  createdAt: z.iso.datetime(),
  program: z.string(),
});

/** A newer form may say more in its header; that it is newer must still be understood. */
const ANY_HEADER = z.object({ toteuma: z.literal('backup'), format: z.int().positive() });

const TRAILER = z.strictObject({
  end: z.strictObject({ documents: z.record(z.string(), z.int().nonnegative()), sha256: z.string() }),
});

const DOCUMENT = z.strictObject({
  in: z.enum(READING_ORDER),
  document: z.looseObject({ id: z.string(), version: z.number() }),
});

export function headerLine({ schema, createdAt, program }: BackupHeader): string {
  return `${JSON.stringify({ toteuma: 'backup', format: BACKUP_FORMAT, schema, createdAt, program })}\n`;
}

export function documentLine(collection: CarriedCollection, document: StoredDocument): string {
  return `${JSON.stringify({ in: collection, document })}\n`;
}

export function trailerLine(trailer: BackupTrailer): string {
  return `${JSON.stringify({ end: trailer })}\n`;
}

/** The first line, read for itself; null when it is none of ours. Of a newer form only the number is known. */
export function parseHeader(line: string): { format: number; header: BackupHeader | null } | null {
  const json = jsonIn(line);
  const any = ANY_HEADER.safeParse(json);
  if (!any.success) return null;
  const { data } = HEADER.safeParse(json);
  return { format: any.data.format, header: data ?? null };
}

/** A line after the first; null when it is neither a document of a known collection nor a trailer. */
export function parseLine(line: string): Exclude<BackupLine, { kind: 'header' }> | null {
  const json = jsonIn(line);
  const document = DOCUMENT.safeParse(json);
  if (document.success) {
    return { kind: 'document', collection: document.data.in, document: document.data.document };
  }
  const trailer = TRAILER.safeParse(json);
  return trailer.success ? { kind: 'trailer', trailer: trailer.data.end } : null;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
