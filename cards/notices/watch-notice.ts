/** Notices about Toteuma's own work: what was late because it did not run, and what stays undone although it runs. */

import { dateIn } from '../../strategy/calendar';
import { inLanguage, type Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { baseCard } from '../parts/base-card';
import { type CardElement, heading, ownText, richText } from '../parts/card-element';
import { dayOfInstantText, dayText, timeText } from '../parts/day-text';
import { roundWords } from '../parts/round-words';
import { say } from '../parts/say';
import { shownText } from '../parts/shortened';

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const NAME_ROOM = 80;

/** From when to when, what was late and what was done about it; last of all whether anything is left to do. */
export function wasAwayCard(notice: NoticeOf<'was-away'>, language: Language): Outgoing {
  const { rounds, digests, left } = notice;
  const time = spanText(notice, language);
  const isDone = left === 0 && rounds.every(({ openedAt }) => openedAt) && digests.every(({ isSent }) => isSent);
  const rows = [
    ...rounds.map((round) => roundRow(round, notice.zone, language)),
    ...digests.map((digest) => digestRow(digest, language)),
    ...asksRow(notice, language),
  ];
  const body = [
    heading(say(language, 'notice.away-heading')),
    ownText(say(language, 'notice.away', { time })),
    ...rows.map(row),
    next(say(language, isDone ? 'notice.away-nothing-to-do' : 'notice.away-goes-on')),
  ];
  return { summary: say(language, 'notice.away-summary', { time }), card: baseCard(language, body) };
}

/** What stays undone, and who can help. */
export function stuckCard(notice: NoticeOf<'stuck'>, language: Language): Outgoing {
  const { rounds, digests, refused, deliveries, sinceAt, zone } = notice;
  const momentOf = (at: string) => ({
    day: dayOfInstantText(language, at, zone),
    time: timeText(language, at, zone),
  });
  const tried = [
    ...rounds.map(({ roundName, dueAt }) =>
      say(language, 'notice.stuck-round', { round: roundWords(language, roundName), ...momentOf(dueAt) }),
    ),
    ...digests.map(({ audience, dueOn }) =>
      say(language, 'notice.stuck-digest', { day: dayText(language, dueOn), audience: nameOf(audience, language) }),
    ),
    ...(sinceAt === null
      ? []
      : [say(language, 'notice.stuck-deliveries', { count: deliveries, ...momentOf(sinceAt) })]),
  ];
  const untried = refused.map(({ channel, dueOn, isUnsure }) =>
    say(language, isUnsure ? 'notice.stuck-unsure' : 'notice.stuck-refused', {
      day: dayText(language, dueOn),
      channel: shownText(channel, NAME_ROOM),
    }),
  );
  const body = [
    heading(say(language, 'notice.stuck-heading')),
    ...[...tried, ...untried].map(row),
    ...(tried.length > 0 ? [next(say(language, 'notice.stuck-next'))] : []),
    ...(untried.length > 0 ? [next(say(language, 'notice.stuck-refused-next'))] : []),
  ];
  return { summary: say(language, 'notice.stuck-summary'), card: baseCard(language, body) };
}

function spanText({ fromAt, untilAt, zone }: NoticeOf<'was-away'>, language: Language): string {
  const [from, until] = [timeText(language, fromAt, zone), timeText(language, untilAt, zone)];
  const [fromDay, untilDay] = [dayOfInstantText(language, fromAt, zone), dayOfInstantText(language, untilAt, zone)];
  return dateIn(zone, fromAt) === dateIn(zone, untilAt)
    ? say(language, 'notice.away-same-day', { day: fromDay, from, until })
    : say(language, 'notice.away-days', { fromDay, from, untilDay, until });
}

function roundRow(
  { roundName, openedAt }: NoticeOf<'was-away'>['rounds'][number],
  zone: string,
  language: Language,
): string {
  const round = roundWords(language, roundName);
  if (openedAt === null) return say(language, 'notice.away-round-waits', { round });
  const day = dayOfInstantText(language, openedAt, zone);
  return say(language, 'notice.away-round', { round, day, time: timeText(language, openedAt, zone) });
}

function digestRow({ audience, dueOn, isSent }: NoticeOf<'was-away'>['digests'][number], language: Language): string {
  const words = { day: dayText(language, dueOn), audience: nameOf(audience, language) };
  return say(language, isSent ? 'notice.away-digest' : 'notice.away-digest-waits', words);
}

function asksRow({ asks: count, left }: NoticeOf<'was-away'>, language: Language): string[] {
  if (count === 0) return [];
  return [say(language, left === 0 ? 'notice.away-asks' : 'notice.away-asks-left', { count, left })];
}

function nameOf(audience: Parameters<typeof inLanguage>[0], language: Language): string {
  return shownText(inLanguage(audience, language), NAME_ROOM);
}

function row(sentence: string): CardElement {
  return richText([sentence], { spacing: 'Small' });
}

function next(sentence: string): CardElement {
  return ownText(sentence, { separator: true, spacing: 'Medium' });
}
