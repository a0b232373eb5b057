/** Everything that a judgement needs, read when all is calm: the store, the receiving end, and what the crowd was told. */

import type { RoundCount } from '../../jobs/count-round';
import type { ConversationCounts } from '../../rehearsal/connector-counts';
import type { CrowdAnswer } from '../../rehearsal/crowd-person';
import type { Exchange } from '../../rehearsal/exchange-record';
import type { StageConversation } from '../../rehearsal/stage';
import type { Answer } from '../../strategy/answer';
import { askId } from '../../strategy/ask';
import type { Attempt, Delivery } from '../../strategy/delivery';
import { groupedBy } from '../../strategy/grouped-by';
import type { Question } from '../../strategy/question';
import type { ChaosCity, ChaosOfficial } from './start-chaos-city';

/** One official: what was planned for them, tried, and what arrived. */
export interface OfficialEvidence extends ChaosOfficial {
  askId: string;
  /** Null when nothing was ever planned. */
  delivery: Delivery | null;
  attempts: Attempt[];
  counts: ConversationCounts | null;
  questions: Question[];
  answers: Answer[];
  presses: CrowdAnswer[];
  chat: StageConversation | null;
  /** Edits that Teams refused for good; they are not tried again, so the card goes on showing what it did. */
  refusedEdits: number;
}

export interface ChaosEvidence {
  /** As the command line tells it. */
  count: RoundCount;
  officials: OfficialEvidence[];
  /** Answers to questions that no official of the register was asked. */
  strayAnswers: Answer[];
  wasKilled: (worker: string) => boolean;
  /** Requests of the bots by conversation. */
  requestsOf: (conversationId: string) => Exchange[];
}

const READS_AT_ONCE = 32;

export async function readEvidence(city: ChaosCity): Promise<ChaosEvidence> {
  const { roundId, store, rehearsal, toteuma, bots } = city;
  const count = JSON.parse(await toteuma('round', 'show', roundId, '--json')) as RoundCount;
  const deliveries = new Map((await store.deliveries.ofRound(roundId)).map((delivery) => [delivery.id, delivery]));
  const questions = groupedBy(await store.questions.ofRound(roundId), ({ officialId }) => officialId);
  const answers = await store.answers.ofRound(roundId);
  const answersOf = groupedBy(answers, ({ questionId }) => questionId);
  const presses = groupedBy(rehearsal.crowd.answers(), ({ by }) => by);
  const counts = rehearsal.counts.conversations();
  const { conversations } = (await (await fetch(new URL('stage/state', rehearsal.url))).json()) as {
    conversations: StageConversation[];
  };
  const chats = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  const requests = groupedBy(
    rehearsal.record.list().filter(({ direction }) => direction === 'from-bot'),
    ({ path }) => path.split('/')[3] ?? '',
  );
  const requestsOf = (conversationId: string) => requests.get(conversationId) ?? [];
  const officials: OfficialEvidence[] = [];
  for (let from = 0; from < city.officials.length; from += READS_AT_ONCE) {
    const some = city.officials.slice(from, from + READS_AT_ONCE).map(async (official) => {
      const ask = askId(roundId, official.officialId);
      const own = questions.get(official.officialId) ?? [];
      return {
        ...official,
        askId: ask,
        delivery: deliveries.get(`${ask}/ask`) ?? null,
        attempts: await store.attempts.ofDelivery(`${ask}/ask`),
        counts: counts[official.conversationId] ?? null,
        questions: own,
        answers: own.flatMap(({ id }) => answersOf.get(id) ?? []),
        presses: presses.get(official.email) ?? [],
        chat: chats.get(official.conversationId) ?? null,
        refusedEdits: requestsOf(official.conversationId).filter(isRefusedEdit).length,
      };
    });
    officials.push(...(await Promise.all(some)));
  }
  const asked = new Set(officials.flatMap((official) => official.questions.map(({ id }) => id)));
  return {
    count,
    officials,
    strayAnswers: answers.filter(({ questionId }) => !asked.has(questionId)),
    wasKilled: bots.wasKilled,
    requestsOf,
  };
}

/** Of the faults only a redirect is meant for good: it is not followed. */
function isRefusedEdit({ method, status }: Exchange): boolean {
  return method === 'PUT' && status === 302;
}
