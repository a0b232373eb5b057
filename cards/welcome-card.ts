/** First contact, given once: who asks and why, when next, what is kept of the person and who sees the answers. */

import type { Language, LocalText } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { coordinatorName } from './parts/coordinator-name';
import { dayText } from './parts/day-text';
import { say } from './parts/say';
import { capitalised, shownText } from './parts/shortened';

export type WelcomeView =
  | { who: 'official'; planName: string; coordinatorRole: LocalText; nextOpensOn: string | null }
  /** Not in the register. */
  | { who: 'stranger'; coordinatorRole: LocalText }
  | { who: 'coordinator'; planName: string; nextOpensOn: string | null };

const PLAN_ROOM = 120;

export function welcomeCard(view: WelcomeView, language: Language): Outgoing {
  switch (view.who) {
    case 'official':
      return officialWelcome(view, language);
    case 'stranger':
      return strangerWelcome(view, language);
    case 'coordinator':
      return coordinatorWelcome(view, language);
  }
}

function officialWelcome(view: Extract<WelcomeView, { who: 'official' }>, language: Language): Outgoing {
  const coordinator = capitalised(coordinatorName(view.coordinatorRole, language));
  const why = say(language, 'welcome.why', { coordinator, plan: shownText(view.planName, PLAN_ROOM) });
  const body = [
    heading(say(language, 'welcome.heading')),
    richText([why]),
    ownText(say(language, 'welcome.how')),
    ...nextRound(view.nextOpensOn, language),
    ownText(say(language, 'welcome.seen')),
    ownText(say(language, 'welcome.kept')),
    ownText(say(language, 'welcome.words'), { separator: true }),
  ];
  return { summary: say(language, 'welcome.summary'), card: baseCard(language, body) };
}

function strangerWelcome(view: Extract<WelcomeView, { who: 'stranger' }>, language: Language): Outgoing {
  const coordinator = coordinatorName(view.coordinatorRole, language);
  const body = [
    heading(say(language, 'welcome.heading')),
    ownText(say(language, 'welcome.stranger')),
    richText([say(language, 'welcome.stranger-ask', { coordinator })]),
    ownText(say(language, 'welcome.stranger-kept')),
  ];
  return { summary: say(language, 'mine.none'), card: baseCard(language, body) };
}

function coordinatorWelcome(view: Extract<WelcomeView, { who: 'coordinator' }>, language: Language): Outgoing {
  const body = [
    heading(say(language, 'welcome.heading')),
    richText([say(language, 'welcome.coordinator', { plan: shownText(view.planName, PLAN_ROOM) })]),
    ownText(say(language, 'welcome.coordinator-how')),
    ...nextRound(view.nextOpensOn, language),
    ownText(say(language, 'welcome.kept')),
    ownText(say(language, 'welcome.coordinator-words'), { separator: true }),
  ];
  return { summary: say(language, 'welcome.coordinator-summary'), card: baseCard(language, body) };
}

function nextRound(nextOpensOn: string | null, language: Language): CardElement[] {
  return nextOpensOn === null ? [] : [ownText(say(language, 'welcome.next', { day: dayText(language, nextOpensOn) }))];
}
