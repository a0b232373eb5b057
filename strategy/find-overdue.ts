/**
 * Finds what should have happened a while ago and has not, from stored state alone: confirmed rounds that did not open,
 * digests that were not decided, messages that wait long past their moment. What is only a little late is left out.
 */

import { audiencesOf } from './audiences-of';
import { instantAt, isOfficeHours } from './calendar';
import type { Channel } from './channel';
import { decideRound, OPENING_TIME } from './decide-round';
import type { Delivery } from './delivery';
import { type Overdue, PATIENCE_MS } from './lookout';
import type { PlanSettings } from './plan';
import type { Round } from './round';
import { dueDigests } from './round-calendar';
import { tellsOn } from './telling-round';

/** @param rounds all rounds of the plan */
export function overdueRounds(
  rounds: readonly Round[],
  settings: Pick<PlanSettings, 'zone'>,
  now: string,
): Extract<Overdue, { what: 'round' }>[] {
  return rounds.flatMap((round) => {
    const { id, name, opensOn, confirmedAt } = round;
    if (decideRound(round, rounds, settings, now) !== 'open') return [];
    const opensAt = instantAt(settings.zone, opensOn, OPENING_TIME);
    const dueAt = confirmedAt !== null && confirmedAt > opensAt ? confirmedAt : opensAt;
    return isLong(dueAt, now) ? [{ what: 'round', key: id, dueAt, roundId: id, roundName: name }] : [];
  });
}

/**
 * Digests of a round that may still be posted and that nothing is written of. Outside office hours one that is late waits
 * for them, and is not overdue.
 *
 * @param rounds all of the plan: of several that are due one tells
 * @param decided ids of the round's deliveries
 */
export function overdueDigests(
  round: Round,
  rounds: readonly Round[],
  settings: Pick<PlanSettings, 'zone' | 'audiences'>,
  decided: readonly string[],
  now: string,
): Extract<Overdue, { what: 'digest' }>[] {
  return audiencesOf(settings).flatMap((audience) =>
    dueDigests(round, audience, settings.zone, now).flatMap(({ dueOn, dueAt, timing }) => {
      if (timing === 'missed' || !isLong(dueAt, now)) return [];
      if (!tellsOn(round, rounds, audience, dueOn, settings.zone)) return [];
      if (timing === 'late' && !isOfficeHours(settings.zone, now)) return [];
      const key = `${audience.id}/digest/${dueOn}`;
      if (decided.some((id) => id.endsWith(`/${key}`))) return [];
      const of = { roundId: round.id, audienceId: audience.id, audience: audience.label, dueOn };
      return [{ what: 'digest', key: `${round.id}/${key}`, dueAt, ...of } as const];
    }),
  );
}

/**
 * Digests that a channel did not get although it is there.
 *
 * @param dueOns days whose digests are still of interest
 */
export function refusedDigests(
  deliveries: readonly Delivery[],
  channels: readonly Pick<Channel, 'id' | 'name'>[],
  dueOns: readonly string[],
): Extract<Overdue, { what: 'refused-digest' }>[] {
  return deliveries.flatMap(({ id: key, content, state, recipient }) => {
    if (content.kind !== 'digest' || recipient.to !== 'channel' || state.is !== 'unreachable') return [];
    const { reason, at: dueAt } = state;
    const { dueOn } = content.digest;
    if ((reason !== 'refused' && reason !== 'unconfirmed') || !dueOns.includes(dueOn)) return [];
    const channel = channels.find(({ id }) => id === recipient.channelId)?.name ?? '';
    return [{ what: 'refused-digest', key, dueAt, channel, dueOn, isUnsure: reason === 'unconfirmed' }];
  });
}

/** @param waiting deliveries that wait */
export function overdueDeliveries(waiting: readonly Delivery[], now: string): Extract<Overdue, { what: 'delivery' }>[] {
  return waiting.flatMap(({ id, state, content }) => {
    if (state.is !== 'waiting' || !isLong(state.nextAttemptAt, now)) return [];
    const isAsk = content.kind === 'ask' || content.kind === 'ask-again';
    return [{ what: 'delivery', key: id, dueAt: state.nextAttemptAt, isAsk }];
  });
}

/** The last instant at which something that falls due is overdue at `now`. */
export function overdueSince(now: string): string {
  return new Date(Date.parse(now) - PATIENCE_MS).toISOString();
}

function isLong(dueAt: string, now: string): boolean {
  return dueAt <= overdueSince(now);
}
