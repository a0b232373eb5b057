/**
 * Reads the bot's answer to a card action as the Teams client does: a card, a line of text, an error, or nothing.
 */
import type { BotAnswer } from './deliver-to-bot';
import { isObject } from './rehearsal-request';
import type { Card } from './stage';

export type ActReply =
  | { kind: 'card'; card: Card }
  | { kind: 'message'; text: string }
  | { kind: 'error'; code: string; message: string }
  | { kind: 'none' };

/** Any HTTP status but 200 is an error to the client, whatever the body says, as the protocol demands. */
export function invokeReplyOf({ status, body, failed }: BotAnswer): ActReply {
  if (failed) return { kind: 'error', code: failed, message: '' };
  if (status !== 200) return { kind: 'error', code: `http-${status}`, message: '' };
  if (!isObject(body)) return { kind: 'none' };
  const { type, value } = body;
  if (type === 'application/vnd.microsoft.card.adaptive' && isObject(value))
    return { kind: 'card', card: value as Card };
  if (type === 'application/vnd.microsoft.activity.message') return { kind: 'message', text: String(value ?? '') };
  if (typeof type === 'string' && type.startsWith('application/vnd.microsoft.error')) {
    const problem = isObject(value) ? value : {};
    return {
      kind: 'error',
      code: String(problem.code ?? body.statusCode ?? ''),
      message: String(problem.message ?? ''),
    };
  }
  return { kind: 'none' };
}

/** A plain message delivery has no reply of its own; only its failure is told. */
export function submitReplyOf({ status, failed }: BotAnswer): ActReply {
  if (failed) return { kind: 'error', code: failed, message: '' };
  return status < 300 ? { kind: 'none' } : { kind: 'error', code: `http-${status}`, message: '' };
}
