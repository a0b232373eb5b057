/**
 * How we speak to MongoDB: what an administrator may choose in the address, and what is ours to choose. A choice in the
 * address wins, but for what makes an acknowledged write safe.
 */

import type { MongoClientOptions } from 'mongodb';

export interface MongoSettings {
  /** How long one step of one call may take: finding the server, a connection, the answer on it. */
  timeoutMs: number;
  /** Connections at most, of one process to one server. */
  poolSize: number;
}

const DEFAULT_DATABASE = 'toteuma';

/** How often the driver looks for a server that went away, and for a new primary. Its smallest allowed value is 500. */
const HEARTBEAT_MS = 2_000;

/** The driver's options for an address. Values that the address itself sets are left to it. */
export function clientOptions(address: string, { timeoutMs, poolSize }: MongoSettings): MongoClientOptions {
  const chosen = chosenIn(address);
  const ours: MongoClientOptions = {
    appName: 'toteuma',
    serverSelectionTimeoutMS: timeoutMs,
    connectTimeoutMS: timeoutMs,
    socketTimeoutMS: timeoutMs,
    waitQueueTimeoutMS: timeoutMs,
    heartbeatFrequencyMS: HEARTBEAT_MS,
    maxPoolSize: poolSize,
    readConcernLevel: 'majority',
  };
  const left = Object.entries(ours).filter(([name]) => !chosen.has(name.toLowerCase()));
  return {
    ...Object.fromEntries(left),
    // Acknowledged means: on the disk of most members. On a standalone: on its disk.
    writeConcern: { w: 'majority', j: true, wtimeoutMS: timeoutMs },
    // Rights and guards are read where they are written.
    readPreference: 'primary',
    ignoreUndefined: true,
  };
}

/** The database that an address names after its hosts; ours when it names none. */
export function databaseIn(address: string): string {
  const [, name = ''] = /^[^:]+:\/\/[^/?]+\/([^?]*)/.exec(address) ?? [];
  return name === '' || name.includes('@') ? DEFAULT_DATABASE : decodeURIComponent(name);
}

/** The hosts of an address, without the name and password before them. */
export function hostsIn(address: string): string {
  const [, authority = '', rest = ''] = /^[^:]+:\/\/([^/?#]*)(.*)$/s.exec(address) ?? [];
  // An @ further on follows a password that is not escaped: what looks like a host is the beginning of it.
  return rest.includes('@') ? 'hosts that cannot be read' : authority.slice(authority.lastIndexOf('@') + 1);
}

function chosenIn(address: string): Set<string> {
  const options = new URLSearchParams(/\?(.*)$/.exec(address)?.[1] ?? '');
  return new Set([...options.keys()].map((name) => name.toLowerCase()));
}
