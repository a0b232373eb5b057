/** One friendly line: what a person reads when there is nothing to click. */

import { inLanguage, type Language, type LocalText } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { richText } from './parts/card-element';
import { dayText } from './parts/day-text';
import { fittedCard } from './parts/fitted-card';
import { roundWords } from './parts/round-words';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export type PlainLine =
  /** Something was written that is none of our words. */
  | { line: 'words-that-work' }
  /** Somebody clicked in a card that was asked of another. */
  | { line: 'not-yours' }
  | { line: 'coordinators-only' }
  /** Anything unforeseen; says nothing of its cause. */
  | { line: 'failed' }
  | { line: 'not-saved' }
  | { line: 'nothing-to-ask' }
  | { line: 'not-in-register' }
  | { line: 'too-late-to-postpone' }
  | { line: 'only-in-a-channel' }
  | { line: 'personal-only' }
  | { line: 'no-plan-yet' }
  /** What was dropped into the chat was taken into use, left or forgotten already. */
  | { line: 'draft-gone' }
  | { line: 'round-confirmed'; roundName: string; opensOn: string }
  | { line: 'round-not-planned'; roundName: string }
  /** Without a name it is the channel in which the line stands. */
  | { line: 'channel-connected'; audience: LocalText; planName: string; channelName: string | null }
  | { line: 'channel-connected-already' | 'channel-declined'; channelName: string }
  | { line: 'channel-unknown' };

const NAME_ROOM = 200;

export function plainCard(line: PlainLine, language: Language): Outgoing {
  const sentence = sentenceOf(line, language);
  return { summary: sentence, card: fittedCard(null, () => baseCard(language, [richText([sentence])])) };
}

function sentenceOf(line: PlainLine, language: Language): string {
  switch (line.line) {
    case 'round-confirmed': {
      const words = { round: roundWords(language, line.roundName), day: dayText(language, line.opensOn) };
      return say(language, 'plain.round-confirmed', words);
    }
    case 'round-not-planned':
      return say(language, 'plain.round-not-planned', { round: roundWords(language, line.roundName) });
    case 'channel-connected': {
      const audience = shownText(inLanguage(line.audience, language), NAME_ROOM);
      const plan = shownText(line.planName, NAME_ROOM);
      if (line.channelName === null) return say(language, 'plain.channel-connected-here', { audience, plan });
      const channel = shownText(line.channelName, NAME_ROOM);
      return say(language, 'plain.channel-connected', { audience, plan, channel });
    }
    case 'channel-connected-already':
    case 'channel-declined':
      return say(language, `plain.${line.line}`, { channel: shownText(line.channelName, NAME_ROOM) });
    default:
      return say(language, `plain.${line.line}`);
  }
}
