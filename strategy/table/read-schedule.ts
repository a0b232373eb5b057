/**
 * Reads the plan's own words for a schedule into a typed one. Only whole phrases that mean one thing are understood; all
 * else is `unread`, so that a name with a year in it ("kehittämissuunnitelma 2030") never becomes a deadline.
 */

import { calendarDateOf } from '../calendar-date';
import type { Schedule } from '../schedule';
import { foldWords } from './fold-words';

const MONTHS = [
  ['tammi', 'januari', 'january'],
  ['helmi', 'februari', 'february'],
  ['maalis', 'mars', 'march'],
  ['huhti', 'april', 'april'],
  ['touko', 'maj', 'may'],
  ['kesä', 'juni', 'june'],
  ['heinä', 'juli', 'july'],
  ['elo', 'augusti', 'august'],
  ['syys', 'september', 'september'],
  ['loka', 'oktober', 'october'],
  ['marras', 'november', 'november'],
  ['joulu', 'december', 'december'],
];
const STEM = MONTHS.map(([finnish]) => finnish).join('|');
const FOREIGN = MONTHS.flatMap(([, ...others]) => others).join('|');
const MONTH = `(?:(?:${STEM})kuu(?:n|ssa|sta|hun)?|${FOREIGN})`;
const YEARLY = '(?:vuosittain |joka vuosi |årligen i? ?|yearly in |annually in )?';
const YEAR = '((?:19|20)\\d\\d)';
const YEAR_WORD = '(?:v\\.? ?|vuosi |vuonna |vuoden |vuosina |vuodet |år |åren |year |years )?';
const DAY = '(\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d)';

const CONTINUOUS =
  /^(?:jatkuva|jatkuvasti|jatkuvaa|jatkuva toiminta|jatkuvaa toimintaa|jatkuva prosessi|jatkuva työ|kontinuerlig|kontinuerligt|fortlöpande|löpande|continuous|continuously|ongoing)$/;

const TIMES_A_YEAR: [RegExp, number][] = [
  [
    /^(?:vuosittain|joka vuosi|vuositt?ainen(?: prosessi)?|kerran vuodessa|1 ?(?:krt|kertaa?)? ?\/ ?v(?:uosi)?|årligen|en gång per år|yearly|annually|once a year)$/,
    1,
  ],
  [
    /^(?:puolivuositt?ain|kahdesti vuodessa|kaksi kertaa vuodessa|2 kertaa vuodessa|2 ?krt ?\/ ?v(?:uosi)?|halvårsvis|två gånger per år|half-yearly|twice a year)$/,
    2,
  ],
  [/^(?:3 kertaa vuodessa|kolme kertaa vuodessa|3 ?krt ?\/ ?v(?:uosi)?)$/, 3],
  [
    /^(?:neljännesvuositt?ain|kvartaaleittain|4 kertaa vuodessa|neljä kertaa vuodessa|4 ?krt ?\/ ?v(?:uosi)?|kvartalsvis|quarterly)$/,
    4,
  ],
  [/^(?:kuukausittain|joka kuukausi|månatligen|månadsvis|monthly)$/, 12],
  [/^(?:viikoittain|viikottain|joka viikko|veckovis|weekly)$/, 52],
];

interface Phrase {
  pattern: RegExp;
  read(groups: string[]): Schedule | null;
}

function phrase(pattern: string, read: Phrase['read']): Phrase {
  return { pattern: new RegExp(`^(?:${pattern})$`), read };
}

