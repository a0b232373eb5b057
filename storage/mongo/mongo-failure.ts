/**
 * Tells a server that cannot be used now, which is `StoreUnavailable` in words for the one who runs it, from one that does
 * not take what it is asked, which no waiting mends. Nothing of the driver's own text is repeated: an address with its
 * password, or somebody's answer, could be in it.
 */

import {
  MongoBulkWriteError,
  MongoCompatibilityError,
  MongoError,
  MongoInvalidArgumentError,
  MongoServerError,
  MongoWriteConcernError,
} from 'mongodb';
import { StoreUnavailable } from '../../strategy/errors';

/** The server's code for an insert whose id is there already. */
export const KEY_TAKEN = 11000;

/**
 * Codes of the server that waiting, or an administrator, can do something about, whatever it was asked
 * (mongodb.com/docs/manual/reference/error-codes). Any other is about what was asked.
 */
const SERVER_REASONS: Readonly<Record<number, string>> = {
  1: 'it failed inside itself',
  6: 'it does not reach its own members',
  7: 'it does not reach its own members',
  8: 'it failed inside itself',
  11: 'it refuses the user or the password',
  13: 'its user may not do this; it needs readWrite on the database',
  18: 'it refuses the user or the password',
  24: 'it is too busy just now',
  43: 'it forgot what it was reading, as after a change of the primary',
  50: 'it did not answer in time',
  64: 'too few members of the replica set confirmed in time',
  89: 'it does not reach its own members',
  91: 'it is shutting down',
  100: 'too few members of the replica set are there to confirm',
  112: 'it is too busy just now',
  133: 'there is no primary at the moment',
  134: 'the replica set has just begun and cannot be read yet',
  175: 'it broke off what it was doing',
  189: 'the primary stepped down',
  202: 'it does not reach its own members',
  237: 'it broke off what it was doing',
  262: 'it did not answer in time',
  317: 'it is too busy just now',
  365: 'it is too busy just now',
  391: 'it refuses the user or the password',
  462: 'it is too busy just now',
  8000: 'it refuses the user or the password',
  9001: 'the connection broke',
  10058: 'there is no primary at the moment',
  10107: 'there is no primary at the moment',
  11600: 'it is shutting down',
  11601: 'it broke off what it was doing',
  11602: 'the primary stepped down',
  13435: 'there is no primary at the moment',
  13436: 'there is no primary at the moment',
  14031: 'its disk is full',
  16500: 'it takes no more requests just now',
};

/** By these the server and the driver mark a failure of the moment or of the connection, whatever its code. */
const PASSING = ['RetryableWriteError', 'RetryableError', 'SystemOverloadedError', 'PoolRequestedRetry', 'ResetPool'];
const OF_CONNECTING = 'HandshakeError';

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
 * @returns the failure as `StoreUnavailable`, or as a plain error when the server refuses just this; a fault of the program
 *   itself comes back as it is
 */
export function mongoFailure(hosts: string, error: unknown): unknown {
  const isNetwork = typeof (error as { syscall?: unknown } | null)?.syscall === 'string';
  if (!(error instanceof MongoError) && !isNetwork && !isBrokenSocket(error)) return error;
  const failure = innermost(error as Error);
  if (isOfWhatWasAsked(failure))
    return new Error(`MongoDB at ${hosts} does not take what it was asked${named(failure)}.`);
  return new StoreUnavailable(`MongoDB at ${hosts}: ${reasonOf(failure)}.`);
}

/** True for a refusal of just this document, query or index: everything else goes on, and asking again does not help. */
export function isOfWhatWasAsked(error: unknown): boolean {
  // The driver has refused it before any server saw it.
  if (error instanceof MongoInvalidArgumentError) return true;
  if (!(error instanceof MongoServerError) || error instanceof MongoWriteConcernError) return false;
  if (error instanceof MongoBulkWriteError && error.result.getWriteConcernError() !== undefined) return false;
  if ([...PASSING, OF_CONNECTING].some((label) => error.hasErrorLabel(label))) return false;
  return codesOf(error).every((code) => !(code in SERVER_REASONS));
}

/** Of one failure, or of each of many writes at once. */
function codesOf(error: MongoServerError): number[] {
  const failed = error instanceof MongoBulkWriteError ? [error.writeErrors].flat().map(({ code }) => code) : [];
  return [error.code, ...failed].filter((code): code is number => typeof code === 'number');
}

function reasonOf(error: Error): string {
  const codes = error instanceof MongoServerError ? codesOf(error) : [];
  const known = codes.map((code) => SERVER_REASONS[code]).find((words) => words !== undefined) ?? wordsFor(error);
  return `${known ?? 'it could not do it just now'}${named(error)}`;
}

/** What may be looked up, in brackets: the server's name of the failure, else the driver's class, and the code. */
export function named(error: Error): string {
  const { code, codeName } = error as { code?: unknown; codeName?: unknown };
  const name = typeof codeName === 'string' && /^\w+$/.test(codeName) ? codeName : error.name;
  return ` (${[name, typeof code === 'number' ? code : null, networkCodeIn(error)].filter(Boolean).join(' ')})`;
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
