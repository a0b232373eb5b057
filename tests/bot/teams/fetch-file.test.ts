/** Files are fetched from where Teams keeps them and from nowhere else. */

import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchFile } from '../../../bot/teams/fetch-file';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/plan.csv`;
}

const fetched = (url: string, loopback = true) => fetchFile({ name: 'plan.csv', url }, { loopback });

describe('a dropped file', () => {
  it('is fetched whole and without a token', async () => {
    let authorization: string | undefined = 'none heard';
    const url = await served((request, response) => {
      authorization = request.headers.authorization;
      response.end('Tunnus;Toimenpide');
    });
    expect(Buffer.from(await fetched(url)).toString()).toBe('Tunnus;Toimenpide');
    expect(authorization).toBeUndefined();
  });

  it.each([
    'https://sharepoint.com.evil.example/plan.csv',
    'https://evil.example/plan.csv',
    'http://kemi-my.sharepoint.com/plan.csv',
    'https://user:secret@kemi-my.sharepoint.com/plan.csv',
    'http://169.254.169.254/metadata',
    'file:///etc/passwd',
    'plan.csv',
  ])('at %s is not fetched', async (url) => {
    await expect(fetched(url)).rejects.toMatchObject({ code: 'file-foreign', about: 'plan.csv' });
  });

  it('on this machine is fetched in rehearsals only', async () => {
    const url = await served((_, response) => response.end('x'));
    await expect(fetched(url, false)).rejects.toMatchObject({ code: 'file-foreign' });
  });

  it('that leads elsewhere, is gone or breaks off is not fetched', async () => {
    const elsewhere = await served((_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:9/' });
      response.end();
    });
    const gone = await served((_, response) => {
      response.writeHead(404);
      response.end();
    });
    const broken = await served((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x', () => response.destroy());
    });
    for (const url of [elsewhere, gone, broken]) {
      await expect(fetched(url)).rejects.toMatchObject({ code: 'file-not-fetched' });
    }
  });

  it('is cut off when it is larger than a table can be', async () => {
    const url = await served((_, response) => {
      const block = Buffer.alloc(1024 * 1024);
      for (let n = 0; n < 25; n += 1) response.write(block);
      response.end();
    });
    await expect(fetched(url)).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
