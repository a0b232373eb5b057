/**
 * Writes the digests whose moment has come into the outbox, once each: a delivery's id is its recipient and due date, so
 * a second process or a restart finds it there. Without a channel the digest goes to the coordinators and says why.
 */

import { audiencesOf } from '../strategy/audiences-of';
import { isOfficeHours } from '../strategy/calendar';
import type { Delivery, DeliveryContent, Recipient } from '../strategy/delivery';
import type { Audience, Plan } from '../strategy/plan';
import type { Round } from '../strategy/round';
import { type DigestTiming, dueDigests } from '../strategy/round-calendar';
import { settledUntil } from '../strategy/settled-until';
import { tellsOn } from '../strategy/telling-round';
import { digestOfRound } from './digest-of-round';
import { deliveriesTo, digestIdOf, digestRecipientsOf, previousDigestIn, recipientsIn } from './digest-recipients';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { plannedDelivery } from './planned-delivery';
import { tellInOfficeHours } from './tell-coordinators';

/** Everything due for one round of a plan. */
export async function sendDigests(deps: JobDeps, plan: Plan, round: Round, now: string): Promise<void> {
  if (isLongOver(round, now)) return;
  const { zone } = plan.settings;
  const decided = (await deps.store.deliveries.ofRound(round.id)).filter(
    ({ content }) => content.kind === 'digest' || content.kind === 'no-digest',
  );
  const rounds = await deps.store.rounds.ofPlan(plan.planId);
  for (const audience of audiencesOf(plan.settings)) {
    const found = await digestRecipientsOf(deps.store, plan, audience);
    for (const { dueOn, timing } of dueDigests(round, audience, zone, now)) {
      if (!tellsOn(round, rounds, audience, dueOn, zone)) continue;
      // A digest that somebody got is not missed by a channel or coordinator that came later.
      if (timing === 'missed' && decided.some(isOf(audience, dueOn))) continue;
      // What is caught up comes in office hours, not when a process happens to start at night.
      if (timing === 'late' && !isOfficeHours(zone, now)) continue;
      const digest = { plan, round, audience, dueOn, timing, noChannel: found.to === 'coordinators' };
      for (const recipient of recipientsIn(found)) {
        const id = digestIdOf(plan, recipient, audience, dueOn);
        if (!decided.some((delivery) => delivery.id === id)) await decide(deps, { ...digest, id, recipient }, now);
      }
    }
  }
}

interface DueDigest {
  id: string;
  plan: Plan;
  round: Round;
  audience: Audience;
  dueOn: string;
  timing: DigestTiming;
  noChannel: boolean;
  recipient: Recipient;
}

/** One that a coordinator sent on the same day is another. */
function isOf(audience: Audience, dueOn: string) {
  return ({ id, content }: Delivery) =>
    content.kind === 'digest' && content.digest.audienceId === audience.id && id.endsWith(`/digest/${dueOn}`);
}

/** With nothing to tell there is no digest, and that is written down. */
async function decide(deps: JobDeps, due: DueDigest, now: string): Promise<void> {
  const { id, plan, round, audience, dueOn, timing, noChannel, recipient } = due;
  const previous = previousDigestIn(await deliveriesTo(deps.store, recipient), plan, audience);
  const digest = await digestOfRound(deps.store, round, { audience, dueOn, previous }, settledUntil(now));
  const { tenantId, planId } = plan;
  if ('nothing' in digest) {
    const content = { kind: 'no-digest', dueOn } as const;
    const none = plannedDelivery({ id, tenantId, planId, roundId: round.id, recipient, content, now });
    await deps.store.deliveries.add({ ...none, state: { is: 'skipped', reason: 'nothing-new', at: now } });
    return;
  }
  const content: DeliveryContent = { kind: 'digest', digest, late: timing === 'late', noChannel };
  const delivery = plannedDelivery({ id, tenantId, planId, roundId: round.id, recipient, content, now });
  if (timing !== 'missed') {
    await deps.store.deliveries.add(delivery);
    return;
  }
  const notice = { kind: 'digest-missed', dueOn, audience: audience.label } as const;
  await tellInOfficeHours(deps, plan, `${round.id}/digest-missed/${audience.id}/${dueOn}`, notice, now);
  await deps.store.deliveries.add({ ...delivery, state: { is: 'skipped', reason: 'missed', at: now } });
}
