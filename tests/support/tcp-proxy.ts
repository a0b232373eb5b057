/**
 * A network between a program and its server that a test can break: every connection closed, new ones refused, or the reply
 * to one certain request lost. What passes is not changed.
 */

import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';

export interface TcpProxy {
  /** Host and port, to be written in place of the server's. */
  readonly host: string;
  /** Closes every connection, as a primary does that steps down; new ones are taken. */
  closeAll(): void;
  /** Closes every connection and refuses new ones until `accept`. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
  /**
   * Lets the next request with these bytes through and closes its connection in place of the reply: the server has done
   * it, and nobody knows. Resolves when that has happened.
   */
  loseReplyTo(request: Buffer): Promise<void>;
  stop(): Promise<void>;
}

/** @param to the server's `host:port` */
export async function startTcpProxy(to: string): Promise<TcpProxy> {
  const url = new URL(`tcp://${to}`);
  const target = { host: url.hostname, port: Number(url.port) };
  const pairs = new Set<readonly [Socket, Socket]>();
  let lost: { request: Buffer; happened: () => void } | null = null;

  const server = createServer((client) => {
    const upstream = createConnection(target);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    let onReply: (() => void) | null = null;
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    client.on('data', (chunk: Buffer) => {
      if (lost !== null && chunk.includes(lost.request)) {
        onReply = lost.happened;
        lost = null;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      if (onReply === null) {
        client.write(chunk);
        return;
      }
      end();
      onReply();
    });
    for (const socket of pair) socket.on('error', end).on('close', end);
  });

  async function listen(port: number): Promise<void> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  }

  function closeAll(): void {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  }

  async function refuse(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    closeAll();
    await closed;
  }

  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    closeAll,
    refuse,
    accept: () => listen(port),
    loseReplyTo: (request) =>
      new Promise((happened) => {
        lost = { request, happened };
      }),
    stop: refuse,
  };
}
