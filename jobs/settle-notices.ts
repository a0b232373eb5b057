/**
 * Closes a notice that asked something of the coordinators at every one of them, once one has acted or the matter has
 * settled itself: a channel was chosen for, a round was confirmed, a role has a holder, somebody was reached. What it
 * says in the end is derived from the store, so that whoever acts first closes it for the others.
 */

import { dateIn } from '../strategy/calendar';
import { cancelledNotice } from '../strategy/cancelled-notice';
import type { Delivery } from '../strategy/delivery';
import type { Notice } from '../strategy/notice';
import type { Official } from '../strategy/official';
import { tenureOf } from '../strategy/role';
import { announcementOf } from './announce-round';
import { audienceOfChannel } from './audience-of-channel';
import { coordinatorsOf } from './coordinators';
import { isLongOver } from './is-long-over';
import type { JobDeps } from './job-deps';
import { isSentNotice, showNotice } from './show-notice';

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;
type Settleable = NoticeOf<'channel-offered' | 'role-vacant' | 'unreachable' | 'round-not-opened'>;

/** Older ones are left as they are: nobody scrolls so far up. */
const KEPT_FRESH_MS = 60 * 24 * 60 * 60_000;

/** @param tenantId whose coordinators */
export async function settleNotices(deps: JobDeps, tenantId: string, now: string): Promise<void> {
  const since = new Date(Date.parse(now) - KEPT_FRESH_MS).toISOString();
  for (const coordinator of await coordinatorsOf(deps.store, tenantId)) {
    for (const delivery of await deps.store.deliveries.ofOfficial(coordinator.id)) {
      if (!deps.holdsLease()) return;
      if (delivery.createdAt > since) await settle(deps, coordinator, delivery, now);
    }
  }
}

async function settle(deps: JobDeps, coordinator: Official, delivery: Delivery, now: string): Promise<void> {
  if (!isSentNotice(delivery)) return;
  const { notice } = delivery.content;
  if (!isSettleable(notice)) return;
  const settled = await settledNotice(deps, notice, now);
  // What was never settled shows what was sent; what was settled before may still have to be shown.
  if (settled === null && !isSettled(notice)) return;
  await showNotice(deps, delivery, settled ?? notice, coordinator);
}

function isSettleable(notice: Notice): notice is Settleable {
  const { kind } = notice;
  return kind === 'channel-offered' || kind === 'role-vacant' || kind === 'unreachable' || kind === 'round-not-opened';
}

function isSettled(notice: Settleable): boolean {
  return 'settled' in notice || 'filledBy' in notice || 'reached' in notice;
}

/** @returns what it says once it is settled; null while it waits for somebody, and when it says so already */
async function settledNotice(deps: JobDeps, notice: Settleable, now: string): Promise<Notice | null> {
  switch (notice.kind) {
    case 'channel-offered':
      return notice.settled ? null : offerSettled(deps, notice);
    case 'role-vacant':
      return notice.filledBy === undefined ? vacancyFilled(deps, notice, now) : null;
    case 'unreachable':
      return someReached(deps, notice, now);
    case 'round-not-opened':
      return lateConfirmed(deps, notice);
  }
}

async function offerSettled({ store }: JobDeps, notice: NoticeOf<'channel-offered'>): Promise<Notice | null> {
  const channel = await store.channels.get(notice.channelId);
  if (!channel || (channel.planId === null && channel.declinedAt === null)) return null;
  const by = channel.planId === null ? channel.declinedBy : channel.connectedBy;
  const name = (by && (await store.officials.get(by))?.name) || '';
  return { ...notice, settled: { audience: await audienceOfChannel(store, channel), by: name } };
}

async function vacancyFilled({ store }: JobDeps, notice: NoticeOf<'role-vacant'>, now: string): Promise<Notice | null> {
  const role = await store.roles.get(notice.roleId);
  const plan = await store.plans.latest(notice.planId);
  const tenure = role && tenureOf(role, dateIn(plan?.settings.zone ?? 'Europe/Helsinki', now));
  const holder = tenure && (await store.officials.get(tenure.officialId));
  return holder ? { ...notice, filledBy: holder.name } : null;
}

/** Each ask that failed is named by its delivery and the number of tries. */
async function someReached({ store }: JobDeps, notice: NoticeOf<'unreachable'>, now: string): Promise<Notice | null> {
  const before = notice.reached ?? [];
  if (before.length === notice.asks.length) return null;
  const round = await store.rounds.get(notice.roundId);
  if (!round || isLongOver(round, now)) return null;
  const deliveries = await store.deliveries.ofRound(notice.roundId);
  const sent = new Set(deliveries.flatMap(({ id, state }) => (state.is === 'sent' ? [id] : [])));
  const reached = notice.asks.flatMap(({ key }) =>
    before.includes(key) || sent.has(key.slice(0, key.lastIndexOf('/'))) ? [key] : [],
  );
  return reached.length > before.length ? { ...notice, reached } : null;
}

/** A round that did not open in time and was confirmed after all, or ended. */
async function lateConfirmed(deps: JobDeps, { roundId }: NoticeOf<'round-not-opened'>): Promise<Notice | null> {
  const round = await deps.store.rounds.get(roundId);
  if (!round || (round.state === 'planned' && round.confirmedAt === null)) return null;
  if (round.state === 'cancelled' && round.openedAt === null) return cancelledNotice(round);
  return announcementOf(deps, round);
}
