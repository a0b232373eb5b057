/**
 * Somebody opens an official's ask to answer on their behalf: a coordinator picks whose, a deputy or superior comes from what
 * they were told. What they may answer is decided by the store; nothing is written here.
 */

import { answerForCard } from '../../cards/answer-for-card';
import { readAskFor } from '../../jobs/read-ask';
import { readRecords } from '../../jobs/read-records';
import type { HandOverAction } from '../../strategy/card-actions/hand-over-action';
import { languageOf, type Official } from '../../strategy/official';
import { placesOfRound } from '../../strategy/places-of-round';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { showQuestion } from './show-ask';

type ActionOf<Verb extends HandOverAction['verb']> = Extract<HandOverAction, { verb: Verb }>;

export async function onAnswerFor(
  deps: ReactionDeps,
  official: Official,
  { askId, questionId }: ActionOf<'answer-for'>,
): Promise<Reply> {
  const ask = await deps.store.asks.get(askId);
  const read = ask && (await readAskFor(deps.store, ask, official));
  if (!read) return refusal({ line: 'not-yours' }, languageOf(official));
  return showQuestion({ view: read.view, official, now: deps.now() }, questionId);
}

/** Wrapped for coordinators. */
export async function onAnswerForPicked(
  deps: ReactionDeps,
  official: Official,
  { roundId, chosen }: ActionOf<'pick-answer-for'>,
): Promise<Reply> {
  if (chosen !== null) return onAnswerFor(deps, official, { verb: 'answer-for', askId: chosen, questionId: null });
  const round = await deps.store.rounds.get(roundId);
  if (round?.tenantId !== official.tenantId) return refusal({ line: 'failed' }, languageOf(official));
  return showAnswerFor(deps, official, round);
}

/** @param official a coordinator of the round's city */
export async function showAnswerFor(deps: ReactionDeps, official: Official, round: Round): Promise<Reply> {
  const [records, officials] = await Promise.all([
    readRecords(deps.store, round),
    deps.store.officials.ofTenant(round.tenantId),
  ]);
  const asks = new Map<string, { askId: string; role: string; official: string; missing: number }>();
  for (const { askId, role, official: name, missing } of placesOfRound(records, officials)) {
    const known = asks.get(askId);
    asks.set(askId, {
      askId,
      role: known ? `${known.role}, ${role}` : role,
      official: name,
      missing: missing + (known?.missing ?? 0),
    });
  }
  const view = { roundId: round.id, roundName: round.name, asks: [...asks.values()] };
  return { reply: 'card', message: answerForCard(view, languageOf(official)) };
}
