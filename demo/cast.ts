/** Makes the rehearsal's roster from the register: everybody who has an address, the coordinators, and one channel. */

import { readTable } from '../files/read-table';
import type { Language } from '../strategy/language';
import { readRegister } from '../strategy/table/read-register';
import type { Sheet } from '../strategy/table/sheet';

export const TENANT = '11111111-2222-4333-8444-555555555555';
const TEAM = '19:kaupunki@thread.tacv2';
export const LEADERSHIP_CHANNEL = '19:johtoryhma@thread.tacv2';

export interface CastPerson {
  id: string;
  aadObjectId: string;
  name: string;
  email: string;
  locale: string;
  role: 'official' | 'coordinator';
  installed: boolean;
}

export interface Cast {
  persons: CastPerson[];
  /** E-mails of the coordinators and their deputies; the first one acts. */
  coordinators: string[];
}

const COORDINATOR = /strategi(a|an)?.?k(oo|o)rdinaat|strategy coordinator/i;
const LOCALES: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/**
 * The last person of the register has not installed the app, so that the rehearsal shows what that looks like. Without a
 * strategy coordinator in the register somebody is made up for the part.
 *
 * @param language everybody's language; null = as the register says
 */
export async function castOf(registerBytes: Uint8Array, fileName: string, language: Language | null): Promise<Cast> {
  const { persons, roles } = readRegister(await readTable(registerBytes, fileName));
  const coordinatorKeys = new Set(
    roles
      .filter(({ name }) => COORDINATOR.test(name))
      .flatMap(({ tenures }) =>
        tenures.flatMap(({ person, deputy }) => [person, ...(deputy === null ? [] : [deputy])]),
      ),
  );
  const cast = persons
    .filter(({ email }) => email !== null)
    .map(({ key, name, email, entraId, language: own }, index) => ({
      id: `29:person-${index + 1}`,
      // A register often knows e-mails only; Teams then knows the person by an id of its own, which the bot has to learn.
      aadObjectId: entraId ?? `00000000-0000-4000-9000-${String(index + 1).padStart(12, '0')}`,
      name,
      email: email ?? '',
      locale: LOCALES[language ?? own ?? 'fi'],
      role: coordinatorKeys.has(key) ? ('coordinator' as const) : ('official' as const),
      installed: true,
    }));
  if (!cast.some(({ role }) => role === 'coordinator')) cast.unshift(madeUpCoordinator(language ?? 'fi'));
  const absent = cast.findLast(({ role }) => role === 'official');
  const withAbsent = cast.map((person) => (person === absent ? { ...person, installed: false } : person));
  return {
    persons: withAbsent,
    coordinators: withAbsent.filter(({ role }) => role === 'coordinator').map(({ email }) => email),
  };
}

/** The roster file's content. */
export function rosterOf({ persons }: Cast): unknown {
  return {
    tenantId: TENANT,
    appId: null,
    bot: { id: '28:toteuma', name: 'Toteuma' },
    persons,
    team: {
      id: TEAM,
      aadGroupId: '22222222-3333-4444-8555-666666666666',
      name: 'Kaupunki',
      installed: false,
      channels: [{ id: LEADERSHIP_CHANNEL, name: 'Johtoryhmä' }],
    },
  };
}

/** The register with everybody's language replaced, for a rehearsal in one language. */
export function inOneLanguage(sheet: Sheet, language: Language): { columns: string[]; rows: string[][] } {
  const at = sheet.columns.findIndex((name) => /^(kieli|språk|language)$/i.test(name.trim()));
  const rows = sheet.rows.map(({ cells }) => cells.map((cell, index) => (index === at ? language : cell)));
  return { columns: sheet.columns, rows };
}

function madeUpCoordinator(language: Language): CastPerson {
  return {
    id: '29:coordinator',
    aadObjectId: '99999999-8888-4777-8666-555555555555',
    name: 'Strategiakoordinaattori',
    email: 'strategiakoordinaattori@rehearsal.example',
    locale: LOCALES[language],
    role: 'coordinator',
    installed: true,
  };
}
