/** What the calls ask about and write: always of the one measured city, so that both contenders get the same. */

import type { CollectionName } from '../../storage/collections';
import type { Answer } from '../../strategy/answer';
import type { Attempt, Delivery } from '../../strategy/delivery';
import type { Role } from '../../strategy/role';
import { AFTER_DUE } from './documents-of-many-cities';
import type { PlayedRound } from './play-round';

/** Measures of one official, and roles that these name. */
const OF_ONE_CARD = 6;

export interface Subject {
  planId: string;
  now: string;
  /** Of as many measures as an official of the plan has on average, each once. */
  tunnukset(turn: number): string[];
  roleIds(turn: number): string[];
  questionId(turn: number): string;
  /** An answer of some 600 characters that corrects what stands. */
  newAnswer(turn: number): Answer;
  /** A delivery at the version that its turn finds it at, changed. */
  changedDelivery(turn: number): Delivery;
  newAttempt(turn: number): Attempt;
  result: NonNullable<Attempt['result']>;
}

export function subjectOf({ planId, documents }: PlayedRound): Subject {
  const all = <T>(collection: CollectionName) =>
    documents.filter(([name]) => name === collection).map(([, document]) => document as unknown as T);
  const roleIds = all<Role>('roles').map(({ id }) => id);
  const deliveries = all<Delivery>('deliveries').filter(({ state }) => state.is === 'sent');
  const answers = all<Answer & { version: number }>('answers').map(({ version: _, ...answer }) => answer);
  const tunnukset = [...new Set(answers.map(({ tunnus }) => tunnus))];

  const newAnswer = (turn: number): Answer => {
    const { one, lap } = pick(answers, turn);
    const n = one.n + lap + 1;
    return { ...one, n, id: `${one.questionId}/${n}` };
  };
  return {
    planId,
    now: AFTER_DUE,
    tunnukset: (turn) => some(tunnukset, turn),
    roleIds: (turn) => some(roleIds, turn),
    questionId: (turn) => pick(answers, turn).one.questionId,
    newAnswer,
    changedDelivery(turn) {
      const { one, lap } = pick(deliveries, turn);
      return { ...one, attempts: one.attempts + lap, version: one.version + lap };
    },
    newAttempt(turn) {
      const { one, lap } = pick(deliveries, turn);
      const n = one.attempts + lap + 1;
      return {
        id: `${one.id}/${n}`,
        deliveryId: one.id,
        n,
        startedAt: AFTER_DUE,
        worker: '4711-0a1b2c3d',
        result: null,
        schema: 1,
      };
    },
    result: { endedAt: AFTER_DUE, outcome: 'sent', status: 201, code: null },
  };
}

/** As many as one card is made from. */
function some(from: readonly string[], turn: number): string[] {
  const count = Math.min(OF_ONE_CARD, from.length);
  return Array.from({ length: count }, (_, index) => pick(from, turn * count + index).one);
}

/** One after another, round and round. */
function pick<T>(from: readonly T[], turn: number): { one: T; lap: number } {
  const one = from[turn % from.length];
  if (one === undefined) throw new Error('The played round has nothing to measure with.');
  return { one, lap: Math.floor(turn / from.length) };
}
