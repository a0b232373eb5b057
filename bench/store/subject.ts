/** What the calls ask about and write: always of the one measured city, so that both contenders get the same. */

import type { CollectionName } from '../../storage/collections';
import type { Answer } from '../../strategy/answer';
import type { Attempt, Delivery } from '../../strategy/delivery';
import type { Role } from '../../strategy/role';
import { AFTER_DUE } from './documents-of-many-cities';
import type { PlayedRound } from './play-round';

export interface Subject {
  planId: string;
  now: string;
  tunnus(turn: number): string;
  roleId(turn: number): string;
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
  const roles = all<Role>('roles');
  const deliveries = all<Delivery>('deliveries').filter(({ state }) => state.is === 'sent');
  const answers = all<Answer & { version: number }>('answers').map(({ version: _, ...answer }) => answer);

  const newAnswer = (turn: number): Answer => {
    const { one, lap } = pick(answers, turn);
    const n = one.n + lap + 1;
    return { ...one, n, id: `${one.questionId}/${n}` };
  };
  return {
    planId,
    now: AFTER_DUE,
    tunnus: (turn) => pick(answers, turn).one.tunnus,
    roleId: (turn) => pick(roles, turn).one.id,
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

/** One after another, round and round. */
function pick<T>(from: readonly T[], turn: number): { one: T; lap: number } {
  const one = from[turn % from.length];
  if (one === undefined) throw new Error('The played round has nothing to measure with.');
  return { one, lap: Math.floor(turn / from.length) };
}
