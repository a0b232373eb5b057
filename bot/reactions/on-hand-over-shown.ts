/** Shows what a hand-over needs to know: which role first, then what of it and to whom. Nothing is written. */

import { handOverCard, pickPlaceCard } from '../../cards/hand-over-card';
import { handOverLine } from '../../cards/hand-over-line';
import { readRecords } from '../../jobs/read-records';
import type { HandOverAction, HandOverPlace } from '../../strategy/card-actions/hand-over-action';
import { languageOf, type Official } from '../../strategy/official';
import { placesOfRound } from '../../strategy/places-of-round';
import type { Round } from '../../strategy/round';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { readHandOver } from './read-hand-over';
import { refusal } from './refusal';

/** For a coordinator, and for whom the question was escalated to. */
export async function onHandOverShown(
  deps: ReactionDeps,
  official: Official,
  { roundId, questionId, place }: Extract<HandOverAction, { verb: 'hand-over' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const round = await deps.store.rounds.get(roundId);
  if (round?.tenantId !== official.tenantId) return refusal({ line: 'not-yours' }, language);
  if (round.state !== 'open') return { reply: 'text', text: handOverLine('gone', language) };
  const asked = questionId === null ? null : await deps.store.questions.get(questionId);
  const from: HandOverPlace | null = asked?.roundId === roundId ? asked : place;
  if (!from) return showHandOver(deps, official, round);
  const read = await readHandOver(deps, official, round, from);
  if (!read) return refusal({ line: official.isCoordinator ? 'failed' : 'not-yours' }, language);
  const what = asked ? asked.id : read.view.isWholeRoleOffered ? 'role' : (read.questions[0]?.id ?? '');
  const to =
    read.takers.find(({ roleId }) => roleId !== null && roleId === asked?.dispute?.proposedRoleId)?.value ?? '';
  const input = { what, to, fromOn: '', untilOn: '', request: asked?.dispute ? asked.dispute.words.slice(0, 200) : '' };
  return { reply: 'card', message: handOverCard({ ...read.view, input, problem: null }, language) };
}

/** Which role: for coordinators alone, because whoever is asked stands there. */
export async function showHandOver(deps: ReactionDeps, official: Official, round: Round): Promise<Reply> {
  const language = languageOf(official);
  if (!official.isCoordinator) return refusal({ line: 'coordinators-only' }, language);
  const [records, officials] = await Promise.all([
    readRecords(deps.store, round),
    deps.store.officials.ofTenant(round.tenantId),
  ]);
  const places = placesOfRound(records, officials).map((place) => ({ ...place, questions: place.questions.length }));
  return {
    reply: 'card',
    message: pickPlaceCard({ roundId: round.id, roundName: round.name, places }, language),
  };
}
