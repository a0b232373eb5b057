/**
 * The one place where what comes in finds its reaction. First the sender is looked up (and their address learnt); then
 * the kind decides. A kind that is forgotten does not compile.
 */

import { learnPerson } from '../../jobs/learn-person';
import { resumeDeliveries } from '../../jobs/resume-deliveries';
import { StoreUnavailable } from '../../strategy/errors';
import type { Official } from '../../strategy/official';
import type { Inbound } from '../teams/inbound';
import type { Reply } from '../teams/reply';
import { onCardAction } from './on-card-action';
import { onChannelChanged } from './on-channel-changed';
import { onInstalled } from './on-installed';
import { onMessage } from './on-message';
import { onTeamChanged } from './on-team-changed';
import { onTeamInstalled } from './on-team-installed';
import { onTeamUninstalled, onUninstalled } from './on-uninstalled';
import type { ReactionDeps } from './reaction-deps';
import { refusal } from './refusal';

/** Teams gives up on a click after 10 to 15 seconds; so much sooner the person must have read what became of it. */
const REPLY_WITHIN_MS = 8_000;

/**
 * Never takes longer than `withinMs`: when the store does not answer in time the sender is asked to try again, and what is
 * stored after all is found there when they do.
 *
 * @param inbound has passed the fence
 */
export async function react(deps: ReactionDeps, inbound: Inbound, withinMs = REPLY_WITHIN_MS): Promise<Reply> {
  let isLate = false;
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<Reply>((resolve) => {
    alarm = setTimeout(() => {
      isLate = true;
      deps.log.warn({ kind: inbound.kind }, 'the store was too slow; the sender was asked to try again');
      resolve(unsaved(inbound));
    }, withinMs);
  });
  const reaction = reactTo(deps, inbound).catch((error: unknown) => {
    if (!(error instanceof StoreUnavailable)) {
      if (isLate) deps.log.error({ kind: inbound.kind, error: String(error) }, 'a reaction failed after its reply');
      throw error;
    }
    // The log has it from the store, once for all who meet it.
    if (isEvent(inbound)) takeUpLater(deps, inbound);
    return unsaved(inbound);
  });
  return Promise.race([reaction, late]).finally(() => clearTimeout(alarm));
}

/** Nobody repeats what Teams tells by itself, such as that somebody has installed the app. */
function isEvent({ kind }: Inbound): boolean {
  return kind !== 'message' && kind !== 'card-action' && kind !== 'ignored';
}

/** Done from its beginning when the store is back: each of these may be done twice. */
function takeUpLater(deps: ReactionDeps, inbound: Inbound): void {
  deps.log.info({ kind: inbound.kind }, 'the store is away; this is taken up when it is back');
  deps.afterReply(async () => {
    const reply = await reactTo(deps, inbound);
    if (reply.reply === 'card') await deps.messenger.send(inbound.conversation, reply.message);
  });
}

/** A text, so that a card stays with what was typed; nothing to who did nothing. */
function unsaved(inbound: Inbound): Reply {
  const language = inbound.sender.language ?? 'fi';
  if (inbound.kind === 'message') return refusal({ line: 'failed' }, language);
  if (inbound.kind !== 'card-action' || inbound.trigger === 'automatic') return { reply: 'none' };
  return refusal({ line: 'not-saved' }, language);
}

async function reactTo(deps: ReactionDeps, inbound: Inbound): Promise<Reply> {
  if (inbound.kind === 'ignored') return { reply: 'none' };
  if (inbound.kind === 'team-installed') return onTeamInstalled(deps, inbound);
  if (inbound.kind === 'team-uninstalled') return onTeamUninstalled(deps, inbound);
  if (inbound.kind === 'channel-changed') return onChannelChanged(deps, inbound);
  if (inbound.kind === 'team-changed') return onTeamChanged(deps, inbound);
  const official = await recognise(deps, inbound);
  switch (inbound.kind) {
    case 'message':
      return onMessage(deps, official, inbound);
    case 'card-action':
      return onCardAction(deps, official, inbound);
    case 'installed':
      return onInstalled(deps, official, inbound);
    case 'uninstalled':
      return onUninstalled(deps, official);
  }
}

/** Who this is; somebody known by e-mail only is looked up in Teams once, when they install or write. */
async function recognise(deps: ReactionDeps, inbound: Inbound): Promise<Official | null> {
  const { sender, conversation } = inbound;
  if (inbound.kind === 'card-action' && inbound.trigger === 'automatic') {
    return sender.entraId ? deps.store.officials.withEntraId(sender.tenantId, sender.entraId) : null;
  }
  const { conversationId, serviceUrl } = conversation;
  const seen = {
    tenantId: sender.tenantId,
    entraId: sender.entraId,
    teamsUserId: sender.teamsUserId,
    conversation:
      conversation.kind === 'personal' && inbound.kind !== 'uninstalled' ? { conversationId, serviceUrl } : null,
    language: sender.language,
  };
  const known = await learnPerson(deps.store, { ...seen, email: null });
  // Somebody without an e-mail may be the register's person of the same address under another record.
  const official = known?.email ? known : ((await lookUp(deps, inbound, seen)) ?? known);
  // Who has just installed the app is welcomed first; what waited for them follows there.
  if (!official || !seen.conversation || inbound.kind === 'installed') return official;
  if ((await resumeDeliveries(deps, official, deps.now())) > 0) deps.runSoon();
  return official;
}

async function lookUp(
  deps: ReactionDeps,
  { kind, conversation, sender }: Inbound,
  seen: Omit<Parameters<typeof learnPerson>[1], 'email'>,
): Promise<Official | null> {
  if (kind !== 'message' && kind !== 'installed') return null;
  const found = await deps.messenger.member(conversation, sender.teamsUserId);
  if (!found.ok) return null;
  const { email, userPrincipalName } = found.member;
  return learnPerson(deps.store, { ...seen, email, userPrincipalName });
}
