import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { type Document, Long } from 'mongodb';
import { pino } from 'pino';
import type { Documents } from '../../../storage/documents';
import { openMongo } from '../../../storage/mongo/open-mongo';
import { StoreUnavailable } from '../../../strategy/errors';
import { type ScriptedServer, startScriptedServer } from '../../support/servers/scripted-server';
import { aFreePort } from '../../support/servers/server-process';

jest.setTimeout(30_000);

const SHORT = { timeoutMs: 100, poolSize: 5 };
const PATIENT = { timeoutMs: 5_000, poolSize: 5 };

const NOT_PRIMARY = { ok: 0, code: 10107, codeName: 'NotWritablePrimary', errorLabels: ['RetryableWriteError'] };

/** What a server says where no collection has been made yet. */
function newDatabase(command: Document): Document | null {
  return command.listIndexes ? { ok: 0, code: 26, codeName: 'NamespaceNotFound' } : null;
}

/** Every method that speaks to the server, and is to be answered within the time-outs. */
const CALLS: readonly [string, (documents: Documents) => Promise<unknown>][] = [
  ['insert', (documents) => documents.insert('answers', { id: 'a', version: 1 })],
  ['get', (documents) => documents.get('answers', 'a')],
  ['replace', (documents) => documents.replace('answers', { id: 'a', version: 2 }, 1)],
  ['find', (documents) => documents.find('answers', { index: 'id', equal: [] })],
  ['findIds', (documents) => documents.findIds('answers', { index: 'id', equal: [] })],
  ['put', (documents) => documents.put('answers', [{ id: 'a', version: 1 }])],
  ['clear', (documents) => documents.clear('answers')],
  ['ping', (documents) => documents.ping()],
];

