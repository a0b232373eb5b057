/**
 * The least Bot Connector there is, in a process of its own: takes a post whole, answers 201 with an id, and counts by the
 * first part of the address. The rehearsal's keeps books on every request, and would be what is measured without a pace.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { doAsAsked } from './child-acts';

/** What has arrived under one address. */
export interface Arrived {
  posts: number;
  /** Different conversations. */
  conversations: number;
  bytes: number;
}

interface Tally extends Omit<Arrived, 'conversations'> {
  conversations: Set<string>;
}

const tallies = new Map<string, Tally>();
let id = 1_700_000_000_000;

const server = createServer((request, response) => {
  const [, name = '', , , conversation = ''] = (request.url ?? '').split('/');
  const tally = tallies.get(name) ?? { posts: 0, conversations: new Set<string>(), bytes: 0 };
  tallies.set(name, tally);
  request.on('data', (chunk: Buffer) => {
    tally.bytes += chunk.length;
  });
  request.on('end', () => {
    tally.posts += 1;
    tally.conversations.add(conversation);
    id += 1;
    response.writeHead(201, { 'content-type': 'application/json; charset=utf-8' });
    response.end(`{"id":"${id}"}`);
  });
});

server.listen(0, '127.0.0.1', () => {
  doAsAsked({
    address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived(name: string): Arrived {
      const { posts = 0, conversations = new Set(), bytes = 0 } = tallies.get(name) ?? {};
      return { posts, conversations: conversations.size, bytes };
    },
    forget: (name: string) => void tallies.delete(name),
  });
});
