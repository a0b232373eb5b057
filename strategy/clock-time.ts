/** A time of day as people write it: "8", "8.00", "08:00", "klo 8.30". */

const WRITTEN = /^(?:klo|kl\.?|at)?\s*(\d{1,2})(?:[.:](\d{2}))?$/i;

/** As `HH:MM`; null when it is none. */
export function clockTimeOf(words: string): string | null {
  const [, hours = '', minutes = '00'] = WRITTEN.exec(words.trim()) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
