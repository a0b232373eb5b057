/** The weekly digest as a card for a leadership channel: one screen on a phone, plain elements, no person, no link. */

import type { Digest } from '../strategy/digest';
import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { type CardElement, container, heading, ownText, richText } from './parts/card-element';
import { type DigestCircumstances, type DigestLine, type DigestParts, digestParts } from './parts/digest-parts';
import { actionSet, toggleButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { type Row, rowsPart } from './parts/rows-part';
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
  const card = fittedCard(null, ({ asides }) =>
    baseCard(language, [
      heading(parts.heading, { size: 'Large' }),
      ...introduction(parts),
      ...(parts.all === '' ? [] : [richText([{ text: parts.all, strong: true }], { spacing: 'Medium' })]),
      ...parts.sections.flatMap(({ title, lines, total }) =>
        rowsPart({ title, rows: lines.map(rowOf), total }, language),
      ),
      ...parts.closing.map((sentence) => ownText(sentence, { isSubtle: true, separator: true })),
      ...(asides ? totalsPart(parts, language) : []),
    ]),
  );
  return { summary: parts.summary, card };
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
