/** The weekly digest as a card for a leadership channel: one screen on a phone, plain elements, no person, no link. */

import type { Digest } from '../strategy/digest';
import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { type CardElement, container, heading, ownText, richText } from './parts/card-element';
import type { DigestLine, DigestSection } from './parts/digest-line';
import { type DigestCircumstances, type DigestParts, digestParts } from './parts/digest-parts';
import { actionSet, toggleButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { ROWS_IN_SIGHT, type Row, rowsTitle } from './parts/rows-part';
import { say } from './parts/say';

const TOTALS = 'totals';

/** @param zone of the plan, for the days of instants */
export function digestCard(
  digest: Digest,
  circumstances: DigestCircumstances,
  language: Language,
  zone: string,
): Outgoing {
  const parts = digestParts(digest, circumstances, language, zone);
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(parts.heading, { size: 'Large' }),
      ...introduction(parts),
      ...(parts.all === '' ? [] : [richText([{ text: parts.all, strong: true }], { spacing: 'Medium' })]),
      ...parts.sections.flatMap((section, at) =>
        sectionPart(section, { id: restId(at), most: rowsIn(room) }, language),
      ),
      ...restButton(parts, language),
      ...parts.closing.map((sentence) => ownText(sentence, { isSubtle: true, separator: true })),
      ...(room.asides ? totalsPart(parts, language) : []),
    ]),
  );
  return { summary: parts.summary, card };
}

/** The first screen of a phone holds every section with its count and its first rows; one button unfolds the others. */
const ROWS_AT_ONCE = 2;

const restId = (at: number) => `rest${at}`;

/** A full working view with long texts throughout carries fewer rows of each section; what is left is counted. */
function rowsIn({ asides, rows }: Room): number {
  if (asides) return ROWS_IN_SIGHT;
  return rows > ROWS_IN_SIGHT ? 3 : ROWS_AT_ONCE;
}

/** @param most how many rows the section carries */
function sectionPart(
  { title, lines, total }: DigestSection,
  { id, most }: { id: string; most: number },
  language: Language,
): CardElement[] {
  if (total === 0) return [];
  const rest = lines.slice(ROWS_AT_ONCE, most);
  const left = total - Math.min(lines.length, most);
  const hidden = [
    ...rest.map((line) => richText(rowOf(line), { spacing: 'Small' })),
    ...(left > 0 ? [ownText(say(language, 'more.rows', { count: left }), { spacing: 'Small' })] : []),
  ];
  return [
    rowsTitle(title),
    ...lines.slice(0, ROWS_AT_ONCE).map((line) => richText(rowOf(line), { spacing: 'Small' })),
    ...(hidden.length > 0 ? [container(hidden, { id, isVisible: false })] : []),
  ];
}

function restButton({ sections }: DigestParts, language: Language): CardElement[] {
  const folded = sections.flatMap(({ lines, total }, at) =>
    total > 0 && lines.length > ROWS_AT_ONCE ? [restId(at)] : [],
  );
  if (folded.length === 0) return [];
  return [
    actionSet([toggleButton(say(language, 'button.show-rest'), ...folded)], { separator: true, spacing: 'Medium' }),
  ];
}

function introduction({ introduction: [audience = '', ...rest] }: DigestParts): CardElement[] {
  return [
    richText([{ text: audience, quiet: true }], { spacing: 'None' }),
    ...rest.map((sentence) => richText([sentence], { spacing: 'Small' })),
  ];
}

/** Per goal and per sector, folded away so that what changed stands on the first screen. */
function totalsPart({ byGoal, bySector }: DigestParts, language: Language): CardElement[] {
  if (byGoal.length + bySector.length === 0) return [];
  const list = (title: string, lines: DigestLine[]): CardElement[] =>
    lines.length === 0
      ? []
      : [heading(title, { size: 'Default' }), ...lines.map((line) => richText(rowOf(line), { spacing: 'Small' }))];
  return [
    actionSet([toggleButton(say(language, 'button.totals'), TOTALS)], { separator: true, spacing: 'Medium' }),
    container(
      [...list(say(language, 'digest.by-goal'), byGoal), ...list(say(language, 'digest.by-sector'), bySector)],
      { id: TOTALS, isVisible: false },
    ),
  ];
}

function rowOf({ lead, sentence, words }: DigestLine): Row {
  return [
    ...(lead === '' ? [] : [{ text: `${lead}  `, strong: true }]),
    sentence,
    ...(words === '' ? [] : [{ text: ` ${words}`, quiet: true }]),
  ];
}