const PHRASES: Phrase[] = [
  // "2022", "v. 2022", "vuoden 2022 aikana", "Vuoden 2022 loppuun mennessä": by the end of that year.
  phrase(`${YEAR_WORD}${YEAR}(?: aikana| loppuun mennessä| loppuun)?`, ([year]) => between(null, `${year}-12-31`)),
  phrase(`(?:senast |före utgången av |by the end of |under )(?:år )?${YEAR}`, ([year]) =>
    between(null, `${year}-12-31`),
  ),
  // "2022-2023", "2021 - 2023", "v.2021-2025"
  phrase(`${YEAR_WORD}${YEAR} ?- ?${YEAR}`, ([from, until]) => between(`${from}-01-01`, `${until}-12-31`)),
  // "2022 alkaen", "2022-", "vuodesta 2022"
  phrase(`${YEAR_WORD}${YEAR}(?: ?-| alkaen| lähtien)`, ([year]) => startingOn(`${year}-01-01`)),
  phrase(
    `(?:alkaen |vuodesta |från och med |fr\\.o\\.m\\.? |from )(?:år )?${YEAR}(?: alkaen| lähtien| onwards)?`,
    ([year]) => startingOn(`${year}-01-01`),
  ),
  // "5/2022", "5/2022-8/2022", "toukokuussa 2022", "toukokuun 2022 loppuun mennessä"
  phrase(`(\\d{1,2}) ?/ ?${YEAR}(?: mennessä| loppuun mennessä)?`, ([month, year]) =>
    between(null, lastOfMonth(Number(month), year)),
  ),
  phrase(`(\\d{1,2}) ?/ ?${YEAR} ?- ?(\\d{1,2}) ?/ ?${YEAR}`, ([fromMonth, fromYear, month, year]) =>
    betweenDays(firstOfMonth(Number(fromMonth), fromYear), lastOfMonth(Number(month), year)),
  ),
  phrase(`(${MONTH}) ${YEAR}(?: aikana| loppuun mennessä)?`, ([month, year]) =>
    between(null, lastOfMonth(monthOf(month), year)),
  ),
  // "31.12.2022", "1.1.2022-31.12.2023", "1.8.2022 alkaen"
  phrase(`${DAY}(?: mennessä)?`, ([day = '']) => between(null, calendarDateOf(day))),
  phrase(`${DAY} ?- ?${DAY}`, ([first = '', last = '']) => betweenDays(calendarDateOf(first), calendarDateOf(last))),
  phrase(`${DAY}(?: ?-| alkaen| lähtien)`, ([day = '']) => startingOn(calendarDateOf(day))),
  // "Vuosittain marras-/joulukuussa", "helmi-/maaliskuu", "touko- ja kesäkuussa": these months
  phrase(`${YEARLY}(${STEM})- ?(?:/|ja|tai) ?(${MONTH})`, ([first, second]) =>
    seasonal([monthOf(first), monthOf(second)]),
  ),
  phrase(`${YEARLY}(${MONTH}) ?(?:/|ja|och|and) ?(${MONTH})`, ([first, second]) =>
    seasonal([monthOf(first), monthOf(second)]),
  ),
  // "touko-elokuu": from the first to the last
  phrase(`${YEARLY}(${STEM}) ?- ?(${MONTH})`, ([first, last]) =>
    seasonal(monthsBetween(monthOf(first), monthOf(last))),
  ),
  phrase(`${YEARLY}(${MONTH})`, ([month]) => seasonal([monthOf(month)])),
];

/**
 * The schedule that the words mean. Empty words are `none`; what is not wholly understood is `unread`.
 * Source of the phrases: the schedules that Finnish city plans use; "2022" means by 2022-12-31.
 */
export function readSchedule(text: string): Schedule {
  const words = foldWords(text).replace(/[\s.,;]+$/, '');
  if (words === '' || words === '-') return { kind: 'none' };
  if (CONTINUOUS.test(words)) return { kind: 'continuous' };
  for (const [pattern, timesPerYear] of TIMES_A_YEAR)
    if (pattern.test(words)) return { kind: 'periodic', timesPerYear };
  for (const { pattern, read } of PHRASES) {
    const found = pattern.exec(words);
    const schedule = found === null ? null : read(found.slice(1));
    if (schedule !== null) return schedule;
  }
  return { kind: 'unread' };
}

function startingOn(fromOn: string | null): Schedule | null {
  return fromOn === null ? null : { kind: 'from', fromOn };
}

/** Up to a day, from another when one is given; null when a day does not exist or they are the wrong way round. */
function between(fromOn: string | null, untilOn: string | null): Schedule | null {
  return untilOn === null || (fromOn !== null && fromOn > untilOn) ? null : { kind: 'dated', fromOn, untilOn };
}

function betweenDays(fromOn: string | null, untilOn: string | null): Schedule | null {
  return fromOn === null ? null : between(fromOn, untilOn);
}

function firstOfMonth(month: number, year: string | undefined): string | null {
  return month >= 1 && month <= 12 ? `${year}-${twoDigits(month)}-01` : null;
}

function lastOfMonth(month: number, year: string | undefined): string | null {
  if (month < 1 || month > 12) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(new Date(Date.UTC(Number(year), month, 0)).getUTCDate())}`;
}

function monthOf(word: string | undefined): number {
  return MONTHS.findIndex((names) => names.some((name) => word?.startsWith(name))) + 1;
}

function monthsBetween(first: number, last: number): number[] {
  const count = ((last - first + 12) % 12) + 1;
  return Array.from({ length: count }, (_, index) => ((first - 1 + index) % 12) + 1);
}

function seasonal(months: number[]): Schedule {
  return { kind: 'seasonal', months: [...new Set(months)].sort((a, b) => a - b) };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
