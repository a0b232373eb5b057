/**
 * Every way in which Teams is known to fail, by name: what tests, the window and chaos all speak of. A preset says which
 * requests it is for; others it leaves alone.
 */
import { z } from 'zod';
import { type ConnectorErrorCode, connectorError, messageWritesBlocked } from './connector-error';
import { type Concern, type Fault, type FaultInput, faultSchema } from './fault';

type Preset = {
  what: string;
  concerns: Concern;
  /** It goes away by itself; otherwise Teams means it for good, and asking again changes nothing. */
  passes: boolean;
  fault: Omit<FaultInput, 'name' | 'next' | 'method' | 'pathPattern'>;
};

const everything: Concern = {};
const writing: Concern = { method: 'POST|PUT', pathPattern: '/conversations($|/.*/activities)' };
const posting: Concern = { method: 'POST', pathPattern: '/conversations($|/.*/activities)' };
const inConversation: Concern = { method: 'POST|PUT', pathPattern: '/activities' };
const editing: Concern = { method: 'PUT', pathPattern: '/activities/' };
const creating: Concern = { method: 'POST', pathPattern: '/conversations$' };
const members: Concern = { method: 'GET', pathPattern: '/(paged)?members' };

const json = { 'content-type': 'application/json; charset=utf-8' };
const html = { 'content-type': 'text/html' };
const gateway = '<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** A passing failure; with `done` the work was done all the same. */
function passing(what: string, answer: FaultInput['answer'], takesEffect = false): Preset {
  return { what, concerns: everything, passes: true, fault: { answer, takesEffect } };
}

function saying(code: ConnectorErrorCode, status?: number) {
  const reply = connectorError(code);
  return { status: status ?? reply.status, body: reply.body };
}

/** A refusal that Teams means. */
function lasting(what: string, concerns: Concern, answer: FaultInput['answer']): Preset {
  return { what, concerns, passes: false, fault: { answer } };
}

const throttled = saying('Throttled');
const badGateway = { status: 502, body: gateway, headers: html };
const unavailable = saying('ServiceError', 503);
const serverError = saying('ServiceError');
const timedOut = saying('RequestTimeout');

const table = {
  '500': passing('500, and nothing was done', serverError),
  '500-done': passing('500, although the work was done', serverError, true),
  '502': passing('502 with a page of a gateway, and nothing was done', badGateway),
  '502-done': passing('502 with a page of a gateway, although the work was done', badGateway, true),
  '503': passing('503, and nothing was done', unavailable),
  '503-done': passing('503, although the work was done', unavailable, true),
  '504': passing('504 without a body, and nothing was done', { status: 504 }),
  '504-done': passing('504 without a body, although the work was done', { status: 504 }, true),
  '408': passing('408, and nothing was done', timedOut),
  '408-done': passing('408, although the work was done', timedOut, true),
  reset: passing('the connection breaks, and nothing was done', 'reset'),
  'reset-done': passing('the connection breaks after the work was done', 'reset', true),
  hang: passing('no answer ever comes, and nothing was done', 'hang'),
  'hang-done': passing('no answer ever comes, although the work was done', 'hang', true),
  '412': passing('412, try again', saying('PreconditionFailed')),
  '429': passing('429 that does not say how long to wait', throttled),
  '429-seconds': passing('429 that says to wait a second', {
    ...throttled,
    retryAfter: { seconds: 1, as: 'seconds' },
  }),
  '429-date': passing('429 that says until when to wait', { ...throttled, retryAfter: { seconds: 2, as: 'date' } }),
  '401': passing('401: the token is not believed', {
    status: 401,
    body: { message: 'Authorization has been denied.' },
  }),
  cut: { ...passing('the answer breaks off in the middle', 'cut'), concerns: writing },
  malformed: {
    ...passing(
      'an answer of broken JSON, although the work was done',
      { status: 201, body: '{"id":', headers: json },
      true,
    ),
    concerns: writing,
  },
  'no-id': {
    ...passing('201 without an id, although the work was done', { status: 201, body: {} }, true),
    concerns: posting,
  },
  drip: {
    what: 'the answer comes byte by byte, longer than anybody waits',
    concerns: writing,
    passes: true,
    fault: { answer: 'pass', dripMs: 2_000 },
  },
  slow: {
    what: 'every answer takes three seconds',
    concerns: everything,
    passes: true,
    fault: { answer: 'pass', delayMs: 3_000 },
  },
  redirect: passing('302 to another address', { status: 302, headers: { location: '/elsewhere' } }),
  blocked: lasting('403: the person has blocked the bot', inConversation, saying('ConversationBlockedByUser')),
  'writes-blocked': lasting('403 with JSON inside JSON: blocked or uninstalled', inConversation, {
    ...messageWritesBlocked(),
  }),
  'not-in-roster': lasting(
    '403: the bot is not in the conversation',
    inConversation,
    saying('BotNotInConversationRoster'),
  ),
  'not-installed': lasting(
    '403: the person has not installed the app',
    creating,
    saying('ForbiddenOperationException'),
  ),
  'disabled-by-admin': lasting('403: the tenant has disabled the bot', writing, saying('BotDisabledByAdmin')),
  'not-registered': lasting('401: the bot is not registered', everything, saying('BotNotRegistered')),
  'conversation-not-found': lasting('404: the conversation is gone', inConversation, saying('ConversationNotFound')),
  'activity-not-found': lasting('404: the message is gone', editing, saying('ActivityNotFoundInConversation')),
  'member-not-found': lasting('404: the person is not a member', members, saying('MemberNotFoundInConversation')),
  'too-big': lasting('413: the message is too big', inConversation, saying('MessageSizeTooBig')),
} satisfies Record<string, Preset>;

export type FaultName = keyof typeof table;

export const faultPresets: Record<FaultName, Preset> = table;

export const faultNames = Object.keys(table) as [FaultName, ...FaultName[]];

/** Those that go away by themselves: what a person never needs to hear of. */
export const passingFaults = faultNames.filter((name) => faultPresets[name].passes);

/** A preset as a fault, for the next request that it is for, unless told otherwise. */
export function faultOf(name: FaultName, more: Partial<Omit<FaultInput, 'name' | 'answer'>> = {}): Fault {
  const { concerns, fault } = faultPresets[name];
  return faultSchema.parse({ ...fault, ...concerns, ...more, name });
}

export const presetWishSchema = faultSchema
  .pick({ forMs: true, method: true, pathPattern: true })
  .extend({ preset: z.enum(faultNames), next: z.number().int().positive().optional() });
