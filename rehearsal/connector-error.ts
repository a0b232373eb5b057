/**
 * The errors of the Bot Connector in the shapes Teams sends. Most are `{error: {code, message}}`; a chat that the bot may
 * no longer write to answers with JSON inside a JSON string, and a client has to read both.
 */
import type { Reply } from './rehearsal-request';

/** The codes follow "Status codes from bot conversational APIs" in Microsoft's documentation. */
const catalogue = {
  'Bad Argument': [400, 'The request body cannot be read.'],
  BotNotRegistered: [401, 'No registration found for this bot.'],
  BotDisabledByAdmin: [403, 'The tenant admin disabled this bot.'],
  BotNotInConversationRoster: [403, "The bot isn't part of the conversation roster."],
  ConversationBlockedByUser: [403, 'User blocked the conversation with the bot.'],
  ForbiddenOperationException: [403, "Bot isn't installed in user's personal scope"],
  NotEnoughPermissions: [403, 'The tenant of the request is missing or is not the one of the bot.'],
  ConversationNotFound: [404, 'Conversation not found.'],
  ActivityNotFoundInConversation: [404, 'Activity not found in conversation.'],
  MemberNotFoundInConversation: [404, 'The user was not found in the conversation roster.'],
  TeamNotFound: [404, 'The team was not found.'],
  UnknownRoute: [404, 'The rehearsal does not play this part of the Bot Connector.'],
  RequestTimeout: [408, 'The request took too long to arrive.'],
  PreconditionFailed: [412, 'Precondition failed, please try again.'],
  MessageSizeTooBig: [413, 'Message size too large.'],
  Throttled: [429, 'Too many requests.'],
  ServiceError: [500, 'The service met an error.'],
} as const;

export type ConnectorErrorCode = keyof typeof catalogue;

/** An error reply by its code. */
export function connectorError(code: ConnectorErrorCode, headers: Record<string, string> = {}): Reply {
  const [status, message] = catalogue[code];
  return { status, body: { error: { code, message } }, headers };
}

/** What Teams says when the person has uninstalled the bot from the chat, and where nobody may write any more. */
export function messageWritesBlocked(): Reply {
  const details = {
    subCode: 'MessageWritesBlocked',
    details: 'Thread is blocked from message writes.',
    errorCode: null,
    errorSubCode: null,
  };
  return { status: 403, body: { errorCode: 209, message: JSON.stringify(details, null, 2).replaceAll('\n', '\r\n') } };
}
