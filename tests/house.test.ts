/** The rules of the house, executable. Each failure says which file breaks which rule and how to obey it. */

import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { importsOf, type SourceFile, sourceFiles } from './support/source-files';

/** Who may import whom among our folders (CONTRIBUTING.md, "The house"). A folder may always import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  strategy: [],
  cards: ['strategy'],
  storage: ['strategy'],
  files: ['strategy'],
  jobs: ['strategy', 'cards'],
  bot: ['strategy', 'cards', 'jobs'],
  cli: ['strategy', 'files', 'jobs', 'cards'],
  rehearsal: [],
  demo: ['strategy', 'files'],
  manifest: ['strategy', 'bot'],
  bench: ['strategy', 'cards', 'storage', 'files', 'jobs', 'bot', 'cli', 'rehearsal', 'demo', 'tests'],
};

/** The only folder that may import these packages, besides `bench/`, which measures us against them bare. */
const FENCED: Record<string, string> = {
  botbuilder: 'bot/teams/',
  'botframework-connector': 'bot/teams/',
  'botframework-schema': 'bot/teams/',
  restify: 'bot/http/',
  'node-cron': 'jobs/',
  libsql: 'storage/embedded/',
  mongodb: 'storage/mongo/',
  papaparse: 'files/',
  'read-excel-file': 'files/',
  'write-excel-file': 'files/',
  luxon: 'strategy/',
  'date-holidays': 'strategy/',
  'intl-messageformat': 'cards/',
  adaptivecards: 'rehearsal/',
  '@microsoft/app-manifest': 'manifest/',
  fflate: 'manifest/',
};

/** The flow, in the order in which data walks it: an earlier word never imports a later one. */
const FLOW = ['plan', 'role', 'round', 'question', 'ask', 'answer', 'digest'];

const NAMES_THAT_SAY_NOTHING = /(^|\/)(utils?|helpers?|types|common|index|misc|manager|service)\.ts$/;

/** sha256 of "first last" in lower case: officials whom the source documents name, and whom nothing of ours may name. */
const REAL_OFFICIALS = new Set([
  '806e9d9ca84a3e189627b73658dbfde9851c7bd7e31cda0b5e15d8db7389035b',
  '24d27f1130000de540909007f84fe68916bfe3bf02de2de2561747d7583c4fea',
  'dfeed5f0684b99f41993dffc3ed58798220c03edeaedc8aa00b64c4055c44ba6',
]);

const code = sourceFiles(/\.(ts|js)$/).filter(({ path }) => !path.startsWith('tests/'));
const texts = sourceFiles(/\.(ts|js|json|md|csv|txt|html|css|yaml|yml|grit)$|^\.env\.example$|^\.ci\/run$/);

const folderOf = (path: string) => path.split('/')[0] ?? '';

function importedFolders(file: SourceFile): string[] {
  return importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => folderOf(posix.normalize(posix.join(posix.dirname(file.path), target))));
}

