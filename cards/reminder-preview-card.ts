/**
 * Before a reminder by hand goes out: who is reminded, who is not and why, and when it leaves, with the one button that
 * sends exactly this list. For coordinators only; here persons are named, the role first.
 */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import type { RemindedPerson, ReminderPreview } from '../strategy/reminder-preview';
import type { NotPrompted } from '../strategy/reminder-standing';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { allOfText, dayOfInstantText, timeText } from './parts/day-text';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { roundWords } from './parts/round-words';
import { type Row, rowsTitle, unfoldingRowsPart } from './parts/rows-part';
import { say } from './parts/say';
import { capitalised, shownText } from './parts/shortened';
import { whoWords } from './parts/who-words';

const NAMES_SHOWN = 5;
/** In the order in which a coordinator has something to do about them. */
const REASONS: readonly NotPrompted[] = [
  'not-reached',
  'absent',
  'capped-round',
  'capped-day',
  'asked-to-come-back',
  'answered-just-now',
  'disputed',
  'excused',
  'answered',
];

export function reminderPreviewCard(preview: ReminderPreview, language: Language): Outgoing {
  const { reminded, planName, roundName } = preview;
  const count = reminded.length;
  const where = { plan: shownText(planName, 120), round: roundWords(language, roundName) };
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'reminder.preview-heading')),
      richText([say(language, 'notice.round', where)]),
      ...changesPart(preview, language),
      ownText(whenWords(preview, language), preview.state === 'sent' ? { weight: 'Bolder' } : {}),
      ...remindedPart(preview, room, language),
      ...notRemindedPart(preview, language),
      actionSet([...sendButton(preview, language), backToBoard(preview.roundId, language)]),
    ]),
  );
  const summary =
    preview.state === 'sent' ? whenWords(preview, language) : say(language, 'reminder.preview-summary', { count });
  return { summary, card };
}

/** To a coordinator who would remind when no round is open. */
export function noRoundLine(language: Language): string {
  return say(language, 'reminder.no-round');
}

function whenWords({ reminded, state, isLater, goesAt, zone }: ReminderPreview, language: Language): string {
  const count = reminded.length;
  const moment = { day: dayOfInstantText(language, goesAt, zone), time: timeText(language, goesAt, zone), count };
  if (state === 'sent') return say(language, isLater ? 'reminder.sent-later' : 'reminder.sent', moment);
  if (count === 0) return say(language, 'reminder.nobody');
  return say(language, isLater ? 'reminder.goes-later' : 'reminder.goes-now', moment);
}

function sendButton({ reminded, state, roundId, fingerprint }: ReminderPreview, language: Language): CardElement[] {
  if (state === 'sent' || reminded.length === 0) return [];
  const ids = { roundId, seen: fingerprint };
  return [executeButton(say(language, 'reminder.button-send'), 'send-reminder', ids, { style: 'positive' })];
}

function changesPart({ state, added, gone }: ReminderPreview, language: Language): CardElement[] {
  if (state !== 'changed') return [];
  const lines = [
    ...(gone.length > 0 ? [say(language, 'reminder.changed-gone', { names: namesOf(gone, language) })] : []),
    ...(added.length > 0 ? [say(language, 'reminder.changed-added', { names: namesOf(added, language) })] : []),
  ];
  return [
    ownText(say(language, 'reminder.changed'), { weight: 'Bolder', color: 'Attention' }),
    ...lines.map((line) => richText([line], { spacing: 'Small' })),
  ];
}

function remindedPart({ reminded }: ReminderPreview, room: Room, language: Language): CardElement[] {
  const count = reminded.length;
  if (count === 0) return [];
  const rows = reminded.map(
    (person): Row => [
      { text: whoWords(person, language), strong: true },
      ` – ${say(language, 'reminder.row', { missing: person.missing })}`,
    ],
  );
  const title = say(language, 'reminder.reminded', { count });
  return unfoldingRowsPart({ title, rows, total: count }, { id: 'reminded', mostRows: room.rows }, language);
}

/** One line for each reason; whoever misses nothing is only counted. */
function notRemindedPart({ notReminded }: ReminderPreview, language: Language): CardElement[] {
  const count = notReminded.length;
  if (count === 0) return [];
  const lines = REASONS.flatMap((because) => {
    const people = notReminded.filter((one) => one.because === because);
    if (people.length === 0) return [];
    const reason = capitalised(say(language, `reminder.because-${because}`));
    const words = { reason, count: people.length, names: namesOf(people, language) };
    return [say(language, because === 'answered' ? 'reminder.group-counted' : 'reminder.group', words)];
  });
  const title = say(language, 'reminder.not-reminded', { count });
  return [rowsTitle(title), ...lines.map((line) => richText([line], { spacing: 'Small' }))];
}

function namesOf(people: readonly RemindedPerson[], language: Language): string {
  const shown = people.slice(0, NAMES_SHOWN).map((person) => whoWords(person, language));
  const left = people.length - shown.length;
  if (left > 0) return [...shown, say(language, 'more.rows', { count: left })].join(', ');
  return allOfText(language, shown);
}
