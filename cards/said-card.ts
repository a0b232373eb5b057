/** One line in place of a card that asked something, with the way back to the round board. */

import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { backToBoard } from './parts/back-to-board';
import { baseCard } from './parts/base-card';
import { ownText } from './parts/card-element';
import { actionSet } from './parts/execute-button';
import { say } from './parts/say';

export type SaidLine =
  | { line: 'digest-sent'; count: number }
  | { line: 'digest-sent-already' | 'digest-none' | 'digest-not-now' | 'export-not-now' };

export function saidCard(said: SaidLine, roundId: string, language: Language): Outgoing {
  const sentence =
    said.line === 'digest-sent'
      ? say(language, 'board.digest-sent', { count: said.count })
      : say(language, `board.${said.line}`);
  const card = baseCard(language, [ownText(sentence), actionSet([backToBoard(roundId, language)])]);
  return { summary: sentence, card };
}
