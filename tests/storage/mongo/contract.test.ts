import { COLLECTION_NAMES } from '../../../storage/collections';
import { openDocuments, openEngine } from '../../../storage/open-store';
import { STORE_OPTIONS } from '../../support/open-a-store';
import { COMPARING_SERVER_KINDS, type DatabaseServer } from '../../support/servers/database-server';
import { describeWithServers } from '../../support/servers/describe-with-servers';
import { startServer } from '../../support/servers/start-server';
import { describeStoreContract } from '../store-contract';

jest.setTimeout(60_000);

describeWithServers('the MongoDB engine', (kind) => {
  let server: DatabaseServer;

  beforeAll(async () => {
    server = await startServer(kind);
  });

  afterAll(() => server?.stop());

  describeStoreContract(
    kind,
    () => {
      const address = server.address(`toteuma-contract-${process.pid}`);
      return { open: () => openDocuments(address, STORE_OPTIONS), remove: () => empty(address) };
    },
    { competition: COMPARING_SERVER_KINDS.includes(kind) ? 'all' : 'inserts-only', documents: 2_000 },
  );
});

/** Leaves the indexes and the note that they are there, which cost some servers longer to make than a test takes. */
async function empty(address: string): Promise<void> {
  const documents = openEngine(address, STORE_OPTIONS.mongo);
  await Promise.all(COLLECTION_NAMES.filter((name) => name !== 'meta').map((name) => documents.clear(name)));
  await documents.close();
}
