/** The calls through our ports. */

import type { Store } from '../../strategy/ports/store';
import type { Acts } from './contest';
import { EPOCHS, LEASE } from './documents-of-many-cities';
import type { Subject } from './subject';

export function ourActs(store: Store, subject: Subject): Acts {
  const { planId, now } = subject;
  return {
    'leases.beat': () => store.leases.beat(LEASE, EPOCHS),
    'deliveries.due': () => store.deliveries.due(now, 1),
    'answers.ofMeasures': (turn) => store.answers.ofMeasures(planId, subject.tunnukset(turn)),
    'roles.withIds': (turn) => store.roles.withIds(subject.roleIds(turn)),
    'questions.get': (turn) => store.questions.get(subject.questionId(turn)),
    'rounds.ofPlan': () => store.rounds.ofPlan(planId),
    'answers.ofPlan': () => store.answers.ofPlan(planId),
    'plans.latest': () => store.plans.latest(planId),
    'deliveries.save': async (turn) => (await store.deliveries.save(subject.changedDelivery(turn))) === 'saved',
    'answers.append': async (turn) => (await store.answers.append(subject.newAnswer(turn))) === 'stored',
    'attempts.begin+end': async (turn) => {
      const attempt = subject.newAttempt(turn);
      const begun = (await store.attempts.begin(attempt)) === 'begun';
      await store.attempts.end(attempt, subject.result);
      return begun;
    },
  };
}
