/** Which plan a coordinator means, when a word of theirs could mean several: one button for each. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { container, heading, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { moreLine } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

const PLAN_ROOM = 120;

/** @param verb what the button does with the plan */
export function planPickerCard(
  plans: readonly { planId: string; planName: string }[],
  verb: 'new-round' | 'year-clock',
  language: Language,
): Outgoing {
  const title = say(language, verb === 'new-round' ? 'round.button-new' : 'round.button-clock');
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'round.pick-plan')),
      ...plans
        .slice(0, room.rows)
        .map(({ planId, planName }) =>
          container([
            richText([shownText(planName, PLAN_ROOM)]),
            actionSet([executeButton(title, verb, { planId })], { spacing: 'Small' }),
          ]),
        ),
      ...moreLine(plans.length - Math.min(plans.length, room.rows), language),
    ]),
  );
  return { summary: say(language, 'round.pick-plan'), card };
}
