/** Notices about a round: it opened, did not open, closed or was cancelled. */

import type { Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { baseCard } from '../parts/base-card';
import { heading, ownText, richText } from '../parts/card-element';
import { dayText } from '../parts/day-text';
import { actionSet, executeButton } from '../parts/execute-button';
import { fittedCard } from '../parts/fitted-card';
import { notAskedPart } from '../parts/not-asked-part';
import { roundChanges } from '../parts/round-changes';
import { roundWords } from '../parts/round-words';
import { type Row, unfoldingRowsPart } from '../parts/rows-part';
import { say } from '../parts/say';
import { shownText } from '../parts/shortened';

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const NAME_ROOM = 80;

export function roundNotOpenedCard(notice: NoticeOf<'round-not-opened'>, language: Language): Outgoing {
  const words = { day: dayText(language, notice.opensOn), round: roundWords(language, notice.roundName) };
  const look = executeButton(say(language, 'round.button-look'), 'preview-round', { roundId: notice.roundId });
  const body = [
    heading(say(language, 'notice.not-opened-heading')),
    richText([say(language, 'notice.not-opened', words)]),
    actionSet([look]),
  ];
  return { summary: say(language, 'notice.not-opened-heading'), card: baseCard(language, body) };
}

export function roundOpenedCard(notice: NoticeOf<'round-opened'>, language: Language): Outgoing {
  const { asks, measures, notAsked, changes } = notice;
  const missing = notAsked.filter(({ reason }) => reason === 'no-holder' || reason === 'no-address').length;
  const closes = { round: roundWords(language, notice.roundName), day: dayText(language, notice.closesOn) };
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'notice.opened-heading')),
      ownText(say(language, 'notice.opened-counts', { asks, measures, missing })),
      richText([say(language, 'notice.opened-closes', closes)]),
      ...(changes ? roundChanges(changes, say(language, 'round.changed-since-confirmed'), room, language) : []),
      ...notAskedPart(notAsked, language),
    ]),
  );
  return { summary: say(language, 'notice.opened-summary', { asks }), card };
}

export function roundClosedCard(notice: NoticeOf<'round-closed'>, language: Language): Outgoing {
  const { answered, questions, silent } = notice;
  const counts = { round: roundWords(language, notice.roundName), answered, questions };
  const rows = silent.map((name): Row => [shownText(name, NAME_ROOM)]);
  const exported = executeButton(say(language, 'board.export'), 'export-table', { roundId: notice.roundId });
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'ended.heading')),
      richText([say(language, 'notice.closed-counts', counts)]),
      ...unfoldingRowsPart(
        { title: say(language, 'notice.closed-silent'), rows, total: rows.length },
        { id: 'silent', mostRows: room.rows },
        language,
      ),
      actionSet([exported]),
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
