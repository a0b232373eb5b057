/**
 * One POST of JSON over kept connections: as little work as possible, since a crowd of thousands speaks through it.
 */
import { Agent, request } from 'node:http';

export type PostJson = {
  /** Resolves with status and text; rejects when there is no whole answer. Waits for ever, until `stop`. */
  post(url: string, body: unknown, headers: Record<string, string>): Promise<{ status: number; text: string }>;
  /** Breaks off everything under way. */
  stop(): void;
};

export function createPostJson(): PostJson {
  const agent = new Agent({ keepAlive: true });

  return {
    post: (url, body, headers) =>
      new Promise((resolve, reject) => {
        const bytes = Buffer.from(JSON.stringify(body));
        const sent = request(url, {
          method: 'POST',
          agent,
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-length': bytes.length,
            ...headers,
          },
        });
        sent.on('error', reject);
        sent.on('response', (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
          });
        });
        sent.end(bytes);
      }),
    stop: () => agent.destroy(),
  };
}
