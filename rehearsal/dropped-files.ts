/**
 * Files that a person drops into their chat. Teams puts them into the person's OneDrive and tells the bot an address that
 * needs no token and lasts some minutes; here the rehearsal keeps the newest ones in memory and gives such addresses itself.
 */
import { randomUUID } from 'node:crypto';
import type { RehearsalRequest, Reply } from './rehearsal-request';

export type DroppedFile = { name: string; bytes: Buffer };

/** A file as an activity names it. */
export type LinkedFile = { name: string; downloadUrl: string };

export type DroppedFiles = {
  keep(file: DroppedFile): LinkedFile;
  /** Null when the path is none of these files' addresses. */
  answer(request: Pick<RehearsalRequest, 'method' | 'segments'>): Reply | null;
};

const MOST_KEPT = 20;

export function createDroppedFiles({ serviceUrl }: { serviceUrl: () => string }): DroppedFiles {
  const kept = new Map<string, DroppedFile>();
  return {
    keep(file) {
      const id = randomUUID();
      kept.set(id, file);
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest);
      return { name: file.name, downloadUrl: `${serviceUrl()}dropped/${id}/${encodeURIComponent(file.name)}` };
    },
    answer({ method, segments: [folder, id = ''] }) {
      if (folder !== 'dropped') return null;
      const file = kept.get(id);
      if (method !== 'GET' || !file) return { status: 404, body: { error: { code: 'file-gone' } } };
      return { status: 200, body: file.bytes };
    },
  };
}
