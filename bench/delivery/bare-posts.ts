/** The floor: the same bytes by Node's own HTTP client over kept connections, and nothing else. */

import { Agent, request } from 'node:http';
import { type Contender, LANES, type SendingJob } from './contender';
import { sendInLanes } from './send-in-lanes';

export function openBarePosts(
  { serviceUrl, activity }: SendingJob,
  conversationIdOf: (n: number) => string,
): Contender {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const body = Buffer.from(activity);
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length };
  const post = (url: string) =>
    new Promise<void>((resolve, reject) => {
      const posted = request(url, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        const isSent = response.statusCode === 201;
        response.once('end', () => (isSent ? resolve() : reject(new Error(`refused with ${response.statusCode}`))));
      });
      posted.once('error', reject);
      posted.end(body);
    });
  return {
    send: (from, to) =>
      sendInLanes(from, to, (n) =>
        post(`${serviceUrl}v3/conversations/${encodeURIComponent(conversationIdOf(n))}/activities`),
      ),
    close: async () => agent.destroy(),
  };
}
