/** Notices about a round: it is coming and waits for a confirmation, it opened, did not open, closed or was cancelled. */

import type { Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import type { NotAsked, NotAskedReason } from '../../strategy/round';
import { baseCard } from '../parts/base-card';
import { type CardElement, heading, ownText, richText } from '../parts/card-element';
import { dayText } from '../parts/day-text';
import { actionSet, executeButton } from '../parts/execute-button';
import { fittedCard, type Room } from '../parts/fitted-card';
import { roundWords } from '../parts/round-words';
import { type Row, rowsTitle, unfoldingRowsPart } from '../parts/rows-part';
import { say } from '../parts/say';
import { capitalised, shownText } from '../parts/shortened';

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const NAME_ROOM = 80;
const TUNNUKSET_SHOWN = 5;

/** Everything that would go out and everything that is missing, with the one button without which nothing is sent. */
export function roundAnnouncedCard(notice: NoticeOf<'round-announced'>, language: Language): Outgoing {
  const { asks, measures } = notice;
  const day = dayText(language, notice.opensOn);
  const counts = say(language, 'notice.announced-counts', {
    asks,
    measures,
    closes: dayText(language, notice.closesOn),
  });
  const plan = shownText(notice.planName, 120);
  const confirm = executeButton(
    say(language, 'button.confirm-round'),
    'confirm-round',
    { roundId: notice.roundId },
    { style: 'positive' },
  );
  const apart = { separator: true, spacing: 'Medium' };
  const unconfirmed = [ownText(say(language, 'notice.announced-confirm'), apart)];
  const confirmed = [ownText(say(language, 'notice.announced-confirmed', { day }), { ...apart, weight: 'Bolder' })];
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'notice.announced-heading', { day })),
      richText([say(language, 'notice.round', { plan, round: roundWords(language, notice.roundName) })]),
      ownText(counts),
      ...recipientsPart(notice, room, language),
      ...notAskedPart(notice.notAsked, language),
      ...(notice.confirmed ? confirmed : [...unconfirmed, actionSet([confirm])]),
    ]),
  );
  return { summary: say(language, 'notice.announced-summary', { day }), card };
}

export function roundNotOpenedCard(notice: NoticeOf<'round-not-opened'>, language: Language): Outgoing {
  const words = { day: dayText(language, notice.opensOn), round: roundWords(language, notice.roundName) };
  const confirm = executeButton(say(language, 'button.confirm-round'), 'confirm-round', { roundId: notice.roundId });
  const body = [
    heading(say(language, 'notice.not-opened-heading')),
    richText([say(language, 'notice.not-opened', words)]),
    actionSet([confirm]),
  ];
  return { summary: say(language, 'notice.not-opened-heading'), card: baseCard(language, body) };
}

export function roundOpenedCard(notice: NoticeOf<'round-opened'>, language: Language): Outgoing {
  const { asks, measures, notAsked } = notice;
  const missing = notAsked.filter(({ reason }) => reason === 'no-holder' || reason === 'no-address').length;
  const closes = { round: roundWords(language, notice.roundName), day: dayText(language, notice.closesOn) };
  const body = [
    heading(say(language, 'notice.opened-heading')),
    ownText(say(language, 'notice.opened-counts', { asks, measures, missing })),
    richText([say(language, 'notice.opened-closes', closes)]),
    ...notAskedPart(notAsked, language),
  ];
  return { summary: say(language, 'notice.opened-summary', { asks }), card: baseCard(language, body) };
}

export function roundClosedCard(notice: NoticeOf<'round-closed'>, language: Language): Outgoing {
  const { answered, questions, silent } = notice;
  const counts = { round: roundWords(language, notice.roundName), answered, questions };
  const rows = silent.map((name): Row => [shownText(name, NAME_ROOM)]);
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'ended.heading')),
      richText([say(language, 'notice.closed-counts', counts)]),
      ...unfoldingRowsPart(
        { title: say(language, 'notice.closed-silent'), rows, total: rows.length },
        { id: 'silent', mostRows: room.rows },
        language,
      ),
    ]),
  );
  return { summary: say(language, 'notice.closed-summary', { answered, questions }), card };
}

export function roundCancelledCard(notice: NoticeOf<'round-cancelled'>, language: Language): Outgoing {
  const { roundName, notOpened } = notice;
  const title = say(language, notOpened ? 'notice.never-opened-heading' : 'ended.heading-cancelled');
  const key = notOpened ? (`notice.never-opened-${notOpened}` as const) : 'notice.cancelled';
  const body = [heading(title), richText([say(language, key, { round: roundWords(language, roundName) })])];
  return { summary: title, card: baseCard(language, body) };
}

function recipientsPart(notice: NoticeOf<'round-announced'>, room: Room, language: Language): CardElement[] {
  const rows = notice.recipients.map(
    ({ name, questions }): Row => [
      { text: shownText(name, NAME_ROOM), strong: true },
      ` – ${say(language, 'notice.recipient', { questions })}`,
    ],
  );
  return unfoldingRowsPart(
    { title: say(language, 'notice.recipients'), rows, total: rows.length },
    { id: 'recipients', mostRows: room.rows },
    language,
  );
}

/** One row per reason with its complete count and the first few measures. */
function notAskedPart(notAsked: NotAsked[], language: Language): CardElement[] {
  if (notAsked.length === 0) return [];
  const byReason = new Map<NotAskedReason, string[]>();
  for (const { tunnus, reason } of notAsked) byReason.set(reason, [...(byReason.get(reason) ?? []), tunnus]);
  const rows = [...byReason].map(([reason, tunnukset]): Row => [gapText(reason, tunnukset, language)]);
  const title = say(language, 'notice.not-asked', { count: notAsked.length });
  return [rowsTitle(title), ...rows.map((row) => richText(row, { spacing: 'Small' }))];
}

function gapText(reason: NotAskedReason, tunnukset: string[], language: Language): string {
  const shown = tunnukset.slice(0, TUNNUKSET_SHOWN).map((tunnus) => shownText(tunnus, NAME_ROOM));
  const left = tunnukset.length - shown.length;
  const list = [...shown, ...(left > 0 ? [say(language, 'more.rows', { count: left })] : [])].join(', ');
  return say(language, 'notice.gap', {
    reason: capitalised(say(language, `reason-not-asked.${reason}`)),
    count: tunnukset.length,
    tunnukset: list,
  });
}
