/** `store copy FROM TO`: moves an installation to another store, and says whether both hold the same. */

import { Refused } from '../strategy/errors';
import type { CliCommand } from './command';
import { moveProgress } from './move-progress';
import { storeWordsIn } from './store-words';
import { sumsTable } from './sums-table';

export const storeCopy: CliCommand = {
  name: 'store copy',
  usage: 'store copy FROM TO [--replace]',
  help: {
    fi: 'kopioi koko asennuksen tietokannasta toiseen; osoite on file:POLKU, mongodb://… tai env:MUUTTUJA (salasana ei näy)',
    sv: 'kopierar hela installationen till en annan databas; adressen är file:SÖKVÄG, mongodb://… eller env:VARIABEL (lösenordet syns inte)',
    en: 'copies the whole installation to another store; an address is file:PATH, mongodb://… or env:VARIABLE (no password to be seen)',
  },
  options: [],
  flags: ['replace'],
  run: async ({ args, flags, language, storeKeeper, tell }) => {
    const [from, to] = args;
    if (!from || !to) {
      const fix = 'Write two addresses: first the store that is read, then the one that is filled.';
      throw new Refused('no-stores', 'Name the two stores.', [], fix);
    }
    const replace = flags.has('replace');
    const copy = await storeKeeper.copy({ from, to, replace }, moveProgress(tell));
    const words = storeWordsIn(language).copy;
    return {
      lines: [
        `${words.from} ${copy.from}`,
        `${words.to} ${copy.to}`,
        ...sumsTable(copy.collections, language),
        `${words.written} ${copy.written}`,
        words[copy.is],
      ],
      json: copy,
      refused: copy.is !== 'done',
    };
  },
};
