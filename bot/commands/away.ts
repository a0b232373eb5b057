/** `poissa 1.7.–31.7.`, `borta`, `away`: an official says when they are away, and reads who stands in. */

import { absenceCard } from '../../cards/absence-card';
import { say } from '../../cards/parts/say';
import { deputiesOf, noteAbsence } from '../../jobs/change-absences';
import { dateIn } from '../../strategy/calendar';
import { readAbsence } from '../../strategy/read-absence';
import { refusal } from '../reactions/refusal';
import { zoneOf } from '../reactions/zone-of';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';

export const away = {
  words: ['poissa', 'borta', 'away'],
  takesRest: true,
  run: async ({ deps, official, language, message, rest }: CommandCall): Promise<Reply> => {
    // Neither somebody's absence nor their roles are posted where others read them.
    if (message.conversation.kind !== 'personal') return { reply: 'text', text: say(language, 'office.personal-only') };
    if (!official) return refusal({ line: 'not-in-register' }, language);
    const now = deps.now();
    const today = dateIn(await zoneOf(deps, official.tenantId), now);
    const read = readAbsence(rest, today);
    if ('problem' in read) {
      const view =
        read.problem === 'over' ? ({ is: 'over', untilOn: read.untilOn } as const) : ({ is: read.problem } as const);
      return { reply: 'text', text: absenceCard(view, language).summary };
    }
    await noteAbsence(deps, official, read, today, now);
    deps.runSoon();
    const firstDay = [read.fromOn, today].sort().at(-1) ?? today;
    const roles = await deputiesOf(deps, official, firstDay);
    return { reply: 'card', message: absenceCard({ is: 'noted', ...read, roles }, language) };
  },
} satisfies Command;
