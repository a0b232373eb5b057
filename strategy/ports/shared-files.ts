import type { Sheet } from '../table/sheet';

/** A file that somebody dropped into the chat: its name, and where Teams lets it be fetched for a few minutes. */
export interface SharedFile {
  name: string;
  url: string;
}

/** What is in it, as far as its form tells; what the table holds is seen from its columns. */
export type SharedContent = { is: 'table'; sheet: Sheet } | { is: 'settings'; value: unknown };

/** Files as Teams hands them over. */
export interface SharedFiles {
  /** Fetches and reads one; throws `Refused` when it may not or cannot be fetched, or is none we can read. */
  read(file: SharedFile): Promise<SharedContent>;
}
