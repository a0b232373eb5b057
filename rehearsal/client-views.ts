/**
 * Teams shows the card that an action returned only to the client that clicked: the phone and the desktop of the same
 * person may differ, and a reload brings the base card back. Client views remember who sees what.
 */
import type { Card } from './stage';

export type ClientKey = { client: string; personId: string };

export type ClientViews = {
  /** The card that replaced the base card for this client, or null. */
  cardOf(key: ClientKey, activityId: string): Card | null;
  /** When this client last got an answer to an action on this message (milliseconds), or null. */
  answeredAtMs(key: ClientKey, activityId: string): number | null;
  /** Notes an answer; a card replaces what the client sees, null only moves the time. */
  keep(key: ClientKey, activityId: string, card: Card | null, nowMs: number): void;
  /** An edit of the base message wipes the replies on it, for everybody. */
  wipe(activityId: string): void;
  /** The message is gone. */
  drop(activityId: string): void;
  /** A reload: the client sees base cards again. */
  forget(client: string): void;
};

type View = { card: Card | null; answeredAtMs: number };

export function createClientViews(): ClientViews {
  /** By message, then by client and person: an edit touches one message, a reload is rare. */
  const messages = new Map<string, Map<string, View>>();
  const nameOf = ({ client, personId }: ClientKey) => `${client} ${personId}`;

  function viewOf(key: ClientKey, activityId: string): View | undefined {
    return messages.get(activityId)?.get(nameOf(key));
  }

  return {
    cardOf: (key, activityId) => viewOf(key, activityId)?.card ?? null,
    answeredAtMs: (key, activityId) => viewOf(key, activityId)?.answeredAtMs ?? null,
    keep(key, activityId, card, nowMs) {
      const views = messages.get(activityId) ?? new Map<string, View>();
      messages.set(activityId, views);
      views.set(nameOf(key), { card: card ?? viewOf(key, activityId)?.card ?? null, answeredAtMs: nowMs });
    },
    wipe(activityId) {
      for (const view of messages.get(activityId)?.values() ?? []) view.card = null;
    },
    drop: (activityId) => messages.delete(activityId),
    forget(client) {
      for (const views of messages.values()) {
        for (const name of views.keys()) if (name.startsWith(`${client} `)) views.delete(name);
      }
    },
  };
}
