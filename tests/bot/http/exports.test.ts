import type { HttpServer } from '../../../bot/http/server';
import { createServer } from '../../../bot/http/server';

const SECRET = 'A'.repeat(43);
const FILE = { fileName: 'toteuma-kemi-2022-H1.xlsx', bytes: new TextEncoder().encode('PK…') };

let server: HttpServer;
let asked: string[];

async function aServer(isKnown = true): Promise<string> {
  asked = [];
  server = createServer({
    adapter: { receive: async () => ({ status: 200, body: null }) },
    health: { ready: async () => ({ ok: true }) },
    tables: async (secret) => {
      asked.push(secret);
      return isKnown ? FILE : null;
    },
    local: null,
    config: { local: true, host: '127.0.0.1', port: 0 },
  });
  return (await server.listen()).url;
}

afterEach(() => server.stop(1_000));

describe('a link to the table', () => {
  it('gives the file by its name, to be kept by nobody on the way', async () => {
    const response = await fetch(`${await aServer()}/exports/${SECRET}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="toteuma-kemi-2022-H1.xlsx"',
      'content-length': String(FILE.bytes.byteLength),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(FILE.bytes);
    expect(asked).toEqual([SECRET]);
  });

  it('may be used more than once', async () => {
    const url = await aServer();
    const statuses = [];
    for (let times = 0; times < 3; times += 1) statuses.push((await fetch(`${url}/exports/${SECRET}`)).status);
    expect(statuses).toEqual([200, 200, 200]);
  });

  it('that leads nowhere is a plain 404 that says how to get another, in all languages', async () => {
    const response = await fetch(`${await aServer(false)}/exports/${SECRET}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain('vie taulukko');
    expect(text).toContain('exportera');
    expect(text).toContain('export');
  });

  it.each(['short', 'A'.repeat(44), '..%2f..%2fetc%2fpasswd', `${'A'.repeat(42)}!`])(
    'of another form, %p, is not even looked up',
    async (secret) => {
      const response = await fetch(`${await aServer()}/exports/${secret}`);
      expect(response.status).toBe(404);
      expect(asked).toEqual([]);
    },
  );
});
