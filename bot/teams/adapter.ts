/**
 * Teams' way in: fence, authentication, reading, the reaction, and the answer by the route on which the activity came.
 * What is not let in is neither read nor reacted to, and no failure of ours says anything but that it failed.
 */
import { type Activity, CloudAdapter } from 'botbuilder';
import { ToteumaError } from '../../strategy/errors';
import { inLanguage } from '../../strategy/language';
import type { SendResult } from '../../strategy/ports/messenger';
import { APOLOGY } from './apology';
import { createAuthentication, isChannelToken } from './authentication';
import type { BotSettings } from './bot-settings';
import { admits, fenceRulesOf } from './fence';
import type { Inbound } from './inbound';
import { invokeAnswerOf } from './invoke-answer';
import type { Log } from './log';
import type { TeamsMessenger } from './messenger';
import { readActivity } from './read-activity';
import type { Reply } from './reply';

/** The answer to one HTTP request; a null body is an empty one. */
export interface HttpAnswer {
  status: number;
  body: object | null;
}

export interface TeamsAdapter {
  /** Takes one delivery; `authorization` is the header as it came. Never rejects. */
  receive(delivery: { authorization: string; body: unknown }): Promise<HttpAnswer>;
}

const accepted: HttpAnswer = { status: 200, body: null };

/**
 * `onInbound` reacts, stores, and answers with what the person shall see. On the message and Submit routes that is sent
 * through `messenger` as one request; on the Execute route it is the response, so a refresh never writes anything.
 */
export function createTeamsAdapter({
  settings,
  onInbound,
  messenger,
  log,
}: {
  settings: BotSettings;
  onInbound: (inbound: Inbound) => Promise<Reply>;
  messenger: Pick<TeamsMessenger, 'send' | 'sendText' | 'update'>;
  log: Log;
}): TeamsAdapter {
  const rules = fenceRulesOf(settings);
  const authentication = createAuthentication(settings);
  const adapter = new CloudAdapter(authentication);
  // Without this the SDK gives an error's text to the sender; the reaction's own errors are caught before.
  adapter.onTurnError = async (_context, cause) => {
    log.error(errorFields(cause), 'turn broke off in the SDK');
  };

  /** The SDK's result for a sender who may come in, else null. */
  async function authenticate(activity: Activity, authorization: string) {
    const result = await authentication.authenticateRequest(activity, authorization);
    if (settings.local) return result;
    const claimOf = (type: string) => result.claimsIdentity.getClaimValue(type);
    return isChannelToken(claimOf, settings, activity.serviceUrl) ? result : null;
  }

  async function answerTo(inbound: Inbound): Promise<HttpAnswer> {
    if (inbound.kind === 'ignored') {
      log.debug({ because: inbound.because }, 'activity ignored');
      if (inbound.because === 'other-invoke') return { status: 501, body: null };
      return inbound.because === 'malformed-action' ? apologyTo(inbound) : accepted;
    }
    let reply: Reply;
    try {
      reply = await onInbound(inbound);
    } catch (cause) {
      log.error({ kind: inbound.kind, ...errorFields(cause) }, 'reaction failed');
      return apologyTo(inbound);
    }
    return deliver(inbound, reply);
  }

  function apologyTo(inbound: Inbound): HttpAnswer | Promise<HttpAnswer> {
    const text = inLanguage(APOLOGY, inbound.sender.language ?? 'fi');
    if (inbound.kind === 'ignored') return { status: 200, body: invokeAnswerOf({ reply: 'text', text }) };
    // Installs are not a person's words: nobody waits for an answer to them.
    const isAsked = inbound.kind === 'message' || inbound.kind === 'card-action';
    return deliver(inbound, isAsked ? { reply: 'text', text } : { reply: 'none' });
  }

  async function deliver(inbound: Inbound, reply: Reply): Promise<HttpAnswer> {
    if (inbound.kind === 'card-action' && inbound.route === 'execute') {
      return { status: 200, body: invokeAnswerOf(reply) };
    }
    const sent = await send(inbound, reply);
    if (sent && !sent.ok) {
      // What was stored stays; a card that was not edited is put right by the reconciler.
      log.warn({ kind: inbound.kind, failure: sent.failure.class, code: sent.code }, 'reply was not sent');
    }
    return accepted;
  }

  function send(inbound: Inbound, reply: Reply): Promise<SendResult<{ activityId: string }>> | null {
    const { conversationId, serviceUrl } = inbound.conversation;
    const to = { conversationId, serviceUrl };
    if (reply.reply === 'none') return null;
    if (reply.reply === 'text') return messenger.sendText(to, reply.text);
    const clicked = inbound.kind === 'card-action' ? inbound.cardActivityId : null;
    return clicked === null ? messenger.send(to, reply.message) : messenger.update(to, clicked, reply.message);
  }

  return {
    async receive({ authorization, body }) {
      const verdict = admits(body, rules);
      if ('refused' in verdict) {
        log.warn({ refused: verdict.refused }, 'activity refused at the fence');
        return { status: verdict.refused === 'malformed' ? 400 : 403, body: null };
      }
      const inbound = readActivity(body);
      if ('malformed' in inbound) return { status: 400, body: null };
      const activity = body as Activity;
      let authenticated: Awaited<ReturnType<typeof authenticate>>;
      try {
        authenticated = await authenticate(activity, authorization);
      } catch (cause) {
        log.warn({ refused: 'token', ...tokenFields(cause) }, 'activity refused: its token was not believed');
        return { status: isKeyFailure(cause) ? 503 : 401, body: null };
      }
      if (authenticated === null) {
        log.warn({ refused: 'other-token' }, 'activity refused: not a token of the channel for this bot');
        return { status: 401, body: null };
      }
      let answer: HttpAnswer = { status: 500, body: null };
      try {
        await adapter.processActivityDirect(authenticated, activity, async () => {
          answer = await answerTo(inbound);
        });
      } catch (cause) {
        log.error(errorFields(cause), 'turn broke off in the SDK');
      }
      return answer;
    },
  };
}

/**
 * What may be said about an error: its name, code and place. Its text may quote what a person wrote or a token, and is
 * kept only when it is one of ours.
 */
function errorFields(cause: unknown): object {
  if (!(cause instanceof Error)) return { error: 'unknown' };
  if (cause instanceof ToteumaError) return { error: cause.code, why: cause.message, fix: cause.fix };
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const { code } = cause as { code?: unknown };
  const at = frames.slice(0, 5).map((line) => line.trim());
  return { error: cause.name, ...(typeof code === 'string' && { code }), at };
}

/** The SDK's own sentence on why a token was not believed; other errors of parsing may quote the token itself. */
function tokenFields(cause: unknown): object {
  const { statusCode, name, message } = cause as { statusCode?: unknown; name?: unknown; message?: unknown };
  const isVerdict = typeof statusCode === 'number' || name === 'JsonWebTokenError' || name === 'NotBeforeError';
  return { error: String(name), ...(isVerdict && { why: String(message).slice(0, 200) }) };
}

/** The signing keys could not be read: no fault of the token's. */
function isKeyFailure(cause: unknown): boolean {
  const { statusCode, name } = cause as { statusCode?: unknown; name?: unknown };
  return statusCode === 500 || name === 'FetchError';
}
