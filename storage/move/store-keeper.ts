/** Moves whole installations between stores and files: the command line's port, over the engines and the disk. */

import { Refused } from '../../strategy/errors';
import type { StoreKeeper } from '../../strategy/ports/store-keeper';
import type { MongoSettings } from '../mongo/settings';
import { openEngine } from '../open-store';
import { copyStore, type OpenedStore, schemaOfWhole } from './copy-store';
import type { Watch } from './is-bot-running';
import { markOfStore, missingFileOf, nameOfStore } from './named-store';
import { checkBackup } from './read-backup';
import { restoreStore } from './restore-store';
import { writeBackup } from './write-backup';

export interface StoreKeeperDeps {
  /** The configured store, and how to speak to MongoDB. */
  settings: () => { store: string; mongo: MongoSettings };
  /** The value of an environment variable. */
  variable: (name: string) => string | undefined;
  /** Version of this program. */
  program: string;
  watch: Watch;
}

const ADDRESS = /^(file:.+|mongodb(\+srv)?:\/\/.+)$/;

export function createStoreKeeper({ settings, variable, program, watch }: StoreKeeperDeps): StoreKeeper {
  /** What is no address is not repeated: it may be a password in the wrong place. */
  function addressIn(word: string, place: 'FROM' | 'TO'): string {
    const [, name] = /^env:(.*)$/.exec(word) ?? [];
    const address = name === undefined ? word : variable(name);
    if (address && !ADDRESS.test(address)) {
      const fix = 'Use file:PATH, mongodb://…, or env:VARIABLE for an address in an environment variable.';
      throw new Refused('store-address', `The address ${place} is none of the accepted forms.`, [], fix, place);
    }
    if (address) return address;
    const fix = `Set ${name} to the address of a store, or write the address itself.`;
    throw new Refused('no-variable', `The environment variable ${name} is not set.`, [], fix, name);
  }

  /** Opens what is there; the file of an embedded store is made only where one is to be filled. */
  async function using<Result>(
    address: string,
    mayMake: boolean,
    work: (store: OpenedStore) => Promise<Result>,
  ): Promise<Result> {
    const missing = mayMake ? null : missingFileOf(address);
    if (missing !== null) {
      const fix = 'Check the path; a relative one begins at the folder that the command is run in.';
      throw new Refused('store-missing', `There is no store ${missing}.`, [], fix, missing);
    }
    const documents = openEngine(address, settings().mongo);
    try {
      return await work({ documents, name: nameOfStore(address), mark: markOfStore(address) });
    } finally {
      await documents.close();
    }
  }

  return {
    async copy({ from, to, replace }, onProgress) {
      const [source, target] = [addressIn(from, 'FROM'), addressIn(to, 'TO')];
      return using(source, false, (origin) =>
        using(target, true, (filled) => copyStore(origin, filled, { replace, watch, onProgress })),
      );
    },
    backup: ({ file, replace }, onProgress, now) =>
      using(settings().store, false, async (store) => {
        const header = { schema: await schemaOfWhole(store), createdAt: now, program };
        const written = await writeBackup(store.documents, file, header, { replace, onProgress });
        return { ...header, file, ...written };
      }),
    async restore({ file, replace, by }, onProgress, now) {
      const backup = await checkBackup(file);
      return using(settings().store, true, (store) =>
        restoreStore(store, { file, backup }, { replace, by, watch, onProgress }, now),
      );
    },
  };
}
