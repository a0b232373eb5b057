/** The messages that the bot has posted, as they stand now, read from the exchanges on the wire. */

import type { Exchange, Json } from './start-wire';

export interface PostedMessage {
  id: string;
  conversationId: string;
  /** The first attachment, as it was posted or last edited. */
  card: Json;
  text: string;
  /** Of its text, every text of its card and its summary. */
  words: string;
  edits: number;
}

/** In the order in which they were posted; what the Playground refused is not among them. */
export function postedMessages(exchanges: readonly Exchange[]): PostedMessage[] {
  const messages = new Map<string, PostedMessage>();
  for (const { to, method, path, body, status, answer } of exchanges) {
    if (to !== 'playground' || status >= 300) continue;
    const [conversation, activity] = /\/conversations\/([^/]+)\/activities(?:\/([^/]+))?/.exec(path)?.slice(1) ?? [];
    if (method === 'PUT' && activity) {
      const known = messages.get(decodeURIComponent(activity));
      if (known) messages.set(known.id, { ...known, ...contentOf(body), edits: known.edits + 1 });
    } else if (method === 'POST' && conversation) {
      const conversationId = decodeURIComponent(conversation);
      messages.set(answer.id, { id: answer.id, conversationId, ...contentOf(body), edits: 0 });
    } else if (method === 'POST' && body?.activity) {
      const [conversationId = '', thread] = String(answer.id).split(';messageid=');
      const id = answer.activityId ?? thread ?? answer.id;
      messages.set(id, { id, conversationId, ...contentOf(body.activity), edits: 0 });
    }
  }
  return [...messages.values()];
}

function contentOf(activity: Json): Pick<PostedMessage, 'card' | 'text' | 'words'> {
  const card = activity.attachments?.[0]?.content ?? null;
  const text = activity.text ?? '';
  return { card, text, words: [text, activity.summary ?? '', ...textsOf(card)].join('\n') };
}

function textsOf(node: Json): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (node === null || typeof node !== 'object') return [];
  const own = ['text', 'title', 'label'].flatMap((key) => (typeof node[key] === 'string' ? [node[key]] : []));
  return [...own, ...Object.values(node).flatMap(textsOf)];
}
