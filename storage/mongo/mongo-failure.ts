/**
 * Turns what the driver throws into `StoreUnavailable`, in words for the one who runs the server. Nothing of the driver's
 * own text is repeated: an address with its password could be in it.
 */

import { MongoBulkWriteError, MongoCompatibilityError, MongoError, MongoServerError } from 'mongodb';
import { StoreUnavailable } from '../../strategy/errors';

/** The server's code for an insert whose id is there already. */
export const KEY_TAKEN = 11000;

/** Codes of the server that an administrator can do something about (mongodb.com/docs/manual/reference/error-codes). */
const SERVER_REASONS: Readonly<Record<number, string>> = {
  13: 'its user may not do this; it needs readWrite on the database',
  18: 'it refuses the user or the password',
  50: 'it did not answer in time',
  64: 'too few members of the replica set confirmed in time',
  91: 'it is shutting down',
  189: 'the primary stepped down',
  8000: 'it refuses the user or the password',
  10107: 'there is no primary at the moment',
  11600: 'it is shutting down',
  11602: 'the primary stepped down',
  13435: 'there is no primary at the moment',
  13436: 'there is no primary at the moment',
  14031: 'its disk is full',
  16500: 'it takes no more requests just now',
};

const DRIVER_REASONS: Readonly<Record<string, string>> = {
  MongoServerSelectionError: 'no server that can write answers',
  MongoNetworkTimeoutError: 'it did not answer in time',
  MongoOperationTimeoutError: 'it did not answer in time',
  MongoWaitQueueTimeoutError: 'all connections of the pool stayed in use',
  MongoNetworkError: 'the connection broke',
  MongoPoolClearedError: 'the connection broke',
  PoolClearedOnNetworkError: 'the connection broke',
  MongoPoolClosedError: 'it has been closed',
  MongoNotConnectedError: 'it has been closed',
  MongoClientClosedError: 'it has been closed',
  MongoTopologyClosedError: 'it has been closed',
};

/** True when an insert found its id taken. */
export function isKeyTaken(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === KEY_TAKEN;
}

/**
 * @param hosts of the address, without its user
 * @returns the failure as `StoreUnavailable`; a fault of the program itself comes back as it is
 */
export function mongoFailure(hosts: string, error: unknown): unknown {
  const isNetwork = typeof (error as { syscall?: unknown } | null)?.syscall === 'string';
  if (!(error instanceof MongoError) && !isNetwork && !isBrokenSocket(error)) return error;
  return new StoreUnavailable(`MongoDB at ${hosts}: ${reasonOf(error as Error)}.`);
}

function reasonOf(thrown: Error): string {
  const error = innermost(thrown);
  const { code, codeName } = error as { code?: unknown; codeName?: unknown };
  const known = typeof code === 'number' ? SERVER_REASONS[code] : wordsFor(error);
  const name = typeof codeName === 'string' && codeName !== '' ? codeName : error.name;
  const network = networkCodeIn(error);
  return `${known ?? 'it refused what was asked of it'} (${[name, typeof code === 'number' ? code : null, network].filter(Boolean).join(' ')})`;
}

/** A socket that broke while the driver wrote into it: Node's own error comes through as it is. */
function isBrokenSocket(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return (
    typeof code === 'string' && /^(EPIPE|ECONNRESET|ECONNABORTED|ERR_STREAM_[A-Z_]+|ERR_SOCKET_[A-Z_]+)$/.test(code)
  );
}

function wordsFor(error: Error): string | undefined {
  if (isBrokenSocket(error)) return 'the connection broke';
  if (networkCodeIn(error) === TOO_OLD) return 'it is older than MongoDB 4.4, or does not speak its protocol';
  return 'syscall' in error ? 'it cannot be reached' : DRIVER_REASONS[error.name];
}

/** A failure of many writes at once is wrapped around what made them fail. */
function innermost(error: Error): Error {
  const inner: unknown = error instanceof MongoBulkWriteError ? error.errorResponse : null;
  return inner instanceof Error ? inner : error;
}

/** ECONNREFUSED and its like, wherever in the chain of causes the driver has put it. */
function networkCodeIn(error: unknown): string | null {
  const pending: unknown[] = [error];
  for (let looked = 0; pending.length > 0 && looked < MOST_CAUSES; looked += 1) {
    const one = pending.shift();
    if (typeof one !== 'object' || one === null) continue;
    const { code, cause, reason, servers } = one as Record<string, unknown>;
    if (typeof code === 'string' && SYSTEM_CODE.test(code)) return code;
    if (one instanceof MongoCompatibilityError) return TOO_OLD;
    pending.push(cause, reason, (one as { error?: unknown }).error);
    if (servers instanceof Map) pending.push(...servers.values());
  }
  return null;
}

const MOST_CAUSES = 50;

/** Of the network and of TLS: ECONNREFUSED, ERR_TLS_CERT_ALTNAME_INVALID, DEPTH_ZERO_SELF_SIGNED_CERT. */
const SYSTEM_CODE = /^(E[A-Z_]+|UNABLE_TO_[A-Z_]+|[A-Z_]*CERT[A-Z_]*)$/;
const TOO_OLD = 'MongoCompatibilityError';
