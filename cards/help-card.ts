/** The help: what the buttons do and which words work. */

import type { Language, LocalText } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import type { helpFi } from './locales/help-fi';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { coordinatorName } from './parts/coordinator-name';
import { rowsTitle } from './parts/rows-part';
import { say } from './parts/say';

type Word = keyof typeof helpFi extends infer Key ? (Key extends `help.word.${infer Name}` ? Name : never) : never;

/** In the order in which they are needed. */
export const OWN_WORDS: readonly Word[] = ['my', 'away', 'wish', 'less', 'language', 'help'];
export const COORDINATOR_WORDS: readonly Word[] = [
  'status',
  'open',
  'remind',
  'extend',
  'close',
  'cancel',
  'new-round',
  'digest-now',
  'export',
  'hand-over',
  'on-behalf',
  'roles',
  'year',
  'channels',
  'coordinators',
  'history',
  'handover-sheet',
];

export function helpCard(who: { isCoordinator: boolean; coordinatorRole: LocalText }, language: Language): Outgoing {
  const contact = say(language, 'help.contact', { coordinator: coordinatorName(who.coordinatorRole, language) });
  const forCoordinators = [
    rowsTitle(say(language, 'help.coordinator-words')),
    ...COORDINATOR_WORDS.map((word) => wordLine(word, language)),
    ownText(say(language, 'help.file')),
    ownText(say(language, 'help.coordinator')),
  ];
  const body = [
    heading(say(language, 'help.heading')),
    ownText(say(language, 'help.answer')),
    ownText(say(language, 'help.no-change')),
    ownText(say(language, 'help.later')),
    ownText(say(language, 'help.not-mine')),
    ...(who.isCoordinator ? forCoordinators : []),
    rowsTitle(say(language, 'help.own-words')),
    ...OWN_WORDS.map((word) => wordLine(word, language)),
    ...(who.isCoordinator ? [] : [richText([contact])]),
  ];
  return { summary: say(language, 'help.summary'), card: baseCard(language, body) };
}

function wordLine(word: Word, language: Language): CardElement {
  const said = { text: say(language, `help.word.${word}`), strong: true };
  return richText([said, ` – ${say(language, `help.what.${word}`)}`], { spacing: 'Small' });
}
