/** The plan's year in words: what goes out by itself on which day, and when nothing does. */

import { inLanguage, type Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import type { ClockRound, YearClock } from '../strategy/year-clock';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { allOfText, dayText } from './parts/day-text';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { weekdayText } from './parts/handover-lines';
import { monthsText } from './parts/month-text';
import { roundWords } from './parts/round-words';
import { rowsTitle } from './parts/rows-part';
import { say } from './parts/say';
import { scopeWords } from './parts/scope-words';
import { capitalised, shownText } from './parts/shortened';

const PLAN_ROOM = 120;
const NAME_ROOM = 80;
const MOST_SEASONS = 12;
const TIGHT = { spacing: 'Small' };

export function yearClockCard(clock: YearClock, language: Language): Outgoing {
  const title = say(language, 'round.clock-heading');
  const { planId } = clock;
  const edit = executeButton(say(language, 'round.button-edit-settings'), 'edit-settings', { planId });
  const extra = executeButton(say(language, 'round.button-new'), 'new-round', { planId });
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(title),
      richText([shownText(clock.planName, PLAN_ROOM)]),
      ...(clock.rounds.length === 0 ? [ownText(say(language, 'round.clock-no-rounds'))] : []),
      ...clock.rounds.flatMap((round) => roundPart(round, room, language)),
      ...alwaysPart(clock, room, language),
      actionSet([edit], { separator: true, spacing: 'Medium' }),
      actionSet([extra], TIGHT),
    ]),
  );
  return { summary: title, card };
}

function roundPart(round: ClockRound, room: Room, language: Language): CardElement[] {
  const day = (on: string) => dayText(language, on);
  const { announceOn, opensOn, closesOn, reminderOns, deputyOn, superiorOn, digests, scope } = round;
  const name = roundWords(language, round.name);
  const state = say(language, `round.clock-${round.state}`);
  const lines = [
    ...(scope ? [say(language, 'round.scope', { scope: scopeWords(scope, room.context, language) })] : []),
    ...(announceOn ? [say(language, 'round.clock-announced', { day: day(announceOn) })] : []),
    say(language, 'round.clock-opens', { day: day(opensOn) }),
    ...(reminderOns.length > 0
      ? [say(language, 'round.clock-reminders', { days: allOfText(language, reminderOns.map(day)) })]
      : [say(language, 'round.clock-no-reminders')]),
    ...(deputyOn ? [say(language, 'round.clock-deputy', { day: day(deputyOn) })] : []),
    ...(superiorOn ? [say(language, 'round.clock-superior', { day: day(superiorOn) })] : []),
    say(language, 'round.clock-closes', { day: day(closesOn) }),
    ...(digests
      ? [say(language, 'round.clock-digests', { first: day(digests.firstOn), last: day(digests.lastOn) })]
      : []),
  ];
  return [
    richText([{ text: capitalised(name), strong: true }, ` – ${state}`], { separator: true, spacing: 'Medium' }),
    ...lines.map((line) => richText([line], TIGHT)),
  ];
}

function alwaysPart(clock: YearClock, room: Room, language: Language): CardElement[] {
  const { pulse, mostReminders } = clock;
  const audiences = clock.audiences.map(({ label, weekday, time }) =>
    say(language, 'round.clock-audience', {
      audience: shownText(inLanguage(label, language), Math.min(NAME_ROOM, room.context)),
      weekday: weekdayText(weekday, language),
      time: language === 'en' ? time.replace(/^0/, '') : time.replace(/^0/, '').replace(':', '.'),
    }),
  );
  const seasons = clock.seasons
    .slice(0, MOST_SEASONS)
    .map(({ months, measures }) =>
      say(language, 'round.clock-season', { months: monthsText(language, months), measures }),
    );
  return [
    rowsTitle(say(language, 'round.clock-always')),
    ownText(say(language, 'round.clock-most-reminders', { most: mostReminders }), TIGHT),
    ownText(
      pulse
        ? say(language, 'round.clock-pulse', { day: pulse.day, days: pulse.workingDays })
        : say(language, 'round.clock-no-pulse'),
      TIGHT,
    ),
    ...(pulse?.nextOn
      ? [ownText(say(language, 'round.clock-pulse-next', { day: dayText(language, pulse.nextOn) }), TIGHT)]
      : []),
    ...audiences.slice(0, room.rows).map((line) => richText([line], TIGHT)),
    ...seasons.map((line) => ownText(capitalised(line), TIGHT)),
    ownText(say(language, 'round.clock-july'), TIGHT),
  ];
}