describe('the MongoDB engine', () => {
  const started: ScriptedServer[] = [];
  const opened: Documents[] = [];

  afterEach(async () => {
    for (const documents of opened.splice(0)) await documents.close();
    for (const server of started.splice(0)) await server.stop();
  });

  function open(host: string, settings = SHORT): Documents {
    const documents = openMongo(`mongodb://bot:salasana@${host}/kemi`, settings);
    opened.push(documents);
    return documents;
  }

  /** A server that lets everybody in, and answers the rest as told. */
  async function serve(
    reply: Parameters<typeof startScriptedServer>[0],
    as: 'standalone' | 'replica-set' = 'standalone',
  ): Promise<ScriptedServer> {
    const server = await startScriptedServer(reply, as);
    started.push(server);
    return server;
  }

  /** An engine without a user, because nothing here can check a password. */
  function openFreely({ host }: ScriptedServer, settings = SHORT): Documents {
    const documents = openMongo(`mongodb://${host}/kemi`, settings);
    opened.push(documents);
    return documents;
  }

  it.each([...CALLS, ['makeIndexes', (documents: Documents) => documents.makeIndexes()] as const])(
    'ends %s on a server that accepts and says nothing',
    async (_, call) => {
      const server = await serve(() => 'silence');
      await expect(call(openFreely(server))).rejects.toThrow(StoreUnavailable);
    },
  );

  it.each(CALLS)('ends %s on a server that greets and then says nothing', async (_, call) => {
    const server = await serve((_command, greeting) => (greeting ? null : 'silence'));
    await expect(call(openFreely(server))).rejects.toThrow(StoreUnavailable);
  });

  it.each(CALLS)('ends %s where nobody listens, and says so', async (_, call) => {
    const documents = open(`127.0.0.1:${await aFreePort()}`);
    await expect(call(documents)).rejects.toThrow(/no server that can write answers \(.*ECONNREFUSED\)/);
  });

  it('connects by itself once the server is there, also when its very first call failed', async () => {
    let isThere = false;
    const server = await serve(() => (isThere ? null : 'hang-up'));
    const documents = openFreely(server, { ...SHORT, timeoutMs: 700 });
    await expect(documents.insert('answers', { id: 'a', version: 1 })).rejects.toThrow(StoreUnavailable);
    await expect(documents.insert('answers', { id: 'a', version: 1 })).rejects.toThrow('no server that can write');
    isThere = true;
    expect(await documents.insert('answers', { id: 'a', version: 1 })).toBe(true);
  });

  it.each([
    ['the connection breaks', 'hang-up' as const],
    ['the primary steps down', NOT_PRIMARY],
  ])('repeats a write once, under the same number, when %s in a replica set', async (_, failure) => {
    let failures = 1;
    const server = await serve((command) => (command.insert && failures-- > 0 ? failure : null), 'replica-set');
    const documents = openFreely(server, PATIENT);
    expect(await documents.insert('answers', { id: 'a', version: 1 })).toBe(true);
    const inserts = server.seen.filter((command) => command.insert);
    expect(inserts).toHaveLength(2);
    expect(inserts[1]).toMatchObject({ txnNumber: inserts[0]?.txnNumber, lsid: inserts[0]?.lsid });
    expect(inserts[0]?.txnNumber).toBeDefined();
  });

  it('does not repeat a write on a standalone, which could not tell a second one from the first', async () => {
    const server = await serve((command) => (command.insert ? 'hang-up' : null));
    await expect(openFreely(server, PATIENT).insert('answers', { id: 'a', version: 1 })).rejects.toThrow(
      'the connection broke',
    );
    expect(server.seen.filter((command) => command.insert)).toHaveLength(1);
  });

  it('asks of every write that most members have it on disk, and gives every call its time', async () => {
    const server = await serve((command) => (command.find ? EMPTY : null), 'replica-set');
    const documents = openFreely(server, PATIENT);
    for (const [, call] of CALLS) await call(documents);
    const writes = server.seen.filter(({ insert, update, delete: removed }) => insert ?? update ?? removed);
    const reads = server.seen.filter(({ find }) => find);
    expect(writes.length).toBeGreaterThanOrEqual(5);
    expect(writes.map(({ writeConcern, maxTimeMS }) => ({ writeConcern, maxTimeMS }))).toEqual(
      writes.map(() => ({ writeConcern: { w: 'majority', j: true, wtimeout: 5_000 }, maxTimeMS: 5_000 })),
    );
    expect(reads.length).toBeGreaterThanOrEqual(3);
    expect(reads.map(({ readConcern, maxTimeMS }) => ({ readConcern, maxTimeMS }))).toEqual(
      reads.map(() => ({ readConcern: { level: 'majority' }, maxTimeMS: 5_000 })),
    );
  });

  it('does not take a write for done that too few members have confirmed', async () => {
    const tooFew = { code: 64, codeName: 'WriteConcernFailed', errmsg: 'waiting for replication timed out' };
    const server = await serve((command) => (command.insert ? { ok: 1, n: 1, writeConcernError: tooFew } : null));
    const documents = openFreely(server, PATIENT);
    await expect(documents.insert('answers', { id: 'a', version: 1 })).rejects.toThrow('too few members');
    await expect(documents.put('answers', [{ id: 'a', version: 1 }])).rejects.toThrow('too few members');
  });

  it('clears a collection however large it is, with no request that takes longer the more there is', async () => {
    let pages = 3;
    const page = (command: Document) => {
      const firstBatch = Array.from({ length: command.limit }, (_, n) => ({ _id: `${pages}-${n}` }));
      return { ok: 1, cursor: { id: Long.ZERO, ns: 'kemi.answers', firstBatch } };
    };
    const server = await serve((command) => {
      if (command.delete) return { ok: 1, n: 1 };
      if (command.find) return pages-- > 0 ? page(command) : EMPTY;
      return null;
    });
    await openFreely(server, PATIENT).clear('answers');
    const removals = server.seen.filter((command) => command.delete).map(({ deletes }) => deletes[0].q);
    expect(removals).toEqual([2, 1, 0].map((n) => ({ _id: { $lte: expect.stringMatching(`^${n}-`) } })));
  });

  it('throws a refusal of one document as no outage, so that everything else goes on', async () => {
    const forbidden = { index: 0, code: 121, errmsg: 'Document failed validation: salasana' };
    const server = await serve((command) => (command.insert ? { ok: 1, n: 0, writeErrors: [forbidden] } : null));
    const documents = openFreely(server, PATIENT);
    const error = await documents.insert('answers', { id: 'a', version: 1 }).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(StoreUnavailable);
    expect(String(error)).toBe(
      `Error: MongoDB at ${server.host} does not take what it was asked (MongoServerError 121).`,
    );
    await documents.ping();
  });

  it('does not open without its indexes: it says which one the server does not make, and waits for nothing', async () => {
    const refused = { ok: 0, code: 67, codeName: 'CannotCreateIndex', errmsg: 'salasana' };
    const server = await serve((command) => (command.createIndexes ? refused : newDatabase(command)));
    const error = await openFreely(server, PATIENT)
      .makeIndexes()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'store-indexes',
      retry: 'never',
      message: expect.stringMatching(/does not make the index plans\.versions\S* \(CannotCreateIndex 67\)\.$/),
    });
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY })).not.toContain('salasana');
  });

  it('waits for a server that cannot make its indexes just now', async () => {
    const server = await serve((command) => (command.createIndexes ? NOT_PRIMARY : newDatabase(command)));
    await expect(openFreely(server).makeIndexes()).rejects.toThrow(StoreUnavailable);
  });

  it('lets an index take longer than a call may', async () => {
    let slow = 1;
    const later = (reply: Document) => new Promise<Document>((resolve) => setTimeout(() => resolve(reply), 1_200));
    const server = await serve((command) =>
      command.createIndexes && slow-- > 0 ? later({ ok: 1 }) : newDatabase(command),
    );
    await expect(openFreely(server, { ...SHORT, timeoutMs: 1_000 }).makeIndexes()).resolves.toBeUndefined();
    expect(slow).toBeLessThan(0);
  });

  it.each([
    ['the password is wrong', { ok: 0, code: 18, codeName: 'AuthenticationFailed', errmsg: 'no bot:salasana here' }],
    ['the user may do nothing', { ok: 0, code: 13, codeName: 'Unauthorized', errmsg: 'bot:salasana may not' }],
  ])('says that %s, and neither the error nor a log line of it repeats the password', async (_, refusal) => {
    const server = await serve((_command, greeting) => (greeting ? null : refusal));
    const documents = open(server.host, PATIENT);
    const error = await documents.ping().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect((error as Error).message).toMatch(/refuses the user or the password|may not do this/);
    const everything = [inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }), logged(error)].join(
      '\n',
    );
    expect(everything).toContain(server.host);
    expect(everything).not.toContain('salasana');
  });
});

const EMPTY = { ok: 1, cursor: { id: Long.ZERO, ns: 'kemi.answers', firstBatch: [] } };

/** What the program's own kind of log writes about an error. */
function logged(error: unknown): string {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  pino({ base: null }, stream).error({ err: error }, 'the store cannot be used');
  return lines.join('');
}
