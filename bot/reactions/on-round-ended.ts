/** A coordinator closes or cancels a round, in two steps: what would be missing, then the act. */

import { cancelRoundCard, closeRoundCard, roundEndedCard } from '../../cards/end-round-card';
import { roundWords } from '../../cards/parts/round-words';
import { cancelRound, closeRound, closingNoticeOf } from '../../jobs/end-round';
import { keepAct } from '../../jobs/keep-act';
import { readRecords } from '../../jobs/read-records';
import { accountAsks } from '../../strategy/account-asks';
import type { RoundAction } from '../../strategy/card-actions/round-action';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { Act } from './for-round';
import { roundLine } from './round-line';

type Ending = Extract<RoundAction, { verb: 'close-round' | 'cancel-round' }>;
type Given = Act<Ending> & { round: Round };

export async function onRoundClosed(given: Given): Promise<Reply> {
  const { deps, official, language, action, now, round } = given;
  const words = { round: roundWords(language, round.name) };
  if (round.state === 'planned') return roundLine('round.not-begun', language, words);
  if (round.state !== 'open') return roundLine('round.ended-already', language, words);
  if (!action.sure) {
    const missing = closingNoticeOf(await readRecords(deps.store, round));
    return { reply: 'card', message: closeRoundCard(round, missing, language) };
  }
  const outcome = await closeRound(deps, round, () => true, now);
  if (outcome !== 'closed') return roundLine('round.ended-already', language, words);
  const { answered, questions } = closingNoticeOf(await readRecords(deps.store, round));
  const act = { by: official.id, act: 'round-closed', planId: round.planId, subject: round.id };
  await keepAct(deps, { ...act, from: 'open', to: 'closed', detail: `${answered}/${questions}` }, now);
  deps.runSoon();
  return { reply: 'card', message: roundEndedCard(round, 'closed', language) };
}

export async function onRoundCancelled(given: Given): Promise<Reply> {
  const { deps, official, language, action, now, round } = given;
  const words = { round: roundWords(language, round.name) };
  if (round.state === 'closed' || round.state === 'cancelled') return roundLine('round.ended-already', language, words);
  if (!action.sure) return { reply: 'card', message: cancelRoundCard(round, await sentOf(given), language) };
  const outcome = await cancelRound(deps, round, now);
  if (outcome !== 'cancelled') return roundLine('round.ended-already', language, words);
  const act = { by: official.id, act: 'round-cancelled', planId: round.planId, subject: round.id };
  await keepAct(deps, { ...act, from: round.state, to: 'cancelled' }, now);
  deps.runSoon();
  return { reply: 'card', message: roundEndedCard(round, 'cancelled', language) };
}

/** How many officials have their card. */
async function sentOf({ deps, round }: Given): Promise<number> {
  if (round.state !== 'open') return 0;
  const [questions, deliveries] = await Promise.all([
    deps.store.questions.ofRound(round.id),
    deps.store.deliveries.ofRound(round.id),
  ]);
  return accountAsks(round, questions, deliveries).sent;
}
