/** Who would get the digest if a coordinator sent it now, and the one button that sends it. */

import { inLanguage, type Language, type LocalText } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { heading, ownText, richText } from './parts/card-element';
import { dayText } from './parts/day-text';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { roundWords } from './parts/round-words';
import { type Row, unfoldingRowsPart } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export interface DigestNowView {
  roundId: string;
  roundName: string;
  planName: string;
  /** Tells this sending from every other, so that nobody gets it twice. */
  n: number;
  /** One for each audience and channel; `channel` null = the coordinators. */
  audiences: { audience: LocalText; channel: string | null; isNew: boolean }[];
  /** Day of the next digest of the calendar; null when there is none to come. */
  nextOn: string | null;
}

const NAME_ROOM = 80;

export function digestNowCard(view: DigestNowView, language: Language): Outgoing {
  const plan = shownText(view.planName, NAME_ROOM);
  const goes = view.audiences.filter(({ isNew }) => isNew);
  const stays = view.audiences.filter(({ isNew }) => !isNew);
  const send = executeButton(
    say(language, 'board.digest-send'),
    'digest-now',
    { roundId: view.roundId, sure: view.n },
    { style: 'positive' },
  );
  const back = backToBoard(view.roundId, language);
  const next = view.nextOn && say(language, 'board.digest-next', { day: dayText(language, view.nextOn) });
  const list = (key: 'board.digest-goes' | 'board.digest-stays', rows: DigestNowView['audiences'], mostRows: number) =>
    unfoldingRowsPart(
      {
        title: say(language, key, { count: rows.length }),
        rows: rows.map((row) => rowOf(row, language)),
        total: rows.length,
      },
      { id: key.replace('.', '-'), mostRows },
      language,
    );
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'board.digest-heading')),
      richText([say(language, 'notice.round', { plan, round: roundWords(language, view.roundName) })]),
      ...(goes.length === 0 ? [ownText(say(language, 'board.digest-none'))] : []),
      ...list('board.digest-goes', goes, room.rows),
      ...list('board.digest-stays', stays, room.rows),
      ...(next && goes.length > 0 ? [ownText(next, { spacing: 'Medium' })] : []),
      actionSet(goes.length > 0 ? [send, back] : [back]),
    ]),
  );
  return { summary: say(language, 'board.digest-summary'), card };
}

function rowOf({ audience, channel }: DigestNowView['audiences'][number], language: Language): Row {
  const to =
    channel === null
      ? say(language, 'board.digest-to-coordinators')
      : say(language, 'board.digest-to-channel', { channel: shownText(channel, NAME_ROOM) });
  return [{ text: shownText(inLanguage(audience, language), NAME_ROOM), strong: true }, ` – ${to}`];
}
