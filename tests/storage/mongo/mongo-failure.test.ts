import { inspect } from 'node:util';
import {
  MongoBulkWriteError,
  MongoError,
  MongoInvalidArgumentError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
  MongoWriteConcernError,
  type TopologyDescription,
} from 'mongodb';
import { isKeyTaken, mongoFailure } from '../../../storage/mongo/mongo-failure';
import { StoreUnavailable } from '../../../strategy/errors';

const HOSTS = 'a.example,b.example';
const SECRET = 'mongodb://bot:salasana@a.example';

function serverError(code: number | undefined, codeName = ''): MongoServerError {
  return new MongoServerError({ message: `no ${SECRET}`, errmsg: SECRET, code, codeName });
}

function labelled(errorLabel: string): MongoServerError {
  return new MongoServerError({
    message: SECRET,
    errmsg: SECRET,
    code: 4711,
    codeName: 'Odd',
    errorLabels: [errorLabel],
  });
}

function unconfirmed(code: number): MongoWriteConcernError {
  return new MongoWriteConcernError({ ok: 1, writeConcernError: { code, errmsg: SECRET } });
}

/** Several writes in one call, each refused with one of these codes. */
function manyWrites(...codes: number[]): MongoBulkWriteError {
  const writeErrors = codes.map((code) => ({ code, errmsg: SECRET }));
  const result = { getWriteConcernError: () => undefined };
  const first = { message: SECRET, code: codes[0], writeErrors };
  return new MongoBulkWriteError(first as never, result as never);
}

function selectionError(cause: Error): MongoServerSelectionError {
  const servers = new Map([['a.example:27017', { error: cause, address: SECRET }]]);
  return new MongoServerSelectionError(SECRET, { servers } as unknown as TopologyDescription);
}

function networkError(code: string): Error {
  const cause = Object.assign(new Error(`connect ${code} ${SECRET}`), { code, syscall: 'connect' });
  return new MongoNetworkError(SECRET, { cause });
}

/** As Node throws it, without the name of a system call. */
function nodeError(code: string): Error {
  return Object.assign(new Error(SECRET), { code });
}

const FAILURES: readonly (readonly [string, Error, string])[] = [
  ['nobody listens', selectionError(networkError('ECONNREFUSED')), 'no server that can write answers'],
  ['the name is unknown', selectionError(networkError('ENOTFOUND')), 'ENOTFOUND'],
  ['the password is wrong', serverError(18, 'AuthenticationFailed'), 'it refuses the user or the password'],
  ['the password is wrong (Atlas)', serverError(8000, 'AtlasError'), 'it refuses the user or the password'],
  ['the user may not write', serverError(13, 'Unauthorized'), 'it needs readWrite on the database'],
  ['it was too slow', serverError(50, 'MaxTimeMSExpired'), 'it did not answer in time'],
  ['it said nothing', new MongoNetworkTimeoutError(SECRET), 'it did not answer in time'],
  ['too few members confirmed', serverError(64, 'WriteConcernFailed'), 'too few members'],
  ['the primary is another', serverError(10107, 'NotWritablePrimary'), 'there is no primary at the moment'],
  ['it shuts down', serverError(11600, 'InterruptedAtShutdown'), 'it is shutting down'],
  ['the disk is full', serverError(14031, 'OutOfDiskSpace'), 'its disk is full'],
  ['the connection broke', networkError('ECONNRESET'), 'the connection broke'],
  ['the socket was closed by the other side', nodeError('EPIPE'), 'the connection broke (Error EPIPE)'],
  ['the socket was there no more', nodeError('ERR_STREAM_DESTROYED'), 'the connection broke'],
  ['it failed inside itself', serverError(1, 'InternalError'), 'it failed inside itself (InternalError 1)'],
  ['it says that it is worth another try', labelled('RetryableWriteError'), 'it could not do it just now'],
  ['it ends the greeting in a way of its own', labelled('HandshakeError'), 'it could not do it just now (Odd 4711)'],
  ['too few members confirmed, in a way of its own', unconfirmed(4711), 'it could not do it just now'],
  ['one of many writes met a new primary', manyWrites(121, 10107), 'there is no primary at the moment'],
];

/** About one document, query or index: the server is well, and everything else goes on. */
const REFUSALS: readonly (readonly [string, Error, string])[] = [
  ['a query that it does not know', serverError(2, 'BadValue'), '(BadValue 2)'],
  ['a document that is too long', serverError(10334, 'BSONObjectTooLarge'), '(BSONObjectTooLarge 10334)'],
  ['a document that somebody forbade', serverError(121), '(MongoServerError 121)'],
  ['an index that is there otherwise', serverError(86, 'IndexKeySpecsConflict'), '(IndexKeySpecsConflict 86)'],
  ['a command that it lacks', serverError(59, 'CommandNotFound'), '(CommandNotFound 59)'],
  ['a failure without a number', serverError(undefined), '(MongoServerError)'],
  ['a name that is none', serverError(2, `${SECRET} x`), '(MongoServerError 2)'],
  ['one document of many', manyWrites(121, 11000), '(MongoBulkWriteError 121)'],
  ['what the driver does not even send', new MongoInvalidArgumentError(SECRET), '(MongoInvalidArgumentError)'],
];

describe('a failure of MongoDB', () => {
  it.each(FAILURES)('says it when %s', (_, error, words) => {
    const failure = mongoFailure(HOSTS, error);
    expect(failure).toMatchObject({
      code: 'store-unavailable',
      retry: 'later',
      message: expect.stringContaining(`MongoDB at ${HOSTS}: `),
    });
    expect((failure as Error).message).toContain(words);
  });

  it.each(REFUSALS)('is no outage when it is %s, and names what may be looked up', (_, error, name) => {
    const failure = mongoFailure(HOSTS, error);
    expect(failure).not.toBeInstanceOf(StoreUnavailable);
    expect(String(failure)).toBe(`Error: MongoDB at ${HOSTS} does not take what it was asked ${name}.`);
  });

  it.each([...FAILURES, ...REFUSALS])('repeats no password when %s, wherever one looks', (_, error) => {
    const failure = mongoFailure(HOSTS, error) as Error;
    const everything = [
      failure.message,
      failure.stack,
      String(failure.cause),
      JSON.stringify(failure),
      inspect(failure, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    ].join('\n');
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY })).toContain('salasana');
    expect(everything).not.toContain('salasana');
  });

  it('leaves a fault of the program as it is', () => {
    const fault = new TypeError('x is not a function');
    expect(mongoFailure(HOSTS, fault)).toBe(fault);
    expect(mongoFailure(HOSTS, null)).toBeNull();
  });

  it('is a taken key only when the server says so', () => {
    expect(isKeyTaken(serverError(11000))).toBe(true);
    expect(isKeyTaken(serverError(50))).toBe(false);
    expect(isKeyTaken(new MongoError('E11000'))).toBe(false);
    expect(isKeyTaken(new Error('E11000 duplicate key'))).toBe(false);
  });
});
