/**
 * What of a bot's activity the stage shows: text, the first Adaptive Card and the line for the notification.
 */
import { isObject } from './rehearsal-request';
import type { Card, MessageContent } from './stage';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** Reads the content of an activity that the bot sent; whatever is missing or of a wrong kind is empty. */
export function messageContentOf(activity: Record<string, unknown>): MessageContent {
  const attachments = Array.isArray(activity.attachments) ? activity.attachments.filter(isObject) : [];
  const content = attachments.find(({ contentType }) => contentType === adaptiveCard)?.content;
  const { textFormat } = activity;
  return {
    text: textOf(activity.text),
    // Teams reads a bot's text as Markdown unless told otherwise.
    textFormat: textFormat === 'plain' || textFormat === 'xml' ? textFormat : 'markdown',
    summary: textOf(activity.summary),
    card: isObject(content) ? (content as Card) : null,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
