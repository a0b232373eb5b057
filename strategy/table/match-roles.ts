/**
 * Finds the register's roles in the plan's own words for who answers. The longest name is taken first, because " ja ",
 * "/" and "," stand inside names too ("hallinto- ja kehitysjohtaja"); what is left over is told, never guessed.
 */

import type { Role } from '../role';
import { foldWords } from './fold-words';

export interface MatchedRole {
  roleId: string;
  /** The words of the plan. */
  words: string;
  /** True when they are a listed spelling and not the name itself. */
  bySpelling: boolean;
}

export interface LeftOver {
  words: string;
  /** `role`: looks like a responsible role; `other-sector`: a role that the register has for another sector only; `words`: the rest. */
  kind: 'role' | 'other-sector' | 'words';
  /** The sectors that have it, for `other-sector`. */
  sectors: string[];
}

export interface RoleMatch {
  /** In the order the plan names them, each role once. */
  roles: MatchedRole[];
  /** True when a collective name ("Toimialajohtajat") was among them, so that every one must answer. */
  collective: boolean;
  leftOver: LeftOver[];
}

interface Name {
  folded: string;
  role: Role;
  how: 'name' | 'spelling' | 'collective';
}

/** A role's own name goes before another's spelling of the same words. */
const PREFERRED: readonly Name['how'][] = ['name', 'spelling', 'collective'];

/** The same words, whichever roles they name, ready to be looked for. */
interface Wanted {
  firstWord: string;
  pattern: RegExp;
  names: Name[];
}

interface Hit {
  from: number;
  until: number;
  names: Name[];
}

const LOOKS_LIKE_A_ROLE =
  /(?:johtaja|johtajat|päällik(?:kö|öt)|koordinaattori|sihteeri|rehtori|tarkastaja|arkkitehti|geodeetti|lääkäri|esihenkilö|esimie[hs]|insinööri|asiantuntija|suunnittelija|ohjaaja|vastaava|hoitaja|tiimi|hanke|työryhmä|yksikkö|palvelut|kanslia|virasto|toimiala|lautakunta|hallitus|valtuusto|henkilöstö|direktör|chef|koordinator|sekreterare|rektor|arkitekt|ingenjör|director|manager|head|coordinator|officer|secretary)(?:t|it|et)?$/;
const CONNECTORS =
  /^(?:(?:ja|sekä|tai|yhdessä|och|samt|and)(?!\p{L})|[-–•*:.()"&\s])+|(?:\s(?:ja|sekä|tai|och|samt|and)|[-–•*:.()"&\s])+$/giu;

/**
 * @param cell the plan's words, e.g. "Kaupunkitarkastaja ja hallinto- ja kehitysjohtaja"
 * @param sector the measure's sector; a role that has a sector is meant only within its own
 */
export function matchRoles(cell: string, sector: string, roles: readonly Role[]): RoleMatch {
  const text = cell.normalize('NFC');
  const folded = positionsKept(text);
  const hits = hitsIn(folded, wantedOf(roles));
  const match: RoleMatch = { roles: [], collective: false, leftOver: [] };
  const taken: { from: number; until: number }[] = [];
  for (const hit of hits) {
    const words = text.slice(hit.from, hit.until);
    const meant = meantIn(hit.names, sector);
    taken.push(hit);
    if (meant.length === 0) {
      const sectors = [...new Set(hit.names.map(({ role }) => role.sector ?? ''))];
      match.leftOver.push({ words, kind: 'other-sector', sectors });
    }
    for (const { role, how } of meant) {
      if (how === 'collective') match.collective = true;
      if (!match.roles.some(({ roleId }) => roleId === role.id))
        match.roles.push({ roleId: role.id, words, bySpelling: how === 'spelling' });
    }
  }
  match.leftOver.push(...leftOverOf(text, taken));
  return match;
}

/** Folded text of the same length, so that a position in it is a position in the original. */
function positionsKept(text: string): string {
  return [...text]
    .map((character) => {
      const folded = foldWords(character);
      return folded === '' ? ' '.repeat(character.length) : folded.length === character.length ? folded : character;
    })
    .join('');
}

