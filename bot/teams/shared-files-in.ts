/**
 * The files that somebody dropped into a personal chat. Teams gives each an address that needs no token and lasts some
 * minutes; pictures pasted into a message come otherwise and are none of ours.
 * Source: Microsoft Learn, "Send and receive files through a bot", `file.download.info`.
 */
import { z } from 'zod';
import type { SharedFile } from '../../strategy/ports/shared-files';

const DROPPED = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(260),
  content: z.object({ downloadUrl: z.url().max(4_000) }),
});

const MOST_FILES = 5;

export function sharedFilesIn(attachments: readonly unknown[]): SharedFile[] {
  return attachments
    .flatMap((attachment) => DROPPED.safeParse(attachment).data ?? [])
    .slice(0, MOST_FILES)
    .map(({ name, content }) => ({ name, url: content.downloadUrl }));
}
