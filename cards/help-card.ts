/** The help: what the buttons do and which words work. */

import type { Language, LocalText } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { heading, ownText, richText } from './parts/card-element';
import { coordinatorName } from './parts/coordinator-name';
import { say } from './parts/say';

export function helpCard(who: { isCoordinator: boolean; coordinatorRole: LocalText }, language: Language): Outgoing {
  const contact = say(language, 'help.contact', { coordinator: coordinatorName(who.coordinatorRole, language) });
  const body = [
    heading(say(language, 'help.heading')),
    ownText(say(language, 'help.answer')),
    ownText(say(language, 'help.no-change')),
    ownText(say(language, 'help.later')),
    ownText(say(language, 'help.not-mine')),
    ownText(say(language, 'help.words')),
    ...(who.isCoordinator ? [ownText(say(language, 'help.coordinator'))] : [richText([contact])]),
  ];
  return { summary: say(language, 'help.summary'), card: baseCard(language, body) };
}
