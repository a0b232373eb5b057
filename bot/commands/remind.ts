/**
 * `muistuta`: by a coordinator, whom a reminder would reach now, with a button that sends it. With more words, by anybody,
 * a wish about one's own reminders: `muistuta maanantaisin`.
 */

import { say } from '../../cards/parts/say';
import { roundsOfTenant } from '../../jobs/rounds-of-tenant';
import { readWish } from '../../strategy/read-wish';
import { showReminderPreview } from '../reactions/on-reminder-previewed';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';
import { keepWish } from './keep-wish';
import { onChosenRound } from './on-chosen-round';

export const remindMissing = {
  words: ['muistuta', 'påminn', 'remind', 'muistuta minua', 'påminn mig', 'remind me'],
  takesRest: true,
  run: async (call: CommandCall): Promise<Reply> => {
    const { deps, official, language, message, rest } = call;
    if (rest !== '' || !official?.isCoordinator) return keepWish(call, readWish(rest));
    if (message.conversation.kind !== 'personal') return { reply: 'text', text: say(language, 'board.personal-only') };
    const rounds = (await roundsOfTenant(deps.store, official.tenantId)).filter(({ round }) => round.state === 'open');
    const choice = { none: 'reminder.no-round', verb: 'preview-reminder' } as const;
    return onChosenRound(rounds, choice, language, (round) => showReminderPreview(deps, official, round));
  },
} satisfies Command;
