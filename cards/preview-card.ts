/**
 * Everything that would go out when a round opens, and everything that would not, with the one button without which nothing
 * is sent. The announcement to the coordinators is this card too.
 */

import type { Language } from '../strategy/language';
import type { ListChanges } from '../strategy/list-changes';
import type { Notice } from '../strategy/notice';
import type { Outgoing } from '../strategy/ports/messenger';
import type { PreviewedGap, PreviewedRecipient } from '../strategy/preview-round';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { allOfText, dayText } from './parts/day-text';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { pickerInput } from './parts/input-element';
import { notAskedPart } from './parts/not-asked-part';
import { roundChanges } from './parts/round-changes';
import { roundWords } from './parts/round-words';
import { type Row, unfoldingRowsPart } from './parts/rows-part';
import { say } from './parts/say';
import { scopeWords } from './parts/scope-words';
import { shownText } from './parts/shortened';

type Announcement = Extract<Notice, { kind: 'round-announced' }>;

const NAME_ROOM = 80;
const PLAN_ROOM = 120;
const APART = { separator: true, spacing: 'Medium' };

/** @param changes since the list that the coordinator was about to confirm; nothing was confirmed */
export function previewCard(notice: Announcement, language: Language, changes: ListChanges | null = null): Outgoing {
  const day = dayText(language, notice.opensOn);
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'notice.announced-heading', { day })),
      richText([
        say(language, 'notice.round', {
          plan: shownText(notice.planName, PLAN_ROOM),
          round: roundWords(language, notice.roundName),
        }),
      ]),
      ...scopeLine(notice, room, language),
      ...(changes ? changesPart(changes, room, language) : []),
      ownText(
        say(language, 'notice.announced-counts', {
          asks: notice.asks,
          measures: notice.measures,
          closes: dayText(language, notice.closesOn),
        }),
      ),
      ...asideLines(notice, language),
      ...recipientsPart(notice.recipients, room, language),
      ...gapsPart(notice.gaps ?? [], room, language),
      ...notAskedPart(notice.notAsked, language),
      ...(notice.confirmed ? confirmedPart(notice, language) : confirmPart(notice, room, language)),
    ]),
  );
  const summary = say(language, notice.confirmed ? 'round.confirmed-summary' : 'notice.announced-summary', { day });
  return { summary, card };
}

function scopeLine({ scope }: Announcement, room: Room, language: Language): CardElement[] {
  if (!scope) return [];
  return [richText([say(language, 'round.scope', { scope: scopeWords(scope, room.context, language) })])];
}

function changesPart(changes: ListChanges, room: Room, language: Language): CardElement[] {
  return [
    ownText(say(language, 'round.list-changed'), { weight: 'Bolder', color: 'Attention', ...APART }),
    ...roundChanges(changes, say(language, 'round.changed-since-seen'), room, language),
  ];
}

/** When the cards leave, July, and who has a card already. */
function asideLines(
  { confirmed, leaving, touchesJuly, askedElsewhere = 0, opensOn }: Announcement,
  language: Language,
) {
  const day = dayText(language, opensOn);
  return [
    ...(leaving && !confirmed ? [ownText(say(language, `round.leaving-${leaving}`, { day }))] : []),
    ...(touchesJuly ? [ownText(say(language, 'round.touches-july'))] : []),
    ...(askedElsewhere > 0 ? [ownText(say(language, 'round.asked-elsewhere', { count: askedElsewhere }))] : []),
  ];
}

function recipientsPart(recipients: readonly PreviewedRecipient[], room: Room, language: Language): CardElement[] {
  const rows = recipients.map(({ name, questions, roles = [], trouble }): Row => {
    // Somebody who is known by their only role is not named twice.
    const held = roles.every((role) => role.toLowerCase() === name.toLowerCase()) ? [] : roles;
    const roleWords = allOfText(
      language,
      held.map((role) => shownText(role, NAME_ROOM)),
    );
    return [
      { text: shownText(name, NAME_ROOM), strong: true },
      held.length > 0 ? ` (${shownText(roleWords, room.context)})` : '',
      ` – ${say(language, 'notice.recipient', { questions })}`,
      trouble ? `. ${say(language, 'round.trouble', { reason: say(language, `reason-unreachable.${trouble}`) })}` : '',
    ].filter((run) => run !== '');
  });
  return unfoldingRowsPart(
    { title: say(language, 'round.recipients', { count: rows.length }), rows, total: rows.length },
    { id: 'recipients', mostRows: room.rows },
    language,
  );
}

function gapsPart(gaps: readonly PreviewedGap[], room: Room, language: Language): CardElement[] {
  const rows = gaps.map(
    ({ role, questions, reason }): Row => [
      { text: shownText(role, NAME_ROOM), strong: true },
      ` – ${say(language, 'round.gap', { questions, reason: say(language, `reason-not-asked.${reason}`) })}`,
    ],
  );
  return unfoldingRowsPart(
    { title: say(language, 'round.gaps', { count: rows.length }), rows, total: rows.length },
    { id: 'gaps', mostRows: room.rows },
    language,
  );
}

function confirmedPart({ opensOn }: Announcement, language: Language): CardElement[] {
  const day = dayText(language, opensOn);
  return [ownText(say(language, 'notice.announced-confirmed', { day }), { ...APART, weight: 'Bolder' })];
}

function confirmPart(notice: Announcement, room: Room, language: Language): CardElement[] {
  const { roundId, seen } = notice;
  const ids = { roundId, ...(seen !== undefined && { seen }) };
  const confirm = executeButton(say(language, 'button.confirm-round'), 'confirm-round', ids, { style: 'positive' });
  const cancel = executeButton(say(language, 'round.button-cancel'), 'cancel-round', { roundId });
  return [
    ownText(say(language, 'notice.announced-confirm'), APART),
    actionSet([confirm]),
    actionSet([cancel], { spacing: 'Small' }),
    ...samplePart(notice, room, language),
  ];
}

function samplePart({ roundId, recipients }: Announcement, room: Room, language: Language): CardElement[] {
  const choices = recipients
    .slice(0, room.rows)
    .flatMap(({ officialId, name }) =>
      officialId === undefined ? [] : [{ value: officialId, title: shownText(name, NAME_ROOM) }],
    );
  if (choices.length === 0) return [];
  const send = executeButton(say(language, 'round.button-sample'), 'sample-card', { roundId, pick: 'official' });
  return [
    pickerInput('official', say(language, 'round.field-sample'), choices, choices[0]?.value ?? ''),
    actionSet([send], { spacing: 'Small' }),
  ];
}
