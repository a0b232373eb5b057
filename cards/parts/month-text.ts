/** Months by name, neighbours joined: "helmikuu–maaliskuu". */

import type { Language } from '../../strategy/language';
import { allOfText } from './day-text';
import { LOCALE_OF } from './say';

/** @param months 1-12, ascending; neighbours are joined, over the turn of the year too */
export function monthsText(language: Language, months: readonly number[]): string {
  const runs: number[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run?.at(-1) === month - 1) run.push(month);
    else runs.push([month]);
  }
  const [first] = runs;
  const last = runs.at(-1);
  if (runs.length > 1 && first?.[0] === 1 && last?.at(-1) === 12) {
    runs.shift();
    last.push(...first);
  }
  const words = runs.map((run) => {
    const [from = 1] = run;
    const until = run.at(-1) ?? from;
    return from === until ? monthName(language, from) : `${monthName(language, from)}–${monthName(language, until)}`;
  });
  return allOfText(language, words);
}

function monthName(language: Language, month: number): string {
  const form = { month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALE_OF[language], form).format(new Date(Date.UTC(2023, month - 1, 15)));
}
