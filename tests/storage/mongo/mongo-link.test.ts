import { openMongo } from '../../../storage/mongo/open-mongo';
import { StoreUnavailable } from '../../../strategy/errors';
import { OWN_SERVER_KINDS } from '../../support/servers/database-server';
import { describeWithServers } from '../../support/servers/describe-with-servers';
import { startServer } from '../../support/servers/start-server';
import { startTcpProxy } from '../../support/tcp-proxy';

jest.setTimeout(60_000);

const CUTS = 5;
const WRITERS = 8;
/** The driver looks after its server at once only when it has not done so for half a second; that is when it may stumble. */
const BETWEEN_CUTS_MS = 700;

describeWithServers(
  'the link to a database',
  (kind) => {
    it('finds its server again, however often all connections break in the same instant', async () => {
      const server = await startServer(kind);
      const network = await startTcpProxy(server.host);
      const documents = openMongo(`mongodb://${network.host}/link`, { timeoutMs: 500, poolSize: WRITERS });
      let written = 0;
      let isOver = false;
      let failure: unknown = null;
      const write = async (writer: number) => {
        for (let n = 1; !isOver && failure === null; n += 1) {
          try {
            await documents.insert('meta', { id: `${writer}/${n}`, version: 1 });
            written += 1;
          } catch (error) {
            if (!(error instanceof StoreUnavailable)) failure = error;
            await new Promise((resolve) => setImmediate(resolve));
          }
        }
      };
      const isBusy = async (from: number) => {
        do await new Promise((resolve) => setTimeout(resolve, BETWEEN_CUTS_MS));
        while (written === from && failure === null);
      };
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
      try {
        for (let cut = 0; cut < CUTS; cut += 1) {
          await isBusy(written);
          await network.refuse();
          await network.accept();
        }
        await isBusy(written);
        expect(failure).toBeNull();
      } finally {
        isOver = true;
        await Promise.all(writers);
        await documents.close();
        await network.stop();
        await server.stop();
      }
    });
  },
  OWN_SERVER_KINDS,
);
