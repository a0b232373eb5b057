/**
 * `muistuta`: by a coordinator, whom a reminder would reach now, with a button that sends it. With more words, by anybody,
 * a wish about one's own reminders: `muistuta maanantaisin`.
 */

import { say } from '../../cards/parts/say';
import { roundPickerCard } from '../../cards/round-picker-card';
import { readWish } from '../../strategy/read-wish';
import { notOpen, showReminderPreview } from '../reactions/on-reminder-previewed';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';
import { keepWish } from './keep-wish';

export const remindMissing = {
  words: ['muistuta', 'påminn', 'remind', 'muistuta minua', 'påminn mig', 'remind me'],
  takesRest: true,
  run: async (call: CommandCall): Promise<Reply> => {
    const { deps, official, language, message, rest } = call;
    if (rest !== '' || !official?.isCoordinator) return keepWish(call, readWish(rest));
    if (message.conversation.kind !== 'personal') return { reply: 'text', text: say(language, 'board.personal-only') };
    const plans = (await deps.store.plans.all()).filter(({ tenantId }) => tenantId === official.tenantId);
    const rounds = await Promise.all(
      plans.map(async ({ planId, settings: { name: planName } }) => {
        const ofPlan = await deps.store.rounds.ofPlan(planId);
        return ofPlan.filter(({ state }) => state === 'open').map((round) => ({ round, planName }));
      }),
    );
    const [only, another] = rounds.flat();
    if (!only) return notOpen(official);
    if (!another) return showReminderPreview(deps, official, only.round);
    const picked = rounds.flat().map(({ round, planName }) => ({ roundId: round.id, roundName: round.name, planName }));
    return { reply: 'card', message: roundPickerCard(picked, 'preview-reminder', language) };
  },
} satisfies Command;
