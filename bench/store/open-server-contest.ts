/** The MongoDB engine beside the bare driver: two databases on a server that is started for it and ended with it. */

import { MongoClient } from 'mongodb';
import { openMongo } from '../../storage/mongo/open-mongo';
import type { MongoSettings } from '../../storage/mongo/settings';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import type { ServerKind } from '../../tests/support/servers/database-server';
import { startServer } from '../../tests/support/servers/start-server';
import { openBareDriver } from './bare-driver';
import type { Contest } from './contest';
import { fillStore } from './fill-store';
import { installedVersion } from './installed-version';
import { ourActs } from './our-acts';
import type { PlayedRound } from './play-round';
import { subjectOf } from './subject';

/** The slowest server reads a whole collection for a question; a time-out would end the measuring, not measure. */
const SETTINGS: MongoSettings = { timeoutMs: 30_000, poolSize: 20 };

/** Of this run only, for a server that outlives it. */
const OURS = `toteuma-bench-${process.pid}-ours`;
const BARE = `toteuma-bench-${process.pid}-bare`;

export async function openServerContest(
  kind: ServerKind,
  round: PlayedRound,
  documents: number,
  signal: AbortSignal,
): Promise<Contest> {
  const server = await startServer(kind);
  const closing: (() => unknown)[] = [() => server.stop()];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    for (const name of [OURS, BARE]) {
      const filling = openMongo(server.address(name), SETTINGS);
      await fillStore(filling, round, documents, signal).finally(() => filling.close());
    }
    const store = createStoreOverDocuments(openMongo(server.address(OURS), SETTINGS));
    closing.push(() => store.close());
    const bare = await openBareDriver(server.address(BARE), SETTINGS, subjectOf(round));
    closing.push(bare.close);
    const about = await aboutServer(kind, server.address(BARE));
    return { about, pairs: [{ documents, ours: ourActs(store, subjectOf(round)), bare: bare.acts }], close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function aboutServer(kind: ServerKind, address: string): Promise<string> {
  const client = await new MongoClient(address).connect();
  try {
    const { version, ferretdbVersion } = await client.db().command({ buildInfo: 1 });
    const own = ferretdbVersion === undefined ? '' : `${ferretdbVersion}, `;
    return `${kind} (${own}says it is MongoDB ${version}) on this machine, driver ${installedVersion('mongodb')}, w: majority, j: true`;
  } finally {
    await client.close();
  }
}
