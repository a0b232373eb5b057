/** A coordinator looks at whom a reminder by hand would reach; nothing is sent. */

import { noRoundLine, reminderPreviewCard } from '../../cards/reminder-preview-card';
import { previewReminder } from '../../jobs/preview-reminder';
import type { ReminderAction } from '../../strategy/card-actions/reminder-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';

export async function onReminderPreviewed(
  deps: ReactionDeps,
  official: Official,
  { roundId }: Extract<ReminderAction, { verb: 'preview-reminder' }>,
): Promise<Reply> {
  const round = await openRoundOf(deps, official, roundId);
  return round ? showReminderPreview(deps, official, round) : notOpen(official);
}

export async function showReminderPreview(deps: ReactionDeps, official: Official, round: Round): Promise<Reply> {
  const { preview } = await previewReminder(deps, round, null, deps.now());
  return { reply: 'card', message: reminderPreviewCard(preview, languageOf(official)) };
}

/** The round, when it is open and of the coordinator's own tenant. */
export async function openRoundOf(
  { store }: Pick<ReactionDeps, 'store'>,
  official: Official,
  roundId: string,
): Promise<Round | null> {
  const round = await store.rounds.get(roundId);
  return round?.tenantId === official.tenantId && round.state === 'open' ? round : null;
}

export function notOpen(official: Official): Reply {
  return { reply: 'text', text: noRoundLine(languageOf(official)) };
}
