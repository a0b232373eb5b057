/** `paikalla`, `tillbaka`, `back`: an official is there again, and what nobody has answered comes back to them. */

import { absenceCard } from '../../cards/absence-card';
import { say } from '../../cards/parts/say';
import { endAbsence } from '../../jobs/change-absences';
import { dateIn } from '../../strategy/calendar';
import { refusal } from '../reactions/refusal';
import { zoneOf } from '../reactions/zone-of';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';

export const back = {
  words: ['paikalla', 'tillbaka', 'back'],
  run: async ({ deps, official, language, message }: CommandCall): Promise<Reply> => {
    if (message.conversation.kind !== 'personal') return { reply: 'text', text: say(language, 'office.personal-only') };
    if (!official) return refusal({ line: 'not-in-register' }, language);
    const now = deps.now();
    const today = dateIn(await zoneOf(deps, official.tenantId), now);
    const ended = await endAbsence(deps, official, today, now);
    if (ended) deps.runSoon();
    return { reply: 'text', text: absenceCard({ is: ended ? 'back' : 'back-not-away' }, language).summary };
  },
} satisfies Command;
