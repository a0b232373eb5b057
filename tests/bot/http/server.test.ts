import { request as nodeRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { ClockMove } from '../../../bot/http/local-clock';
import { createServer } from '../../../bot/http/server';
import type { Reply } from '../../../bot/teams/reply';
import { type RunningBot, startBot } from '../../support/a-bot';
import { anActivity, anExecute, localSettings } from '../../support/teams-activities';

const serviceUrl = 'http://127.0.0.1:9/';
const settings = localSettings(serviceUrl);

let bots: RunningBot[] = [];
afterEach(async () => {
  await Promise.all(bots.map(({ server }) => server.stop(1_000)));
  bots = [];
});

async function aBot(parts: Partial<Parameters<typeof startBot>[0]> = {}): Promise<RunningBot> {
  const bot = await startBot({ settings, ...parts });
  bots.push(bot);
  return bot;
}

const post = (url: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('/api/messages', () => {
  const activity = JSON.stringify(anActivity({ serviceUrl }));

  it.each([
    [
      'an upload',
      '--b\r\ncontent-disposition: form-data; name="f"; filename="f"\r\n\r\nx\r\n--b--',
      { 'content-type': 'multipart/form-data; boundary=b' },
      415,
    ],
    ['plain text', activity, { 'content-type': 'text/plain' }, 415],
    ['a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a compressed body', gzipSync(activity), { 'content-encoding': 'gzip' }, 415],
    ['a megabyte', JSON.stringify(anActivity({ text: 'a'.repeat(1_048_576) })), {}, 413],
    ['broken JSON', '{"type":', {}, 400],
    ['an empty body', '', {}, 400],
    ['a list', '[]', {}, 400],
  ] as [string, string | Buffer, Record<string, string>, number][])(
    'refuses %s',
    async (_what, body, headers, status) => {
      const bot = await aBot();
      const response = await post(`${bot.url}/api/messages`, body, headers);
      expect(response.status).toBe(status);
      expect(bot.inbound).toEqual([]);
    },
  );

  it('refuses a megabyte that does not say its length', async () => {
    const bot = await aBot();
    const { port } = new URL(bot.url);
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const going = nodeRequest(
        { host: '127.0.0.1', port, method: 'POST', path: '/api/messages', headers },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      going.on('error', reject);
      for (let part = 0; part < 16; part++) going.write('a'.repeat(65_536));
      going.end();
    });
    expect(status).toBe(413);
    expect(bot.inbound).toEqual([]);
  });

  it('takes no other method', async () => {
    const bot = await aBot();
    expect((await fetch(`${bot.url}/api/messages`)).status).toBe(405);
  });

  it('takes an activity just under the limit', async () => {
    const bot = await aBot();
    const body = JSON.stringify(anActivity({ serviceUrl, text: 'a'.repeat(250_000) }));
    expect((await post(`${bot.url}/api/messages`, body)).status).toBe(200);
    expect(bot.inbound).toHaveLength(1);
  });
});

describe('a text with half a character', () => {
  it('comes in with the replacement character in its place, so that every store can keep it', async () => {
    const bot = await aBot();
    const body = JSON.stringify(anActivity({ serviceUrl, text: 'Kesken jäi \ud83d' }));
    expect((await post(`${bot.url}/api/messages`, body)).status).toBe(200);
    expect(bot.inbound).toMatchObject([{ kind: 'message', text: 'Kesken jäi \ufffd' }]);
  });
});

describe('what the server says about itself', () => {
  it.each(['/', '/api/messages', '/local/clock', '/%', '/health/live'])('is nothing, at %s', async (path) => {
    const bot = await aBot();
    const response = await fetch(`${bot.url}${path}`);
    const text = await response.text();
    expect([...response.headers.keys()]).not.toContain('server');
    expect([...response.headers.keys()]).not.toContain('x-powered-by');
    expect(text).not.toMatch(/restify|node_modules| at |\.js/i);
  });

  it('is not more after an error in a handler', async () => {
    const ready = async () => {
      throw new Error('mongodb://toteuma:hush-hush@db.example');
    };
    const bot = await aBot({ health: { ready } });
    const response = await fetch(`${bot.url}/health/ready`, { headers: { accept: 'text/plain' } });
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('hush-hush');
  });

  it('is a bare 500 when even the adapter breaks', async () => {
    const receive = () => Promise.reject(new Error('hush-hush'));
    const config = { local: true, host: '127.0.0.1', port: 0 };
    const server = createServer({
      adapter: { receive },
      health: { ready: async () => ({ ok: true }) },
      tables: async () => null,
      local: null,
      config,
    });
    const { url } = await server.listen();
    const response = await post(`${url}/api/messages`, '{}');
    expect([response.status, await response.text()]).toEqual([500, '{"error":"internal"}']);
    await server.stop(1_000);
  });
});

describe('health', () => {
  it('is live while the process runs, ready while work can be done', async () => {
    const bot = await aBot({ health: { ready: async () => ({ ok: false, reason: 'store-unavailable' }) } });
    expect((await fetch(`${bot.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${bot.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { ok: false, reason: 'store-unavailable' }]);
  });

  it('is ready with 200', async () => {
    const bot = await aBot();
    expect((await fetch(`${bot.url}/health/ready`)).status).toBe(200);
  });
});

describe('the clock', () => {
  function aClock() {
    const moves: ClockMove[] = [];
    return {
      moves,
      now: () => '2022-08-15T05:00:00.000Z',
      move: async (to: ClockMove) => {
        moves.push(to);
        return 'to' in to && to.to < '2022' ? { rejected: 'backwards' } : { now: '2022-08-22T05:00:00.000Z' };
      },
    };
  }

  it('of local mode is read and moved', async () => {
    const clock = aClock();
    const bot = await aBot({ clock });
    const address = `${bot.url}/local/clock`;
    expect(await (await fetch(address)).json()).toEqual({ now: '2022-08-15T05:00:00.000Z' });
    const moved = await post(address, '{"move":"next-monday-8"}');
    expect([moved.status, await moved.json()]).toEqual([200, { now: '2022-08-22T05:00:00.000Z' }]);
    expect((await post(address, '{"to":"2022-08-22T08:00:00+03:00"}')).status).toBe(200);
    expect((await post(address, '{"to":"2021-08-22T08:00:00Z"}')).status).toBe(409);
    expect((await post(address, '{"move":"next-hour"}')).status).toBe(200);
    expect((await post(address, '{"on":"2022-09-01"}')).status).toBe(200);
    expect(clock.moves.slice(0, 2)).toEqual([{ move: 'next-monday-8' }, { to: '2022-08-22T05:00:00.000Z' }]);
  });

  it.each([
    '{}',
    '{"to":"tomorrow"}',
    '{"move":"next-year"}',
    '{"on":"2022-02-30"}',
    '{"to":"2022-08-22T05:00:00Z","move":"next-monday-8"}',
  ])('does not move to %s', async (body) => {
    const clock = aClock();
    const bot = await aBot({ clock });
    expect((await post(`${bot.url}/local/clock`, body)).status).toBe(400);
    expect(clock.moves).toEqual([]);
  });

  it('does not exist without one, and is not given to a bot that is not local', async () => {
    const bot = await aBot();
    expect((await fetch(`${bot.url}/local/clock`)).status).toBe(404);
    const config = { local: false, host: null, port: 0 };
    const receive = async () => ({ status: 200, body: null });
    const health = { ready: async () => ({ ok: true as const }) };
    const parts = { adapter: { receive }, health, tables: async () => null, config };
    expect(() => createServer({ ...parts, local: aClock() })).toThrow('outside local mode');
  });
});

describe('the timeline', () => {
  const receive = async () => ({ status: 200, body: null });
  const parts = {
    adapter: { receive },
    health: { ready: async () => ({ ok: true as const }) },
    tables: async () => null,
    timeline: async (language: string) => [
      { at: '2022-08-15T05:00:00.000Z', said: language, outcome: 'sent' as const, became: '', why: '', to: [] },
    ],
  };
  const clock = { now: () => '', move: async () => ({ now: '' }) };

  it.each([
    ['?language=sv', 'sv'],
    ['?language=xx', 'fi'],
    ['', 'fi'],
  ])('of local mode is read with "%s"', async (query, language) => {
    const server = createServer({ ...parts, local: clock, config: { local: true, host: '127.0.0.1', port: 0 } });
    const { url } = await server.listen();
    const response = await fetch(`${url}/local/timeline${query}`);
    expect([response.status, await response.json()]).toMatchObject([200, { lines: [{ said: language }] }]);
    await server.stop(1_000);
  });

  it('does not exist outside local mode', async () => {
    const server = createServer({ ...parts, local: null, config: { local: false, host: '127.0.0.1', port: 0 } });
    const { url } = await server.listen();
    expect((await fetch(`${url}/local/timeline`)).status).toBe(404);
    await server.stop(1_000);
  });
});

it('a local bot answers only to this machine’s own names', async () => {
  const bot = await aBot();
  const { port } = new URL(bot.url);
  const status = await new Promise((resolve, reject) => {
    const headers = { host: `rebound.example:${port}` };
    const going = nodeRequest({ host: '127.0.0.1', port, path: '/health/live', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    going.on('error', reject).end();
  });
  expect(status).toBe(403);
});

describe('stopping', () => {
  /** A bot whose reaction begins and ends when the test says so. */
  async function aSlowBot() {
    let begun: () => void = () => {};
    let end: (reply: Reply) => void = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const ending = new Promise<Reply>((resolve) => {
      end = resolve;
    });
    const react = () => {
      begun();
      return ending;
    };
    return { bot: await aBot({ react }), hasBegun, end };
  }

  it('finishes what is under way and takes nothing new', async () => {
    const { bot, hasBegun, end } = await aSlowBot();
    const underWay = bot.deliver(anExecute({}, 'manual', { serviceUrl }));
    await hasBegun;
    const stopped = bot.server.stop(10_000);
    await expect(fetch(`${bot.url}/health/live`)).rejects.toThrow();
    end({ reply: 'text', text: 'Tallennettu.' });
    expect(await underWay).toMatchObject({ status: 200, text: expect.stringContaining('Tallennettu.') });
    expect(await stopped).toBe('drained');
  });

  it('cuts off what takes too long', async () => {
    const { bot, hasBegun } = await aSlowBot();
    const underWay = bot.deliver(anExecute({}, 'manual', { serviceUrl }));
    const broken = expect(underWay).rejects.toThrow();
    await hasBegun;
    expect(await bot.server.stop(50)).toBe('cut-off');
    await broken;
  });
});
