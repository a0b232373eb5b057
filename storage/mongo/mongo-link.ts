/**
 * The driver's client, and a fresh one in its place when it finds no server in time. Of driver 7.9 the watch over a server
 * can stand still for ever when all connections break in the same instant, and such a client never finds its server again;
 * any other loses nothing by being replaced, for it had nothing.
 */

import { type MongoClient, MongoServerSelectionError } from 'mongodb';

export interface MongoLink {
  /** Does it with a client that is connected; throws what the driver throws. */
  use<Result>(act: (client: MongoClient) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

interface Held {
  client: MongoClient;
  isConnected: boolean;
  isReplaced: boolean;
  users: number;
}

/** @param create gives a client that is not connected yet; called again for each that is replaced */
export function createMongoLink(create: () => MongoClient): MongoLink {
  let present = hold(create());

  function replace(held: Held): void {
    if (held.isReplaced) return;
    held.isReplaced = true;
    present = hold(create());
  }

  return {
    async use(act) {
      const held = present;
      held.users += 1;
      try {
        // By itself the driver connects at its first call only, and for ever after a failure of it says that it is closed.
        if (!held.isConnected) await held.client.connect();
        held.isConnected = true;
        return await act(held.client);
      } catch (error) {
        if (error instanceof MongoServerSelectionError) replace(held);
        throw error;
      } finally {
        held.users -= 1;
        // Whoever still waits for it learns what became of their own call.
        if (held.isReplaced && held.users === 0) held.client.close().catch(() => undefined);
      }
    },
    close: () => present.client.close(),
  };
}

function hold(client: MongoClient): Held {
  return { client, isConnected: false, isReplaced: false, users: 0 };
}
