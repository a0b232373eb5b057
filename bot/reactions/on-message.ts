/** Somebody wrote to the bot: a command, or one friendly line with the words that work. */

import { languageOf, type Official } from '../../strategy/official';
import { readCommand } from '../commands/read-command';
import type { Inbound } from '../teams/inbound';
import type { Reply } from '../teams/reply';
import { onFilesDropped } from './on-files-dropped';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

export async function onMessage(
  deps: ReactionDeps,
  official: Official | null,
  message: Extract<Inbound, { kind: 'message' }>,
): Promise<Reply> {
  const language = official ? languageOf(official) : (message.sender.language ?? 'fi');
  if (message.files && message.files.length > 0) return onFilesDropped(deps, official, message.files, language);
  const read = readCommand(message.text);
  if (!read) return refusal({ line: official ? 'words-that-work' : 'not-in-register' }, language);
  return read.command.run({ deps, official, language, message, rest: read.rest });
}
