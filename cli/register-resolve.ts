/** `register resolve USERS.csv`: finds Entra ids for the register's persons in the admin centre's user export, and writes them when asked. */

import { readTable } from '../files/read-table';
import { writeEntraIds } from '../jobs/write-entra-ids';
import { Refused } from '../strategy/errors';
import type { Language } from '../strategy/language';
import { type ListedUser, type Resolution, readUsers, resolveRegister } from '../strategy/table/resolve-register';
import type { CliCommand, CommandContext } from './command';
import { registerWords } from './register-words';

const SHOWN = 20;

export const registerResolve: CliCommand = {
  name: 'register resolve',
  usage: 'register resolve USERS.csv [--write --as NAME]',
  help: {
    fi: 'etsii rekisterin henkilöille Entra-tunnukset hallintakeskuksen käyttäjäluettelosta; --write tallentaa ne',
    sv: 'söker Entra-id för registrets personer i administrationscentrets användarlista; --write sparar dem',
    en: "finds Entra ids for the register's persons in the admin centre's user export; --write stores them",
  },
  options: [],
  flags: ['write'],
  needsName: { flag: 'write' },
  run: async (context) => {
    const users = await usersIn(context);
    const isWriting = context.flags.has('write');
    const deps = await context.store();
    const officials = await deps.store.officials.ofTenant(context.tenantId());
    const persons = officials.filter(({ name, email, entraId }) => name !== '' || email !== null || entraId !== null);
    const resolution = resolveRegister(persons, users.users);
    const written = isWriting ? await writeEntraIds(deps, resolution.found, context.by, context.now()) : 0;
    return {
      lines: linesOf(resolution, users.unread, isWriting ? written : null, context.language),
      json: { ...resolution, unreadLines: users.unread, written },
    };
  },
};

async function usersIn({ args, readFile }: CommandContext): Promise<{ users: ListedUser[]; unread: number[] }> {
  const [path] = args;
  if (!path) throw new Refused('no-file', 'Name the user export.', [], 'Write the path of the .csv after the command.');
  const read = readUsers(await readTable(await readFile(path), path));
  if (!('missing' in read)) return read;
  const wanted = read.missing === 'entraId' ? 'Object Id' : 'User principal name';
  const fix =
    'Export the users anew from the Microsoft 365 admin centre (Users, Active users, Export users) or from Entra.';
  throw new Refused('no-user-column', `The file ${path} has no column "${wanted}".`, [], fix, path);
}

function linesOf(
  { found, known, ambiguous, missing }: Resolution,
  unread: readonly number[],
  written: number | null,
  language: Language,
): string[] {
  const words = registerWords(language);
  const blocked = (user: ListedUser) => (user.isBlocked ? ` (${words.blocked})` : '');
  const nameOf = ({ name, email }: { name: string; email: string | null }) => [name, email].filter(Boolean).join(', ');
  return [
    ...listed(
      words.found,
      found.map(({ person, user }) => `${nameOf(person)}: ${user.entraId}${blocked(user)}`),
      words.more,
    ),
    ...listed(words.known, [], words.more, known.length),
    ...listed(
      words.ambiguous,
      ambiguous.map(
        ({ person, users }) =>
          `${nameOf(person)}: ${users.map((user) => user.userPrincipalName || user.entraId).join(', ')}`,
      ),
      words.more,
    ),
    ...listed(
      words.missing,
      missing.map(({ person, sameName }) => {
        const look = sameName.map(({ userPrincipalName }) => userPrincipalName).join(', ');
        return `${nameOf(person)}${look === '' ? '' : ` – ${words.sameName} ${look}`}`;
      }),
      words.more,
    ),
    ...(unread.length > 0 ? [`${words.unread} ${unread.slice(0, SHOWN).join(', ')} (${unread.length})`] : []),
    written === null ? (found.length > 0 ? words.notWritten : words.nothing) : `${words.written} ${written}`,
  ];
}

function listed(title: string, rows: readonly string[], more: string, count = rows.length): string[] {
  const left = rows.length - SHOWN;
  return [
    `${title} ${count}`,
    ...rows.slice(0, SHOWN).map((row) => `  ${row}`),
    ...(left > 0 ? [`  … ${more} ${left}`] : []),
  ];
}
