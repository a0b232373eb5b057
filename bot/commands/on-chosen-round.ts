/**
 * What a word does that concerns a round without naming it: the only one that fits is taken, of several one is chosen by a
 * button, and where none fits that is said.
 */

import type { TextKey } from '../../cards/locales/fi';
import { say } from '../../cards/parts/say';
import { roundPickerCard } from '../../cards/round-picker-card';
import type { RoundOfPlan } from '../../jobs/rounds-of-tenant';
import type { Language } from '../../strategy/language';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';

export interface RoundChoice {
  none: TextKey;
  /** What the button of one of several sends. */
  verb: Parameters<typeof roundPickerCard>[1];
}

/** @param fitting in the order in which they are offered */
export async function onChosenRound(
  fitting: readonly RoundOfPlan[],
  { none, verb }: RoundChoice,
  language: Language,
  act: (round: Round) => Promise<Reply>,
): Promise<Reply> {
  const [only, another] = fitting;
  if (!only) return { reply: 'text', text: say(language, none) };
  if (!another) return act(only.round);
  const picked = fitting.map(({ plan, round }) => ({
    roundId: round.id,
    roundName: round.name,
    planName: plan.settings.name,
  }));
  return { reply: 'card', message: roundPickerCard(picked, verb, language) };
}
