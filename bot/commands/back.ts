/**
 * `paikalla`, `tillbaka`, `back`: an official is there again, and what nobody has answered comes back to them; or they are
 * there, and an absence that was to come is cancelled.
 */

import { absenceCard } from '../../cards/absence-card';
import { say } from '../../cards/parts/say';
import { endAbsence } from '../../jobs/change-absences';
import { dateIn } from '../../strategy/calendar';
import { refusal } from '../reactions/refusal';
import { zoneOf } from '../reactions/zone-of';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';

const IS = { back: 'back', cancelled: 'back-cancelled', 'not-away': 'back-not-away' } as const;

export const back = {
  words: ['paikalla', 'tillbaka', 'back'],
  run: async ({ deps, official, language, message }: CommandCall): Promise<Reply> => {
    if (message.conversation.kind !== 'personal') return { reply: 'text', text: say(language, 'office.personal-only') };
    if (!official) return refusal({ line: 'not-in-register' }, language);
    const now = deps.now();
    const today = dateIn(await zoneOf(deps, official.tenantId), now);
    const ended = await endAbsence(deps, official, today, now);
    if (ended === 'back') deps.runSoon();
    return { reply: 'text', text: absenceCard({ is: IS[ended] }, language).summary };
  },
} satisfies Command;
