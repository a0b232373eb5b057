/** Calendar dates as people write them and as we keep them ("2022-08-15"). */

/** True for a day that exists, written as 2022-08-15. */
export function isCalendarDate(words: string): boolean {
  const at = new Date(`${words}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(words) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(words);
}

/** The date in "31.12.2022" or "2022-12-31"; null when it is neither or no such day exists. */
export function calendarDateOf(words: string): string | null {
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words);
  const iso = finnish ? `${finnish[3]}-${finnish[2]?.padStart(2, '0')}-${finnish[1]?.padStart(2, '0')}` : words;
  return isCalendarDate(iso) ? iso : null;
}
