/**
 * Sends the live card of their ask, as a new message, to officials who have got a question of somebody else, or one of their
 * own back from the coordinator, since their newest card was sent. Derived from the questions, so that nothing handed over before a crash is left unsaid; who gets
 * several is written to once.
 */

import { askId } from '../strategy/ask';
import { nextOfficeMoment } from '../strategy/calendar';
import type { Delivery } from '../strategy/delivery';
import { groupedBy } from '../strategy/grouped-by';
import { isAskContent } from '../strategy/is-ask-content';
import { openQuestionsOf } from '../strategy/open-questions';
import type { Question } from '../strategy/question';
import type { Round } from '../strategy/round';
import type { JobDeps } from './job-deps';
import { plannedDelivery } from './planned-delivery';
import { readRecords } from './read-records';

/** @param round open; every official with a question has an ask */
export async function tellHandedOver(deps: Pick<JobDeps, 'store'>, round: Round, now: string): Promise<void> {
  const handed = (await deps.store.questions.ofRound(round.id)).filter((question) => receivedAts(question).length > 0);
  if (handed.length === 0) return;
  const { plan, answers } = await readRecords(deps.store, round);
  const deliveries = await deps.store.deliveries.ofRound(round.id);
  const open = groupedBy(openQuestionsOf(handed, answers, plan.measures), ({ officialId }) => officialId);
  for (const [officialId, questions] of open) {
    const own = deliveries.filter(({ content, recipient }) => isAskContent(content) && isTo(recipient, officialId));
    const saidAt = saidUntil(own);
    const news = questions.filter((question) => saidAt !== null && (receivedAts(question).at(-1) ?? '') > saidAt);
    if (news.length === 0) continue;
    // The same questions give the same number, so that two runs say it once.
    const n = handed
      .filter((one) => one.officialId === officialId)
      .reduce((sum, one) => sum + receivedAts(one).length, 0);
    await deps.store.deliveries.add(
      plannedDelivery({
        id: `${askId(round.id, officialId)}/handed/${n}`,
        planId: round.planId,
        roundId: round.id,
        tenantId: round.tenantId,
        recipient: { to: 'official', officialId },
        content: { kind: 'ask-again', roundId: round.id, because: 'handed-over' },
        notBefore: nextOfficeMoment(plan.settings.zone, now),
        now,
      }),
    );
  }
}

/**
 * Up to when their cards say what they are asked: the newest that was sent, or would have been sent and had nothing to ask.
 * Null while one waits or could not be sent: that one says all of it when it goes out.
 */
function saidUntil(own: readonly Delivery[]): string | null {
  const isLive = ({ content }: Delivery) =>
    content.kind === 'ask' || (content.kind === 'ask-again' && content.because === 'handed-over');
  const live = own.filter(isLive);
  if (live.some(({ state }) => state.is === 'waiting')) return null;
  const said = own.flatMap(({ state }) =>
    state.is === 'sent' ? [state.sentAt] : state.is === 'skipped' ? [state.at] : [],
  );
  return said.sort().at(-1) ?? null;
}

/** When the question came to its present official: handed over to them, or returned to them after they said it is not theirs. */
function receivedAts({ handOvers, settled = [], officialId }: Question): string[] {
  const handed = handOvers.filter(({ toOfficialId }) => toOfficialId === officialId).map(({ at }) => at);
  const returned = settled.filter(({ how }) => how === 'returned').map(({ at }) => at);
  return [...handed, ...returned].sort();
}

function isTo(recipient: Delivery['recipient'], officialId: string): boolean {
  return recipient.to === 'official' && recipient.officialId === officialId;
}
