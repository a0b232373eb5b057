/** `store backup FILE`: writes the installation into one file, also while the bot runs. */

import { Refused } from '../strategy/errors';
import type { CliCommand } from './command';
import { moveProgress } from './move-progress';
import { storeWordsIn } from './store-words';
import { sumsTable } from './sums-table';

const KILOBYTE = 1000;

export const storeBackup: CliCommand = {
  name: 'store backup',
  usage: 'store backup FILE [--replace]',
  help: {
    fi: 'kirjoittaa koko asennuksen yhteen tiedostoon; botti saa olla käynnissä',
    sv: 'skriver hela installationen i en fil; boten får vara i gång',
    en: 'writes the whole installation into one file; the bot may be running',
  },
  options: [],
  flags: ['replace'],
  run: async ({ args, flags, language, storeKeeper, tell, now }) => {
    const [file] = args;
    if (!file) throw new Refused('no-file', 'Name the file to write.', [], 'Write its path after the command.');
    const backup = await storeKeeper.backup({ file, replace: flags.has('replace') }, moveProgress(tell), now());
    const words = storeWordsIn(language).backup;
    return {
      lines: [
        ...sumsTable(backup.collections, language),
        `${words.written} ${backup.file}. ${words.size} ${Math.ceil(backup.bytes / KILOBYTE)}`,
        words.keep,
      ],
      json: backup,
    };
  },
};
