/** Notices about the office itself: who is a coordinator, and a role that nobody holds while its questions are open. */

import type { Language } from '../../strategy/language';
import type { OfficeNotice } from '../../strategy/office-notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { baseCard } from '../parts/base-card';
import { heading, ownText, richText } from '../parts/card-element';
import { dayText } from '../parts/day-text';
import { actionSet, executeButton } from '../parts/execute-button';
import { roundWords } from '../parts/round-words';
import { say } from '../parts/say';
import { shownText } from '../parts/shortened';

type NoticeOf<Kind extends OfficeNotice['kind']> = Extract<OfficeNotice, { kind: Kind }>;

const NAME_ROOM = 80;

export function coordinatorChangedCard(notice: NoticeOf<'coordinator-changed'>, language: Language): Outgoing {
  const { change, isYou } = notice;
  const names = { by: shownText(notice.by, NAME_ROOM), official: shownText(notice.official, NAME_ROOM) };
  const key = `office.notice-${change === 'removed' ? 'removed' : 'named'}${isYou ? '-you' : ''}` as const;
  const part = change === 'removed' ? {} : { part: say(language, `office.coordinator-${change}`) };
  const title = say(language, 'office.notice-coordinators');
  const body = [heading(title), richText([say(language, key, { ...names, ...part })])];
  return { summary: title, card: baseCard(language, body) };
}

/** What waits for the role, and a way to say who holds it; once somebody does, who. */
export function roleVacantCard(notice: NoticeOf<'role-vacant'>, language: Language): Outgoing {
  const { sinceOn, questions, planId, roleId, filledBy } = notice;
  const role = shownText(notice.role, NAME_ROOM);
  const since =
    sinceOn === null
      ? say(language, 'office.vacant-no-day', { role })
      : say(language, 'office.vacant', { role, day: dayText(language, sinceOn) });
  const waiting = { round: roundWords(language, notice.roundName), questions };
  const open = [
    richText([say(language, 'office.vacant-questions', waiting)]),
    ownText(say(language, 'office.vacant-next')),
    actionSet([executeButton(say(language, 'office.button-edit-role'), 'edit-role', { planId, roleId })]),
  ];
  const body = [
    heading(say(language, 'office.vacant-heading')),
    richText([since]),
    ...(filledBy === undefined
      ? open
      : [
          richText([
            { text: say(language, 'office.vacant-filled', { official: shownText(filledBy, NAME_ROOM) }), strong: true },
          ]),
        ]),
  ];
  return { summary: say(language, 'office.vacant-summary', { role }), card: baseCard(language, body) };
}
