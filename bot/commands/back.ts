/** `paikalla`, `tillbaka`, `back`: an official is there again, and what nobody has answered comes back to them. */

import { absenceCard } from '../../cards/absence-card';
import { endAbsence } from '../../jobs/change-absences';
import { dateIn } from '../../strategy/calendar';
import { refusal } from '../reactions/refusal';
import { zoneOf } from '../reactions/zone-of';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';

export const back = {
  words: ['paikalla', 'tillbaka', 'back'],
  run: async ({ deps, official, language }: CommandCall): Promise<Reply> => {
    if (!official) return refusal({ line: 'not-in-register' }, language);
    const now = deps.now();
    const today = dateIn(await zoneOf(deps, official.tenantId), now);
    const ended = await endAbsence(deps, official, today, now);
    if (ended) deps.runSoon();
    return { reply: 'text', text: absenceCard({ is: ended ? 'back' : 'back-not-away' }, language).summary };
  },
} satisfies Command;
