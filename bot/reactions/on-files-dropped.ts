/**
 * A coordinator drops tables or settings into the chat: they are read and judged, and what would change and what is wrong
 * stands in a card before anything is taken into use.
 */

import { intakeCard } from '../../cards/intake-card';
import { fileRefusalText } from '../../cards/parts/file-refusal-words';
import { keepDropped } from '../../jobs/keep-draft';
import { viewDraft } from '../../jobs/view-draft';
import type { Draft } from '../../strategy/draft';
import { Refused } from '../../strategy/errors';
import type { Language } from '../../strategy/language';
import type { Official } from '../../strategy/official';
import type { SharedContent, SharedFile } from '../../strategy/ports/shared-files';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

export async function onFilesDropped(
  deps: ReactionDeps,
  official: Official | null,
  files: readonly SharedFile[],
  language: Language,
): Promise<Reply> {
  if (!official?.isCoordinator) return refusal({ line: 'coordinators-only' }, language);
  const now = deps.now();
  // All at once: one after the other, slow files together would take longer than the sender waits.
  const reading = await Promise.allSettled(files.map((file) => deps.sharedFiles.read(file)));
  try {
    let draft: Draft | null = null;
    let refused: unknown = null;
    for (const [at, file] of files.entries()) {
      try {
        draft = await keepDropped(deps, official, { file, content: contentOf(reading[at]) }, now);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused ??= error;
      }
    }
    // What was sound is kept: only the refused file has to be dropped again.
    if (refused) throw refused;
    if (!draft) return refusal({ line: 'failed' }, language);
    return { reply: 'card', message: intakeCard(await viewDraft(deps, draft, now), language) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    deps.log.info({ code: error.code }, 'a file that was dropped was refused');
    return { reply: 'text', text: fileRefusalText(error, language) };
  }
}

/** @throws what the reading failed with */
function contentOf(read: PromiseSettledResult<SharedContent> | undefined): SharedContent {
  if (read?.status === 'fulfilled') return read.value;
  throw read?.reason;
}
