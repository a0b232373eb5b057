/** `audit`: what was done, by whom and when, the newest first, in plain words. */

import { actText } from '../cards/parts/act-words';
import { say } from '../cards/parts/say';
import { type ActsQuery, readActs } from '../jobs/read-acts';
import { instantAt } from '../strategy/calendar';
import { calendarDateOf } from '../strategy/calendar-date';
import { Refused } from '../strategy/errors';
import type { CliCommand, CommandContext } from './command';

const USUAL_LIMIT = 50;
const MOST = 2_000;
const ZONE = 'Europe/Helsinki';

export const audit: CliCommand = {
  name: 'audit',
  usage: 'audit [--plan ID] [--subject ID] [--since DAY] [--limit N]',
  help: {
    fi: 'historia: kuka teki mitä ja milloin, mikä muuttui ja kenen pyynnöstä; uusin ensin',
    sv: 'historik: vem som gjorde vad och när, vad som ändrades och på vems begäran; det nyaste först',
    en: 'history: who did what and when, what changed and at whose request; the newest first',
  },
  options: ['plan', 'subject', 'since', 'limit'],
  run: async (context) => {
    const { language } = context;
    const range = { skip: 0, limit: limitIn(context) };
    const { acts, names } = await readActs(await context.store(), null, queryIn(context), range);
    const lines = acts.map((act) => {
      const { what, who, more } = actText(act, names, language);
      return [`${who} ${what}.`, ...more].join(' ');
    });
    return { lines: lines.length > 0 ? lines : [say(language, 'office.history-none')], json: acts };
  },
};

function queryIn({ options }: CommandContext): ActsQuery {
  const { plan: planId, subject, since } = options;
  return {
    ...(planId !== undefined && { planId }),
    ...(subject !== undefined && { subject }),
    ...(since !== undefined && { afterAt: beginningOf(since) }),
  };
}

/** The last instant before a day begins, so that the day itself is there. */
function beginningOf(words: string): string {
  const on = calendarDateOf(words);
  if (on === null) {
    const fix = 'Write a day such as 2022-08-15 or 15.8.2022.';
    throw new Refused('not-a-day', `"${words}" is not a day.`, [], fix, words);
  }
  return new Date(Date.parse(instantAt(ZONE, on, '00:00')) - 1).toISOString();
}

function limitIn({ options }: CommandContext): number {
  const { limit } = options;
  if (limit === undefined) return USUAL_LIMIT;
  const number = Number(limit);
  if (Number.isInteger(number) && number > 0 && number <= MOST) return number;
  throw new Refused(
    'not-a-number',
    `"${limit}" is not a number of acts.`,
    [],
    `Write a whole number up to ${MOST}.`,
    limit,
  );
}
