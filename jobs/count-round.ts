/** Counts one round from the store: what was asked, what became of the cards, what was answered, which digests went out. */

import { answersInForce } from '../strategy/answers-in-force';
import { type DeliveryCounts, deliveryCountsOf } from '../strategy/delivery';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import { readRecords } from './read-records';

export interface RoundCount extends DeliveryCounts {
  plan: string;
  round: string;
  state: Round['state'];
  /** Measures of the plan version: asked + all of notAsked. */
  measures: number;
  asked: number;
  notAsked: Partial<Record<Round['notAsked'][number]['reason'], number>>;
  asks: number;
  /** Measures with an answer in force. */
  answers: number;
  /** Measures asked that are neither answered nor silent: every question of theirs is "Ei kuulu minulle". */
  disputed: number;
  /** Why asks were not sent or did not arrive. */
  reasons: Record<string, number>;
  digests: { to: string; dueOn: string; state: string; activityId: string | null }[];
}

export async function countRound(store: Store, round: Round): Promise<RoundCount> {
  const { plan, questions, answers } = await readRecords(store, round);
  const deliveries = (await store.deliveries.ofRound(round.id)).filter(({ content }) => content.kind === 'ask');
  const notAsked: RoundCount['notAsked'] = {};
  for (const { reason } of round.notAsked) notAsked[reason] = (notAsked[reason] ?? 0) + 1;
  const reasons: Record<string, number> = {};
  for (const { state } of deliveries) {
    if (state.is !== 'skipped' && state.is !== 'unreachable') continue;
    const reason = `${state.is}/${state.reason}`;
    reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  const asked = tunnusesOf(questions);
  const stillAsked = tunnusesOf(questions.filter(({ dispute }) => dispute === null));
  return {
    plan: plan.id,
    round: round.id,
    state: round.state,
    measures: plan.measures.length,
    asked: asked.size,
    notAsked,
    asks: (await store.asks.ofRound(round.id)).length,
    ...deliveryCountsOf(deliveries),
    answers: tunnusesOf(answersInForce({ round, questions, answers })).size,
    disputed: asked.size - stillAsked.size,
    reasons,
    digests: await digestsOf(store, round),
  };
}

function tunnusesOf(records: readonly { tunnus: string }[]): Set<string> {
  return new Set(records.map(({ tunnus }) => tunnus));
}

async function digestsOf(store: Store, round: Round): Promise<RoundCount['digests']> {
  const channels = await store.channels.ofTenant(round.tenantId);
  const officials = (await store.officials.ofTenant(round.tenantId)).filter(({ isCoordinator }) => isCoordinator);
  const sent = await Promise.all([
    ...channels.map(({ id }) => store.deliveries.ofChannel(id)),
    ...officials.map(({ id }) => store.deliveries.ofOfficial(id)),
  ]);
  return sent.flat().flatMap(({ content, recipient, state }) =>
    content.kind === 'digest' && content.digest.roundId === round.id
      ? [
          {
            to: recipient.to === 'channel' ? recipient.channelId : recipient.officialId,
            dueOn: content.digest.dueOn,
            state: state.is,
            activityId: state.is === 'sent' ? state.activityId : null,
          },
        ]
      : [],
  );
}
