/**
 * A coordinator settles a dispute with one click: hands the question over as its official proposed, or returns it to them.
 * Whoever acts first settles it for all; a later click shows what became of it.
 */

import { handOverLine } from '../../cards/hand-over-line';
import { noticeCard } from '../../cards/notice-card';
import { createPatience } from '../../jobs/create-patience';
import { handOverQuestion } from '../../jobs/hand-over';
import { settlementsOf } from '../../jobs/reconcile-disputes';
import { disputeKey } from '../../jobs/tell-disputes';
import { LONGEST_TEXT } from '../../strategy/answer-input';
import { dateIn } from '../../strategy/calendar';
import type { HandOverAction } from '../../strategy/card-actions/hand-over-action';
import { returnQuestion } from '../../strategy/hand-over';
import { languageOf, type Official } from '../../strategy/official';
import type { Question } from '../../strategy/question';
import { tenureOf } from '../../strategy/role';
import type { Reply } from '../teams/reply';
import { noteAct } from './note-act';
import { onHandOverShown } from './on-hand-over-shown';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';
import { zoneOf } from './zone-of';

type ActionOf<Verb extends HandOverAction['verb']> = Extract<HandOverAction, { verb: Verb }>;

/** Wrapped for coordinators. */
export async function onProposalAccepted(
  deps: ReactionDeps,
  official: Official,
  { questionId }: ActionOf<'accept-proposal'>,
): Promise<Reply> {
  const question = await openQuestion(deps, official, questionId);
  if ('reply' in question) return question;
  const { dispute, roundId } = question;
  if (!dispute) return showSettled(deps, official, question);
  const now = deps.now();
  const role = dispute.proposedRoleId ? await deps.store.roles.get(dispute.proposedRoleId) : null;
  const holder = role && tenureOf(role, dateIn(await zoneOf(deps, official.tenantId), now))?.officialId;
  // Nobody holds that role any more: the coordinator chooses.
  if (!role || !holder) return onHandOverShown(deps, official, { verb: 'hand-over', roundId, questionId, place: null });
  const wish = { toOfficialId: holder, toRoleId: role.id, by: official.id, onRequestOf: dispute.byOfficialId };
  await handOverQuestion(deps, questionId, wish, now);
  deps.runSoon();
  return showSettled(deps, official, (await deps.store.questions.get(questionId)) ?? question);
}

/** Wrapped for coordinators. */
export async function onQuestionReturned(
  deps: ReactionDeps,
  official: Official,
  { questionId, words }: ActionOf<'return-question'>,
): Promise<Reply> {
  for (const again = createPatience(); ; await again()) {
    const question = await openQuestion(deps, official, questionId);
    if ('reply' in question) return question;
    const now = deps.now();
    const returned = returnQuestion(question, { by: official.id, words: words.trim().slice(0, LONGEST_TEXT) }, now);
    if (!returned) return showSettled(deps, official, question);
    if ((await deps.store.questions.save(returned)) === 'stale') continue;
    const { planId, dispute } = question;
    const act = { by: official.id, act: 'question-returned', planId, subject: questionId, detail: words.trim() };
    await noteAct(deps, { ...act, ...(dispute && { from: dispute.words }) }, now);
    deps.runSoon();
    return showSettled(deps, official, returned);
  }
}

async function openQuestion(deps: ReactionDeps, official: Official, questionId: string): Promise<Question | Reply> {
  const language = languageOf(official);
  const question = await deps.store.questions.get(questionId);
  const round = question && (await deps.store.rounds.get(question.roundId));
  if (!question || round?.tenantId !== official.tenantId) return refusal({ line: 'failed' }, language);
  return round.state === 'open' ? question : { reply: 'text', text: handOverLine('gone', language) };
}

/** The coordinator's own notice of the dispute that was settled last, as it reads now. */
async function showSettled(deps: ReactionDeps, official: Official, question: Question): Promise<Reply> {
  const language = languageOf(official);
  const [disputedAt, settled] =
    (await settlementsOf(deps, question, await zoneOf(deps, official.tenantId))).at(-1) ?? [];
  const told = await deps.store.deliveries.get(`${disputeKey(question.id, disputedAt ?? '')}/${official.id}`);
  if (!settled || told?.content.kind !== 'notice' || told.content.notice.kind !== 'question-disputed') {
    return { reply: 'text', text: handOverLine('gone', language) };
  }
  return { reply: 'card', message: noticeCard({ ...told.content.notice, settled }, language) };
}
