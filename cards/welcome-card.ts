/** First contact, given once: who asks and why, when next, what is kept of the person and who sees the answers. */

import type { Language, LocalText } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { coordinatorName } from './parts/coordinator-name';
import { allOfText } from './parts/day-text';
import { fittedCard } from './parts/fitted-card';
import { type RoundsOfPlan, roundsLines } from './parts/rounds-lines';
import { say } from './parts/say';
import { capitalised, shownText } from './parts/shortened';

export interface WelcomePlan extends RoundsOfPlan {
  planName: string;
  /** They hold a role of it, or are asked in a round of it. */
  isAnswering: boolean;
}

export type WelcomeView =
  /** Not in the register. */
  | { who: 'stranger'; coordinatorRole: LocalText }
  /** An official with the plans they answer in; a coordinator with every plan, and maybe measures of their own. */
  | { who: 'known'; isCoordinator: boolean; coordinatorRole: LocalText; plans: WelcomePlan[] };

type Known = Extract<WelcomeView, { who: 'known' }>;

const PLAN_ROOM = 120;
const MOST_PLANS = 5;

export function welcomeCard(view: WelcomeView, language: Language): Outgoing {
  if (view.who === 'stranger') return strangerWelcome(view, language);
  return view.isCoordinator ? coordinatorWelcome(view, language) : officialWelcome(view, language);
}

function officialWelcome(view: Known, language: Language): Outgoing {
  const coordinator = capitalised(coordinatorName(view.coordinatorRole, language));
  const card = fittedCard(null, ({ context }) =>
    baseCard(language, [
      heading(say(language, 'welcome.heading')),
      richText([say(language, 'welcome.why', { coordinator, plan: plansText(view, context, language) })]),
      ownText(say(language, 'welcome.how')),
      ...roundsPart(view, context, language),
      ownText(say(language, 'welcome.seen')),
      ownText(say(language, 'welcome.kept')),
      ownText(say(language, 'welcome.words'), { separator: true }),
    ]),
  );
  return { summary: say(language, 'welcome.summary'), card };
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

/** Both parts to somebody who coordinates and answers. */
function coordinatorWelcome(view: Known, language: Language): Outgoing {
  const isAnswering = view.plans.some((plan) => plan.isAnswering);
  const own = (...keys: ('welcome.coordinator-asked' | 'welcome.how' | 'welcome.seen')[]) =>
    isAnswering ? keys.map((key) => ownText(say(language, key))) : [];
  const card = fittedCard(null, ({ context }) =>
    baseCard(language, [
      heading(say(language, 'welcome.heading')),
      view.plans.length === 0
        ? ownText(say(language, 'welcome.coordinator-no-plan'))
        : richText([say(language, 'welcome.coordinator', { plan: plansText(view, context, language) })]),
      ownText(say(language, 'welcome.coordinator-how')),
      ...own('welcome.coordinator-asked', 'welcome.how'),
      ...roundsPart(view, context, language),
      ...own('welcome.seen'),
      ownText(say(language, 'welcome.kept')),
      ...(isAnswering
        ? [ownText(say(language, 'help.coordinator')), ownText(say(language, 'welcome.words'), { separator: true })]
        : [ownText(say(language, 'welcome.coordinator-words'), { separator: true })]),
    ]),
  );
  return { summary: say(language, 'welcome.coordinator-summary'), card };
}

function plansText({ plans }: Known, room: number, language: Language): string {
  const names = plans.slice(0, MOST_PLANS).map(({ planName }) => shownText(planName, Math.min(PLAN_ROOM, room)));
  const left = plans.length - names.length;
  return allOfText(language, left > 0 ? [...names, say(language, 'more.rows', { count: left })] : names);
}

/** A line for each round; of several plans a line for each plan, under its name. */
function roundsPart({ plans }: Known, room: number, language: Language): CardElement[] {
  return plans.slice(0, MOST_PLANS).flatMap((plan) => {
    const sentences = roundsLines(plan, plan.isAnswering, language);
    if (plans.length === 1) return sentences.map((sentence) => richText([sentence]));
    const name = say(language, 'notice.field', { field: shownText(plan.planName, Math.min(PLAN_ROOM, room)) });
    return sentences.length === 0 ? [] : [richText([{ text: name, strong: true }, sentences.join(' ')])];
  });
}
