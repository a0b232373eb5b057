/** A database server that speaks MongoDB's protocol, as a process that a test may treat badly. */

/** `given` is the one at MONGODB_URI; the others are started by the test. */
export type ServerKind = 'ferretdb' | 'mongo-java-server' | 'mongod' | 'given';

export const SERVER_KINDS: readonly ServerKind[] = ['ferretdb', 'mongo-java-server', 'mongod', 'given'];

/** Those that a test starts itself, so it may also kill and freeze them. */
export const OWN_SERVER_KINDS: readonly ServerKind[] = ['ferretdb', 'mongo-java-server', 'mongod'];

/** Those that keep what they acknowledged when their process ends; mongo-java-server has everything in memory. */
export const DURABLE_SERVER_KINDS: readonly ServerKind[] = ['ferretdb', 'mongod'];

/**
 * Those that write with compare-and-set. FerretDB 1.x reads, filters and then writes, so of two that save the same version
 * both may come through; only its inserts with a unique `_id` are guarded.
 */
export const COMPARING_SERVER_KINDS: readonly ServerKind[] = ['mongo-java-server', 'mongod', 'given'];

/** Whoever started it ends it with `stop`, also when the test fails; if the test's own process dies, it ends too. */
export interface DatabaseServer {
  readonly kind: ServerKind;
  /** Host and port, for tests that speak to the socket; of a given server: its whole address. */
  readonly host: string;
  /** The address of one database, for TOTEUMA_STORE. What `given` has in it is dropped by `stop`. */
  address(database: string): string;
  /** Ends the process as a power cut would (SIGKILL) and waits until it has ended. */
  kill(): Promise<void>;
  /** Starts it again on the same port and, if it keeps any, on the same data; kills it first if it lives. */
  restart(): Promise<void>;
  /** Stops the process where it stands (SIGSTOP): its sockets stay open and say nothing. */
  freeze(): void;
  thaw(): void;
  /** Ends the process and removes its data folder. */
  stop(): Promise<void>;
}
