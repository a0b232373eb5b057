/**
 * The body that answers `Action.Execute`. The protocol wants HTTP 200 whatever happened; the SDK would turn a refusal
 * into HTTP 400, which the client shows as a failure.
 */
import type { Reply } from './reply';

export interface InvokeAnswer {
  statusCode: 200;
  type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message';
  value: unknown;
}

/** A card replaces the one that was clicked, for this person's client; a text is shown beneath it. */
export function invokeAnswerOf(reply: Reply): InvokeAnswer {
  if (reply.reply === 'card') {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.message.card };
  }
  const value = reply.reply === 'text' ? reply.text : '';
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}
