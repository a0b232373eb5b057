/** A calendar date as the council's table has it. */

import type { Language } from '../language';

/** "15.8.2022"; in English "15 Aug 2022". */
export function dateText(on: string, language: Language): string {
  const [year, month, day] = on.split('-').map(Number);
  if (language !== 'en') return `${day}.${month}.${year}`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
}
