/** `store restore FILE`: fills the store from a backup, and says what the bot will go on with when it is started. */

import { dayOfInstantText, timeText } from '../cards/parts/day-text';
import { Refused } from '../strategy/errors';
import type { Language } from '../strategy/language';
import type { StoreRestore } from '../strategy/ports/store-keeper';
import type { CliCommand } from './command';
import { moveProgress } from './move-progress';
import { storeWordsIn } from './store-words';
import { sumsTable } from './sums-table';
import { wordsIn } from './words';

/** A file is of no plan, and so of no plan's zone. */
const ZONE = 'Europe/Helsinki';

export const storeRestore: CliCommand = {
  name: 'store restore',
  usage: 'store restore FILE [--replace] --as NAME',
  help: {
    fi: 'palauttaa asennuksen varmuuskopiosta tyhjään tietokantaan; --replace korvaa sen, mitä siinä on',
    sv: 'återställer installationen från en säkerhetskopia i en tom databas; --replace ersätter det som finns där',
    en: 'restores the installation from a backup into an empty store; --replace gives up what stands in it',
  },
  options: [],
  flags: ['replace'],
  needsName: true,
  run: async ({ args, flags, language, by, storeKeeper, tell, now }) => {
    const [file] = args;
    if (!file) throw new Refused('no-file', 'Name the backup to read.', [], 'Write its path after the command.');
    const replace = flags.has('replace');
    const restore = await storeKeeper.restore({ file, replace, by }, moveProgress(tell), now());
    const words = storeWordsIn(language).restore;
    const { createdAt, program, schema } = restore.backup;
    const taken = `${dayOfInstantText(language, createdAt, ZONE)} ${timeText(language, createdAt, ZONE)}`;
    return {
      lines: [
        `${words.file} ${restore.file} (${words.taken} ${taken}, Toteuma ${program}, ${words.schema} ${schema})`,
        `${words.to} ${restore.to}`,
        ...sumsTable(restore.collections, language),
        words[restore.is],
        ...(restore.is === 'done' ? whatComes(restore, language) : []),
      ],
      json: restore,
      refused: restore.is !== 'done',
    };
  },
};

/** What waits and which rounds there are: the bot goes on with both as soon as it is started. */
function whatComes({ waiting }: StoreRestore, language: Language): string[] {
  const { restore: words, deliveries } = storeWordsIn(language);
  const { state } = wordsIn(language);
  const waits = Object.entries(waiting.deliveries).map(([kind, count]) => {
    return `  ${kind in deliveries ? deliveries[kind as keyof typeof deliveries] : kind}: ${count}`;
  });
  const rounds = waiting.rounds.map(
    ({ id, state: is }) => `  ${id}  ${is in state ? state[is as keyof typeof state] : is}`,
  );
  return [
    '',
    ...(waits.length > 0 ? [words.waiting, ...waits] : [words.nothingWaits]),
    ...(rounds.length > 0 ? [words.rounds, ...rounds] : [words.noRounds]),
    ...(waits.length + rounds.length > 0 ? ['', words.past] : []),
  ];
}
