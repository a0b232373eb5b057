/**
 * A coordinator, or a superior who was told, hands questions over: one of them, or everything of a role with its place in the
 * register. What is wrong with the form is said in it, with everything that was chosen.
 */

import { type HandOverView, handOverCard } from '../../cards/hand-over-card';
import { handOverLine } from '../../cards/hand-over-line';
import { handedOverCard } from '../../cards/handed-over-card';
import { handOverQuestion, handOverRole } from '../../jobs/hand-over';
import { isCalendarDate } from '../../strategy/calendar-date';
import type { HandOverAction, HandOverInput, HandOverPlace } from '../../strategy/card-actions/hand-over-action';
import type { Taker } from '../../strategy/known-takers';
import { languageOf, type Official } from '../../strategy/official';
import type { Reply } from '../teams/reply';
import type { ReactionDeps } from './reaction-deps';
import { type ReadHandOver, readHandOver } from './read-hand-over';
import { refusal } from './refusal';

type Days = { fromOn: string; untilOn: string | null };

export async function onHandedOver(
  deps: ReactionDeps,
  official: Official,
  { roundId, place, input }: Extract<HandOverAction, { verb: 'hand-over-to' }>,
): Promise<Reply> {
  const language = languageOf(official);
  const round = await deps.store.rounds.get(roundId);
  if (round?.tenantId !== official.tenantId || !place) return refusal({ line: 'not-yours' }, language);
  if (round.state !== 'open') return { reply: 'text', text: handOverLine('gone', language) };
  const read = await readHandOver(deps, official, round, place);
  if (!read) return refusal({ line: official.isCoordinator ? 'failed' : 'not-yours' }, language);
  const again = (problem: HandOverView['problem']): Reply => ({
    reply: 'card',
    message: handOverCard({ ...read.view, input, problem }, language),
  });
  const taker = read.takers.find(({ value }) => value === input.to);
  if (!taker) return again('to');
  const isWhole = input.what === 'role' && read.view.isWholeRoleOffered;
  if (isWhole && taker.officialId === place.officialId) return again('theirs');
  const days = isWhole ? daysOf(input, read.today) : null;
  if (isWhole && !days) return again('days');
  const moved = days
    ? await moveRole(deps, official, read, { place, taker, days, input })
    : await moveOne(deps, official, read, taker, input);
  if (moved === 'theirs') return again('theirs');
  deps.runSoon();
  const view = {
    roundId,
    role: taker.role === '' || isWhole ? read.view.place.role : taker.role,
    official: read.isCoordinator ? taker.official : '',
    questions: moved,
    holderFrom: days,
    hasBoard: read.isCoordinator,
  };
  return { reply: 'card', message: handedOverCard(view, language) };
}

/** Empty means at once, and for good; null when no such time can begin now. */
function daysOf({ fromOn, untilOn }: HandOverInput, today: string): Days | null {
  const from = fromOn.trim() === '' ? today : fromOn.trim();
  const until = untilOn.trim() === '' ? null : untilOn.trim();
  if (!isCalendarDate(from) || from < today) return null;
  if (until !== null && (!isCalendarDate(until) || until < from)) return null;
  return { fromOn: from, untilOn: until };
}

async function moveRole(
  deps: ReactionDeps,
  official: Official,
  { plan }: ReadHandOver,
  { place, taker, days, input }: { place: HandOverPlace; taker: Taker; days: Days; input: HandOverInput },
): Promise<number> {
  const wish = {
    plan,
    roleId: place.roleId,
    fromOfficialId: place.officialId,
    toOfficialId: taker.officialId,
    ...days,
    by: official.id,
    onRequestOf: input.request.trim(),
  };
  return handOverRole(deps, wish, deps.now());
}

async function moveOne(
  deps: ReactionDeps,
  official: Official,
  { questions }: ReadHandOver,
  { officialId, roleId }: Taker,
  input: HandOverInput,
): Promise<number | 'theirs'> {
  const question = questions.find(({ id }) => id === input.what);
  if (!question) return 0;
  const wish = { toOfficialId: officialId, toRoleId: roleId, by: official.id, onRequestOf: input.request.trim() };
  const outcome = await handOverQuestion(deps, question.id, wish, deps.now());
  if (outcome === 'theirs-already') return 'theirs';
  return outcome === 'handed-over' ? 1 : 0;
}
