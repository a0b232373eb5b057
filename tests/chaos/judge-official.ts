/**
 * The rules of a chaos run, for one official: there is a card or a reason; a card came twice only where an attempt may
 * have arrived; and what the bot said was saved is in the store, word for word, once.
 */

import type { CrowdAnswer } from '../../rehearsal/crowd-person';
import type { Answer } from '../../strategy/answer';
import type { Attempt } from '../../strategy/delivery';
import type { ChaosEvidence, OfficialEvidence } from './chaos-evidence';

/** Without the app nobody can be reached; who blocks a bot and who never installed it look the same to it in a known chat. */
const WITHOUT_APP = ['not-installed', 'blocked'];

/** An address that is not there any more: it is not followed, and a coordinator is told. */
const REDIRECTED = 302;

/** @returns a sentence for each rule that was broken */
export function judgeOfficial(official: OfficialEvidence, wasKilled: ChaosEvidence['wasKilled']): string[] {
  return [
    ...judgeDelivery(official),
    ...judgeAttempts(official, wasKilled),
    ...judgeCopies(official),
    ...judgeCard(official),
    ...judgeAnswers(official),
    ...judgePresses(official),
  ];
}

/** Attempts of which nobody knows whether they arrived: only after such a one may a card come again. */
export function uncertainAttempts({ attempts }: Pick<OfficialEvidence, 'attempts'>): Attempt[] {
  return attempts.filter(({ result }) => result === null || result.outcome === 'unknown');
}

/** Cards of this ask that stand in the chat: arrived, whatever the bot got to see. */
export function copiesIn({ counts, askId }: Pick<OfficialEvidence, 'counts' | 'askId'>): number {
  return counts?.byAsk[askId]?.done ?? 0;
}

function judgeDelivery(official: OfficialEvidence): string[] {
  const { delivery, hasApp, answers, attempts } = official;
  if (delivery === null) return ['has no delivery'];
  const { state } = delivery;
  const copies = copiesIn(official);
  switch (state.is) {
    case 'waiting':
      return [`still waits (${state.why}) until ${state.nextAttemptAt}`];
    case 'sent':
      return copies > 0 ? [] : ['is told to have got a card, and none arrived'];
    case 'skipped':
      if (state.reason === 'answered-already' && answers.length > 0 && copies > 0) return [];
      return [`was passed over: ${state.reason}`];
    case 'unreachable':
      if (state.reason === 'unconfirmed')
        return uncertainAttempts(official).length > 1 ? [] : ['is unconfirmed too early'];
      if (copies > 0) return [`counts as ${state.reason}, and a card arrived`];
      if (state.reason === 'refused' && attempts.at(-1)?.result?.status === REDIRECTED) return [];
      return !hasApp && WITHOUT_APP.includes(state.reason) ? [] : [`counts as ${state.reason}`];
  }
}

/** Each POST has an attempt of its own that was written down before it, and each attempt an end or a dead worker. */
function judgeAttempts({ attempts, counts }: OfficialEvidence, wasKilled: ChaosEvidence['wasKilled']): string[] {
  const posted = counts?.asks.arrived ?? 0;
  const endless = attempts.filter(({ result, worker }) => result === null && !wasKilled(worker));
  return [
    ...(posted > attempts.length ? [`${posted} POSTs of the card for ${attempts.length} attempts`] : []),
    ...endless.map(({ n, worker }) => `attempt ${n} has no end, and its worker ${worker} was not killed`),
  ];
}

/** Twice only what may not have arrived the first time, and always the same card. */
function judgeCopies(official: OfficialEvidence): string[] {
  const { counts, askId } = official;
  const copies = copiesIn(official);
  const uncertain = uncertainAttempts(official).length;
  const others = Object.keys(counts?.byAsk ?? {}).filter((id) => id !== askId);
  return [
    ...(copies > uncertain + 1 ? [`${copies} cards arrived with ${uncertain} attempts of unknown outcome`] : []),
    ...(copies > 2 ? [`${copies} cards arrived: no more than one repeat is allowed`] : []),
    ...others.map((id) => `got the card of ${id}`),
  ];
}

/** Who has answered has a receipt before them, unless Teams refused it. Of two copies the bot may know one only. */
function judgeCard(official: OfficialEvidence): string[] {
  if (official.answers.length === 0 || copiesIn(official) !== 1 || official.refusedEdits > 0) return [];
  const open = official.chat?.messages.filter(({ card }) => JSON.stringify(card).includes('"save-answer"')) ?? [];
  return open.map(({ activityId }) => `has answered, and the card ${activityId} still asks`);
}

/** One answer under each number, from 1 on without a gap, each said by this official. */
function judgeAnswers({ answers, questions, presses }: OfficialEvidence): string[] {
  const wrongNumbers = questions.flatMap(({ id }) => {
    const numbers = answers.filter(({ questionId }) => questionId === id).map(({ n }) => n);
    return numbers.sort((a, b) => a - b).every((n, index) => n === index + 1) ? [] : [`answers ${numbers} of ${id}`];
  });
  const unsaid = answers.filter((answer) => !presses.some((press) => saysTheSame(press, answer)));
  return [...wrongNumbers, ...unsaid.map(({ id }) => `the answer ${id} was never given so`)];
}

function judgePresses({ presses, answers }: OfficialEvidence): string[] {
  return presses
    .filter(({ acknowledgedAt }) => acknowledgedAt !== null)
    .flatMap((press) => {
      const found = answers.filter((answer) => saysTheSame(press, answer)).length;
      if (found === 1) return [];
      const words = JSON.stringify(press.typed);
      return [`an answer that was acknowledged stands ${found} times in the store: ${press.questionId} ${words}`];
    });
}

function saysTheSame({ questionId, typed }: CrowdAnswer, answer: Answer): boolean {
  const { status = '', realisation = '', obstacle = '', reason = '' } = typed;
  return (
    answer.questionId === questionId &&
    answer.status === status &&
    answer.realisation === realisation &&
    answer.obstacle === obstacle &&
    (answer.reason ?? '') === reason &&
    answer.values.every(({ indicator, text }) => typed[`value${indicator}`] === text)
  );
}
