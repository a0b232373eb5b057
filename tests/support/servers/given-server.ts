/** The server at MONGODB_URI. It is somebody's: nothing is done to its process, and only databases that we named are dropped. */

import { MongoClient } from 'mongodb';
import type { DatabaseServer } from './database-server';

/** @param uri whose own database, if it names one, is only used to log in */
export function givenServer(uri: string): DatabaseServer {
  const named = new Set<string>();
  const notOurs = () => {
    throw new Error('The server at MONGODB_URI is not ours to kill, freeze or start.');
  };
  return {
    kind: 'given',
    host: uri,
    address(database) {
      named.add(database);
      return addressIn(uri, database);
    },
    kill: async () => notOurs(),
    restart: async () => notOurs(),
    freeze: notOurs,
    thaw: notOurs,
    async stop() {
      const client = new MongoClient(addressIn(uri, 'admin'));
      try {
        for (const database of named) await client.db(database).dropDatabase();
      } finally {
        await client.close();
      }
    },
  };
}

/** The same server with another database; who logs in does so where the address said before. */
export function addressIn(uri: string, database: string): string {
  const [, start = '', login = '', query = ''] = /^([^:]+:\/\/[^/?]+)\/?([^?]*)\??(.*)$/.exec(uri) ?? [];
  const options = new URLSearchParams(query);
  if (start.includes('@') && !options.has('authSource')) options.set('authSource', login || 'admin');
  return `${start}/${database}${options.size > 0 ? `?${options}` : ''}`;
}
