/**
 * Fetches a file that was dropped into a chat: only from where Teams keeps files, without any token of ours, never led
 * elsewhere, no longer and no larger than a table needs.
 */
import { Refused } from '../../strategy/errors';
import type { SharedFile } from '../../strategy/ports/shared-files';
import { type FenceRules, isServiceUrlAdmitted } from './fence';

/** OneDrive and SharePoint of the public cloud, where Teams puts what is dropped into a personal chat. */
const FILE_HOSTS = ['*.sharepoint.com'];
const MOST_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MS = 5_000;

/** @throws Refused `file-foreign` for another address, `file-not-fetched`, `file-too-large` */
export async function fetchFile(
  { name, url }: SharedFile,
  { loopback }: Pick<FenceRules, 'loopback'>,
): Promise<Uint8Array> {
  if (!isServiceUrlAdmitted(url, { serviceHosts: FILE_HOSTS, loopback })) {
    const fix = 'Drop the file into this chat itself.';
    throw new Refused('file-foreign', `${name} cannot be fetched from its address.`, [], fix, name);
  }
  let response: Response;
  try {
    response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.ok) return await wholeBody(response, name);
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    throw notFetched(name);
  }
  await response.body?.cancel();
  throw notFetched(name);
}

async function wholeBody({ body }: Response, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      const fix = 'Keep only the sheet with the table, without pictures, and try again.';
      throw new Refused('file-too-large', `${name} is larger than 20 MB.`, [], fix, name);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function notFetched(name: string): Refused {
  return new Refused(
    'file-not-fetched',
    `${name} could not be fetched.`,
    [],
    'Drop the file into the chat again.',
    name,
  );
}
