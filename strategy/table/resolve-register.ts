/**
 * Finds Entra ids for the persons of a register in a table of users, as the Microsoft 365 admin centre or Entra exports
 * it. A person is recognised by an address and never by a name: two people may share one, and an answer must not reach
 * the wrong desk.
 */

import type { Official } from '../official';
import { foldWords } from './fold-words';
import type { Sheet } from './sheet';

/** Somebody as the export knows them; addresses in lower case. */
export interface ListedUser {
  entraId: string;
  userPrincipalName: string;
  name: string;
  addresses: string[];
  /** Their account is blocked: nothing reaches them. */
  isBlocked: boolean;
}

type Person = Pick<Official, 'id' | 'name' | 'email' | 'entraId'>;

export interface Resolution {
  /** One user has the person's address. */
  found: { person: Person; user: ListedUser }[];
  /** The id that is known is the listed one. */
  known: Person[];
  /** Several users have the address, or the id that is known is another. */
  ambiguous: { person: Person; users: ListedUser[] }[];
  /** Nobody has it, or the register gives no address. `sameName`: only to look at, never taken. */
  missing: { person: Person; sameName: ListedUser[] }[];
}

type UserColumn =
  | 'entraId'
  | 'userPrincipalName'
  | 'name'
  | 'email'
  | 'addresses'
  | 'blocked'
  | 'enabled'
  | 'deletedAt';

/** Without spaces, dashes and underscores. Sources: the user exports of the admin centre and of Entra, in three languages. */
const COLUMNS: Record<UserColumn, string[]> = {
  entraId: [
    'objectid',
    'id',
    'entraid',
    'entraobjectid',
    'azureadobjectid',
    'objektinid',
    'objektitunnus',
    'objektintunnus',
    'objektinid',
    'objektid',
    'objektets',
    'objektetsid',
  ],
  userPrincipalName: [
    'userprincipalname',
    'upn',
    'username',
    'käyttäjänensisijainennimi',
    'käyttäjänpäänimi',
    'käyttäjätunnus',
    'käyttäjänimi',
    'användarenshuvudnamn',
    'användarhuvudnamn',
    'användarnamn',
  ],
  name: ['displayname', 'name', 'näyttönimi', 'näytettävänimi', 'nimi', 'visningsnamn', 'namn'],
  email: [
    'email',
    'mail',
    'emailaddress',
    'primaryemail',
    'primarysmtpaddress',
    'sähköposti',
    'sähköpostiosoite',
    'epost',
    'epostadress',
  ],
  addresses: [
    'proxyaddresses',
    'othermails',
    'alternateemailaddress',
    'välityspalvelinosoitteet',
    'välitysosoitteet',
    'proxyadresser',
    'muutsähköpostiosoitteet',
  ],
  blocked: [
    'blockcredential',
    'estätunnistetieto',
    'estäkirjautuminen',
    'blockeraautentiseringsuppgifter',
    'blockerainloggning',
  ],
  enabled: ['accountenabled', 'tilikäytössä', 'kontoaktiverat'],
  deletedAt: ['softdeletiontimestamp', 'softdeletiontime', 'tidsstämpelförmjukborttagning', 'pehmeänpoistonaikaleima'],
};

const ENTRA_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const YES = ['true', 'tosi', 'kyllä', 'ja', 'yes', '1', 'sant'];

export type UsersRead = { users: ListedUser[]; unread: number[] } | { missing: 'entraId' | 'address' };

/**
 * @param sheet the export as it came
 * @returns its users, and the lines that hold no Entra id or no address; or which column is missing
 */
export function readUsers(sheet: Sheet): UsersRead {
  const at = columnsOf(sheet.columns);
  if (at.entraId === undefined) return { missing: 'entraId' };
  if (at.userPrincipalName === undefined && at.email === undefined) return { missing: 'address' };
  const users: ListedUser[] = [];
  const unread: number[] = [];
  for (const { line, cells } of sheet.rows) {
    const cell = (column: UserColumn) => (at[column] === undefined ? '' : (cells[at[column]] ?? '').trim());
    // Somebody who was deleted keeps their row for a month.
    if (cell('deletedAt') !== '') continue;
    const entraId = cell('entraId').toLowerCase();
    const addresses = addressesIn([cell('userPrincipalName'), cell('email'), cell('addresses')]);
    if (!ENTRA_ID.test(entraId) || addresses.length === 0) {
      unread.push(line);
      continue;
    }
    const isBlocked =
      isYes(cell('blocked')) || (at.enabled !== undefined && cell('enabled') !== '' && !isYes(cell('enabled')));
    users.push({ entraId, userPrincipalName: cell('userPrincipalName'), name: cell('name'), addresses, isBlocked });
  }
  return { users, unread };
}

/** @param persons of the register; those without a name and an address are nobody any more */
export function resolveRegister(persons: readonly Person[], users: readonly ListedUser[]): Resolution {
  const resolution: Resolution = { found: [], known: [], ambiguous: [], missing: [] };
  const byAddress = new Map<string, Map<string, ListedUser>>();
  for (const user of users) {
    for (const address of user.addresses) {
      const sharing = byAddress.get(address) ?? new Map<string, ListedUser>();
      byAddress.set(address, sharing.set(user.entraId, user));
    }
  }
  const inOrder = [...persons].sort((one, other) => one.name.localeCompare(other.name, 'fi'));
  for (const person of inOrder) {
    const matching = [...(byAddress.get(person.email?.toLowerCase() ?? '')?.values() ?? [])];
    const [user, another] = matching;
    if (person.entraId !== null && (!user || matching.some(({ entraId }) => entraId === person.entraId))) {
      resolution.known.push(person);
    } else if (user && !another && person.entraId === null) resolution.found.push({ person, user });
    else if (user) resolution.ambiguous.push({ person, users: matching });
    else resolution.missing.push({ person, sameName: sameNameAs(person, users) });
  }
  return resolution;
}

function sameNameAs({ name }: Person, users: readonly ListedUser[]): ListedUser[] {
  const wanted = foldWords(name);
  return wanted === '' ? [] : users.filter((user) => foldWords(user.name) === wanted);
}

function columnsOf(columns: readonly string[]): Partial<Record<UserColumn, number>> {
  const at: Partial<Record<UserColumn, number>> = {};
  columns.forEach((name, position) => {
    const folded = foldWords(name).replace(/[\s_.:-]+/g, '');
    const known = Object.entries(COLUMNS) as [UserColumn, string[]][];
    const column = known.find(([, names]) => names.includes(folded))?.[0];
    if (column !== undefined && at[column] === undefined) at[column] = position;
  });
  return at;
}

/** Also "SMTP:one@city.example+smtp:other@city.example", as the admin centre writes all of somebody's addresses. */
function addressesIn(cells: readonly string[]): string[] {
  const words = cells
    .flatMap((cell) => cell.toLowerCase().split(/[\s,;|]+|\+(?=[a-z0-9]+:)/))
    .map((word) => word.replace(/^smtp:/, ''))
    .filter((word) => /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/.test(word));
  return [...new Set(words)];
}

function isYes(words: string): boolean {
  return YES.includes(foldWords(words));
}
