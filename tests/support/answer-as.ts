/** Answers the question in sight of an official's ask card, by the clicks that Teams would send. */

import { buttonOf, inputsOf } from '../../demo/shown-card';
import type { StageClient, StageReply } from '../../demo/stage-client';

/**
 * The first status is chosen; words stand beside it.
 *
 * @param email of an official who has an ask card with a question left
 * @returns what the bot replied: the next question, or the receipt
 */
export async function answerAs(stage: StageClient, email: string, words = ''): Promise<StageReply> {
  const messages = await stage.messages(email);
  const ask = messages.findLast(({ card }) => card && buttonOf(card, 'save-answer'));
  const save = ask?.card && buttonOf(ask.card, 'save-answer');
  if (!ask?.card || !save) throw new Error(`${email} has no question to answer`);
  const status = inputsOf(ask.card).get('status')?.choices[0]?.value ?? 'on-track';
  return stage.act(email, ask.activityId, save, { status, realisation: words });
}
