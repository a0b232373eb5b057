/** A coordinator sends the reminder whose list they have seen; when the list is another one by now, they see what changed. */

import { reminderPreviewCard } from '../../cards/reminder-preview-card';
import { sendReminder } from '../../jobs/send-reminder';
import type { ReminderAction } from '../../strategy/card-actions/reminder-action';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import { notOpen, openRoundOf } from './on-reminder-previewed';
import type { ReactionDeps } from './reaction-deps';

export async function onReminderSent(
  deps: ReactionDeps,
  official: Official,
  { roundId, seen }: Extract<ReminderAction, { verb: 'send-reminder' }>,
): Promise<Reply> {
  const round = await openRoundOf(deps, official, roundId);
  if (!round) return notOpen(official);
  const preview = await sendReminder(deps, round, official, seen, deps.now());
  if (preview.state === 'sent') deps.runSoon();
  return { reply: 'card', message: reminderPreviewCard(preview, languageOf(official)) };
}