describe('the house', () => {
  it('lets a folder import only what stands below it', () => {
    const broken = code.flatMap((file) => {
      const allowed = MAY_IMPORT[folderOf(file.path)];
      if (!allowed) return [];
      return importedFolders(file)
        .filter((folder) => folder !== folderOf(file.path) && !allowed.includes(folder))
        .map((folder) => `${file.path} imports ${folder}/: move the shared part down, or pass it in as an argument`);
    });
    expect(broken).toEqual([]);
  });

  it('knows every folder that has code', () => {
    const unknown = code
      .map(({ path }) => path)
      .filter((path) => path.includes('/') && !(folderOf(path) in MAY_IMPORT));
    expect(unknown.filter((path) => !/^(docs|examples)\//.test(path))).toEqual([]);
  });

  it('keeps fenced packages behind their fence', () => {
    const broken = code.flatMap((file) =>
      importsOf(file).flatMap((target) => {
        const fence = Object.entries(FENCED).find(([name]) => target === name || target.startsWith(`${name}/`));
        return fence && !file.path.startsWith(fence[1]) && folderOf(file.path) !== 'bench'
          ? [`${file.path} imports ${target}: only ${fence[1]} may`]
          : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('lets data walk the flow in one direction', () => {
    const broken = FLOW.flatMap((word, at) => {
      const [file] = sourceFiles(new RegExp(`^strategy/${word}\\.ts$`));
      const later = FLOW.slice(at + 1).map((name) => `./${name}`);
      return file
        ? importsOf(file)
            .filter((target) => later.includes(target))
            .map((target) => `${word} imports ${target}`)
        : [`strategy/${word}.ts is missing`];
    });
    expect(broken).toEqual([]);
  });

  it('has no file of more than 300 lines', () => {
    const long = [...code, ...sourceFiles(/^tests\/.*\.ts$/)]
      .map(({ path, text }) => ({ path, lines: text().trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300)
      .map(({ path, lines }) => `${path} has ${lines} lines: it is two things, split it`);
    expect(long).toEqual([]);
  });

  it('names files after what they are', () => {
    expect(code.map(({ path }) => path).filter((path) => NAMES_THAT_SAY_NOTHING.test(path))).toEqual([]);
    const notKebab = code.map(({ path }) => path).filter((path) => !/^([a-z0-9-]+\/)*[a-z0-9.-]+\.(ts|js)$/.test(path));
    expect(notKebab).toEqual([]);
  });

  it('opens every module with a sentence about what it is', () => {
    const silent = code
      .filter(({ path }) => folderOf(path) in MAY_IMPORT)
      .filter(
        ({ text }) =>
          !text()
            .split(/^export /m, 1)[0]
            ?.includes('/**'),
      )
      .map(({ path }) => `${path}: say in one or two sentences what this module is and guarantees`);
    expect(silent).toEqual([]);
  });

  it('reads the environment and the clock only where a process begins', () => {
    const mayRead = /^(main|toteuma|demo|app)\.ts$|^demo\/|^rehearsal\/|^docs\//;
    const broken = code
      .filter(({ path }) => !mayRead.test(path))
      .filter(({ text }) => /process\.env|Date\.now\(\)|new Date\(\)/.test(text()))
      .map(({ path }) => `${path} reads the environment or the clock: take it as an argument`);
    expect(broken).toEqual([]);
  });

  it('leaves no note to do something later', () => {
    expect(code.filter(({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text())).map(({ path }) => path)).toEqual([]);
  });

  it('names no real official', () => {
    const named = texts.flatMap(({ path, text }) => {
      const words =
        text()
          .toLowerCase()
          .match(/\p{Letter}+/gu) ?? [];
      return words.flatMap((word, at) => {
        const next = words[at + 1] ?? '';
        return [`${word} ${next}`, `${next} ${word}`].some((pair) => REAL_OFFICIALS.has(hashOf(pair))) ? [path] : [];
      });
    });
    expect(named).toEqual([]);
  });

  it('says nothing of the machine it was made on', () => {
    const broken = texts
      .filter(({ path }) => !path.endsWith('house.test.ts') && !path.endsWith('package-lock.json'))
      .filter(({ text }) => /\/work\/(main|shared|\.library)|\/root\//.test(text()))
      .map(({ path }) => path);
    expect(broken).toEqual([]);
  });

  it('names only scripts that exist in its documents', () => {
    const [manifest] = sourceFiles(/^package\.json$/);
    const scripts = Object.keys(JSON.parse(manifest?.text() ?? '{}').scripts);
    const named = sourceFiles(/^[A-Z]+\.md$/).flatMap(({ path, text }) =>
      [...text().matchAll(/npm run ([a-z:-]+)/g)].map((match) => ({ path, script: match[1] ?? '' })),
    );
    expect(named.filter(({ script }) => !scripts.includes(script))).toEqual([]);
  });
});

const hashes = new Map<string, string>();

function hashOf(words: string): string {
  const known = hashes.get(words);
  if (known) return known;
  const hash = createHash('sha256').update(words).digest('hex');
  hashes.set(words, hash);
  return hash;
}