/** In one order whether the roles come from a register or the store, so that the same words always mean the same roles. */
function namesOf(roles: readonly Role[]): Name[] {
  const names: Name[] = roles.flatMap((role) => [
    { folded: foldWords(role.name), role, how: 'name' as const },
    ...role.spellings.map((spelling) => ({ folded: foldWords(spelling), role, how: 'spelling' as const })),
    ...(role.collectiveNames ?? []).map((name) => ({ folded: foldWords(name), role, how: 'collective' as const })),
  ]);
  return names
    .filter(({ folded }) => folded !== '')
    .sort(
      (a, b) =>
        b.folded.length - a.folded.length ||
        PREFERRED.indexOf(a.how) - PREFERRED.indexOf(b.how) ||
        (a.role.id < b.role.id ? -1 : 1),
    );
}

/** Every row of a plan asks with the same roles: their names are made ready once. */
const remembered = new WeakMap<readonly Role[], Wanted[]>();

function wantedOf(roles: readonly Role[]): Wanted[] {
  const known = remembered.get(roles);
  if (known) return known;
  const byWords = new Map<string, Name[]>();
  for (const name of namesOf(roles)) {
    const same = byWords.get(name.folded);
    if (same) same.push(name);
    else byWords.set(name.folded, [name]);
  }
  const wanted = [...byWords].map(([folded, names]) => {
    const words = folded.split(' ');
    return { firstWord: words[0] ?? '', pattern: new RegExp(words.map(escaped).join('\\s+'), 'g'), names };
  });
  remembered.set(roles, wanted);
  return wanted;
}

/** Where names stand, longest first, none overlapping; returned in the order of the text. */
function hitsIn(text: string, wanted: readonly Wanted[]): Hit[] {
  const hits: Hit[] = [];
  for (const { firstWord, pattern, names } of wanted) {
    if (!text.includes(firstWord)) continue;
    for (const found of text.matchAll(pattern)) {
      const hit = { from: found.index, until: found.index + found[0].length, names };
      if (standsAlone(text, hit) && !hits.some((other) => hit.from < other.until && other.from < hit.until))
        hits.push(hit);
    }
  }
  return hits.sort((a, b) => a.from - b.from);
}

/** Not a part of a longer word or compound: neither "hyte-|koordinaattori|" nor "|hallinto|- ja". */
function standsAlone(text: string, { from, until }: { from: number; until: number }): boolean {
  const before = text.slice(Math.max(0, from - 2), from);
  const after = text.slice(until, until + 2);
  return !/[\p{L}\p{N}]$|[\p{L}\p{N}]-$/u.test(before) && !/^[\p{L}\p{N}]|^-.|^:\p{L}/su.test(after);
}

/** A collective name means every post that has it; any other name the one of this sector, else the one without a sector. */
function meantIn(names: readonly Name[], sector: string): Name[] {
  const collective = names.filter(({ how }) => how === 'collective');
  if (collective.length > 0) return collective;
  const own = names.find(({ role }) => role.sector !== null && foldWords(role.sector) === foldWords(sector));
  const common = own ?? names.find(({ role }) => role.sector === null);
  return common ? [common] : [];
}

/** Words in parentheses explain a role and are none themselves. */
function leftOverOf(text: string, taken: readonly { from: number; until: number }[]): LeftOver[] {
  let rest = '';
  let at = 0;
  for (const { from, until } of taken) {
    rest += `${text.slice(at, from)}\n`;
    at = until;
  }
  rest += text.slice(at);
  const explained = [...rest.matchAll(/\(([^()]*)\)?/g)].flatMap(([, words = '']) => piecesOf(words));
  const named = piecesOf(rest.replace(/\([^()]*\)?/g, '\n'));
  return [
    ...named.map((words) => leftOver(words, LOOKS_LIKE_A_ROLE.test(foldWords(words)) ? 'role' : 'words')),
    ...explained.map((words) => leftOver(words, 'words')),
  ];
}

function leftOver(words: string, kind: LeftOver['kind']): LeftOver {
  return { words, kind, sectors: [] };
}

function piecesOf(text: string): string[] {
  return text
    .split(/[,;/\n]|\s(?:ja|sekä|och|samt|and)\s(?=\p{L})/u)
    .map((piece) => piece.replace(CONNECTORS, ''))
    .filter((words) => /\p{L}{2}/u.test(words));
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
