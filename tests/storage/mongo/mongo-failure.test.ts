import { inspect } from 'node:util';
import {
  MongoError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
  type TopologyDescription,
} from 'mongodb';
import { isKeyTaken, mongoFailure } from '../../../storage/mongo/mongo-failure';

const HOSTS = 'a.example,b.example';
const SECRET = 'mongodb://bot:salasana@a.example';

function serverError(code: number, codeName = ''): MongoServerError {
  return new MongoServerError({ message: `no ${SECRET}`, errmsg: SECRET, code, codeName });
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
  ['something else', serverError(9, 'FailedToParse'), 'it refused what was asked of it (FailedToParse 9)'],
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

  it.each(FAILURES)('repeats no password when %s, wherever one looks', (_, error) => {
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
