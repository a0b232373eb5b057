/** Counts one round from the store: what was asked, what became of the cards, what was answered, which digests went out. */

import { type Accounts, accountAsks, accountReturns } from '../strategy/account-asks';
import { answersInForce } from '../strategy/answers-in-force';
import { isCounted } from '../strategy/is-counted';
import type { Store } from '../strategy/ports/store';
import type { Round } from '../strategy/round';
import { readRecords } from './read-records';

/** Of the asks: planned, sent, skipped, unreachable and waiting, with the reasons of each. */
export interface RoundCount extends Accounts {
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
  /** The same where a superior has excused what was left of them. */
  excused: number;
  /** The cards that officials asked to have back later. */
  returns: Accounts;
  digests: { to: string; dueOn: string; state: string; reason: string | null; activityId: string | null }[];
}

export async function countRound(store: Store, round: Round): Promise<RoundCount> {
  const { plan, questions, answers } = await readRecords(store, round);
  // After the questions: who is asked is known before their card is written down.
  const deliveries = await store.deliveries.ofRound(round.id);
  const notAsked: RoundCount['notAsked'] = {};
  for (const { reason } of round.notAsked) notAsked[reason] = (notAsked[reason] ?? 0) + 1;
  const asked = tunnusesOf(questions);
  const undisputed = tunnusesOf(questions.filter(({ dispute }) => dispute === null));
  const stillAsked = tunnusesOf(questions.filter(isCounted));
  return {
    plan: plan.id,
    round: round.id,
    state: round.state,
    measures: plan.measures.length,
    asked: asked.size,
    notAsked,
    asks: (await store.asks.ofRound(round.id)).length,
    ...accountAsks(round, questions, deliveries),
    answers: tunnusesOf(answersInForce({ round, questions, answers })).size,
    disputed: asked.size - undisputed.size,
    excused: undisputed.size - stillAsked.size,
    returns: accountReturns(deliveries),
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
            reason: 'reason' in state ? state.reason : 'why' in state ? state.why : null,
            activityId: state.is === 'sent' ? state.activityId : null,
          },
        ]
      : [],
  );
}
