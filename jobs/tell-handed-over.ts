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
  const questions = await deps.store.questions.ofRound(round.id);
  const handed = questions.filter((question) => arrivalsOf(question).length > 0);
  if (handed.length === 0) return;
  const { plan, answers } = await readRecords(deps.store, round);
  const deliveries = await deps.store.deliveries.ofRound(round.id);
  const waiting = openQuestionsOf(questions, answers, plan.measures).filter((question) => handed.includes(question));
  for (const [officialId, theirs] of groupedBy(waiting, (question) => question.officialId)) {
    const own = deliveries.filter(({ content, recipient }) => isAskContent(content) && isTo(recipient, officialId));
    const said = newestOf(own);
    const news = theirs.filter((question) => said !== null && isAfter(arrivedAt(question), said));
    if (news.length === 0) continue;
    // Whatever ever came to them, so that two runs give it the same number and a later one another.
    const n = handed.flatMap(arrivalsOf).filter((arrival) => arrival.officialId === officialId).length;
    await deps.store.deliveries.add(
      plannedDelivery({
        id: `${askId(round.id, officialId)}/handed/${n}`,
        planId: round.planId,
        roundId: round.id,
        tenantId: round.tenantId,
        recipient: { to: 'official', officialId },
        content: { kind: 'ask-again', roundId: round.id, because: 'handed-over' },
        notBefore: nextOfficeMoment(plan.settings.zone, soonestAfter(own, now)),
        now,
      }),
    );
  }
}

/** Several questions given one after another come in two messages at the most: at once, and all the others together. */
const GATHERED_MS = 10 * 60_000;

function soonestAfter(own: readonly Delivery[], now: string): string {
  const handed = own.flatMap(({ content, state }) =>
    content.kind === 'ask-again' && content.because === 'handed-over' && state.is === 'sent' ? [state.sentAt] : [],
  );
  const last = handed.sort().at(-1);
  const gathered = last === undefined ? now : new Date(Date.parse(last) + GATHERED_MS).toISOString();
  return gathered > now ? gathered : now;
}

interface Said {
  /** When it was sent, or would have been and had nothing to ask. */
  at: string;
  createdAt: string;
}

/**
 * The newest of their cards. Null while one waits, or where none could be sent: what goes out next says all of it.
 */
function newestOf(own: readonly Delivery[]): Said | null {
  const isLive = ({ content }: Delivery) =>
    content.kind === 'ask' || (content.kind === 'ask-again' && content.because === 'handed-over');
  if (own.filter(isLive).some(({ state }) => state.is === 'waiting')) return null;
  const said = own.flatMap(({ state, createdAt }): Said[] => {
    if (state.is === 'sent') return [{ at: state.sentAt, createdAt }];
    return state.is === 'skipped' ? [{ at: state.at, createdAt }] : [];
  });
  return said.sort((one, other) => one.at.localeCompare(other.at)).at(-1) ?? null;
}

/** Whether something came after a card: one that was written down for its sake says it already. */
function isAfter(at: string, said: Said): boolean {
  return at > said.at || (at === said.at && at > said.createdAt);
}

/** Each time that a question came to somebody: handed over to them, or returned after they had said that it is not theirs. */
function arrivalsOf({ handOvers, settled = [], officialId }: Question): { officialId: string; at: string }[] {
  const ownerAt = (at: string) =>
    handOvers.findLast((one) => one.at <= at)?.toOfficialId ?? handOvers[0]?.fromOfficialId ?? officialId;
  const handed = handOvers.map(({ toOfficialId, at }) => ({ officialId: toOfficialId, at }));
  const returned = settled.filter(({ how }) => how === 'returned').map(({ at }) => ({ officialId: ownerAt(at), at }));
  return [...handed, ...returned];
}

/** When it came to its present official. */
function arrivedAt(question: Question): string {
  const own = arrivalsOf(question).filter(({ officialId }) => officialId === question.officialId);
  return (
    own
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? ''
  );
}

function isTo(recipient: Delivery['recipient'], officialId: string): boolean {
  return recipient.to === 'official' && recipient.officialId === officialId;
}
