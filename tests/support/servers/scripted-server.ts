/**
 * A server that speaks just enough of MongoDB's wire protocol for the driver, and answers each command as the test says:
 * with a document, with silence, or by hanging up. It stores nothing. It shows what no server of the tests can be brought
 * to: a refused password, a primary that steps down, a call that is never answered.
 */

import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { BSON, type Document } from 'mongodb';

export type ScriptedReply = Document | 'silence' | 'hang-up';

export interface ScriptedServer {
  /** `HOST:PORT` */
  host: string;
  /** Every command but the greetings, oldest first, its documents included. */
  seen: Document[];
  stop(): Promise<void>;
}

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;
/** MongoDB 7.0. */
const WIRE_VERSION = 21;

/**
 * @param reply to a command, null for what a server in good health says; `greeting` is true for the commands by which the
 *   driver gets to know a server
 * @param as what it claims to be: only members of a replica set are asked for writes that may be repeated
 */
export async function startScriptedServer(
  reply: (command: Document, greeting: boolean) => ScriptedReply | null | Promise<ScriptedReply>,
  as: 'standalone' | 'replica-set' = 'standalone',
): Promise<ScriptedServer> {
  const sockets = new Set<Socket>();
  const seen: Document[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= HEADER && received.length >= received.readInt32LE(0)) {
        const message = received.subarray(0, received.readInt32LE(0));
        received = received.subarray(message.length);
        void answer(socket, message);
      }
    });
  });

  async function answer(socket: Socket, message: Buffer): Promise<void> {
    const isQuery = message.readInt32LE(12) === OP_QUERY;
    const command = isQuery ? queryIn(message) : commandIn(message);
    const greeting = ['hello', 'ismaster', 'isMaster'].some((name) => name in command);
    if (!greeting) seen.push(command);
    const said = (await reply(command, greeting)) ?? (greeting ? helloOf(host, as) : { ok: 1 });
    if (said === 'hang-up') socket.destroy();
    else if (said !== 'silence') socket.write(replyTo(message.readInt32LE(4), said, isQuery));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The scripted server has no port.');
  const host = `127.0.0.1:${address.port}`;
  return {
    host,
    seen,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function helloOf(host: string, as: 'standalone' | 'replica-set'): Document {
  return {
    ok: 1,
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    logicalSessionTimeoutMinutes: 30,
    ...(as === 'replica-set' && { setName: 'rs0', setVersion: 1, hosts: [host], primary: host, me: host }),
  };
}

/** The command of an OP_MSG: its body, and under their names the lists that come behind it. */
function commandIn(message: Buffer): Document {
  let command: Document = {};
  for (let at = HEADER + 4; at < message.length; ) {
    const kind = message.readUInt8(at);
    const size = message.readInt32LE(at + 1);
    const end = at + 1 + size;
    if (kind === 0) {
      command = { ...BSON.deserialize(message.subarray(at + 1, end)), ...command };
    } else {
      const nameEnd = message.indexOf(0, at + 5);
      const documents: Document[] = [];
      for (let next = nameEnd + 1; next < end; next += message.readInt32LE(next)) {
        documents.push(BSON.deserialize(message.subarray(next, next + message.readInt32LE(next))));
      }
      command = { ...command, [message.toString('utf8', at + 5, nameEnd)]: documents };
    }
    at = end;
  }
  return command;
}

/** The document of an OP_QUERY, in which the driver's first greeting comes. */
function queryIn(message: Buffer): Document {
  const nameEnd = message.indexOf(0, HEADER + 4);
  return BSON.deserialize(message.subarray(nameEnd + 9));
}

function replyTo(request: number, document: Document, isQuery: boolean): Buffer {
  const body = Buffer.from(BSON.serialize(document));
  // OP_REPLY: flags, cursor, first, and that there is one document. OP_MSG: flags, and that the body comes.
  const before = isQuery ? Buffer.alloc(20) : Buffer.alloc(5);
  if (isQuery) before.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER);
  header.writeInt32LE(HEADER + before.length + body.length, 0);
  header.writeInt32LE(request, 8);
  header.writeInt32LE(isQuery ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, before, body]);
}
