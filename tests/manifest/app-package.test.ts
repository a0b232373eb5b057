/** The Teams app package: what is built passes Microsoft's schema and our rules, and each rule refuses what breaks it. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readCommand } from '../../bot/commands/read-command';
import { appManifestOf } from '../../manifest/app-manifest';
import { type PackageFiles, packageFilesOf, zippedPackage } from '../../manifest/app-package';
import { packageFaultsOf } from '../../manifest/check-package';
import { outlineIcon } from '../../manifest/draw-icon';
import { LISTED_COMMANDS } from '../../manifest/listed-commands';
import { type ManifestWish, readManifestWish } from '../../manifest/manifest-wish';
import { pngOf } from '../../manifest/png';

const APP_ID = '0f6b5c11-2222-4333-8444-555555555555';
const ASKED = ['--app-id', APP_ID, '--url', 'https://bot.example'];

const aWish = () => readManifestWish(ASKED, '1.2.3') as ManifestWish;
const FILES = packageFilesOf(aWish());
const commandOf = (words: string) => readCommand(words)?.command ?? null;
const faultsOf = (files: PackageFiles) => packageFaultsOf(zippedPackage(files), 'bot.example', commandOf);

/** Microsoft's package has parts that jest cannot load, so it is asked in a process of its own, from what is built. */
function schemaFaultsOf(manifest: unknown): string[] {
  const check = JSON.stringify(join(__dirname, '../../dist/manifest/check-schema.js'));
  const ask = `require(${check}).schemaFaultsOf(JSON.parse(process.argv[1])).then((faults) => console.log(JSON.stringify(faults)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', ask, JSON.stringify(manifest)], { encoding: 'utf8' }));
}

/** The package's files with one JSON file changed. */
function changed(file: string, change: (content: Record<string, never>) => void): PackageFiles {
  const content = JSON.parse(new TextDecoder().decode(FILES[file]));
  change(content);
  return { ...FILES, [file]: new TextEncoder().encode(JSON.stringify(content)) };
}

describe('the Teams app package', () => {
  it("passes Microsoft's schema and our own rules", () => {
    expect(schemaFaultsOf(appManifestOf(aWish()))).toEqual([]);
    expect(faultsOf(FILES)).toEqual([]);
  });

  it('has its files at the root of the zip, and the same bytes each time', () => {
    const zip = zippedPackage(FILES);
    expect(Object.keys(unzipSync(zip)).sort()).toEqual([
      'color.png',
      'en.json',
      'manifest.json',
      'outline.png',
      'sv.json',
    ]);
    expect(zippedPackage(packageFilesOf(aWish()))).toEqual(zip);
  });

  it('is one bot for chats and teams that takes files and hears what people write', () => {
    expect(appManifestOf(aWish())).toMatchObject({
      id: APP_ID,
      version: '1.2.3',
      bots: [{ botId: APP_ID, scopes: ['personal', 'team'], supportsFiles: true, isNotificationOnly: false }],
      validDomains: ['bot.example'],
    });
  });

  it.each(Object.entries(LISTED_COMMANDS))(
    'lists for %s at most twelve words, all of which the bot reads',
    (_, listed) => {
      expect(listed.length).toBeLessThanOrEqual(12);
      for (const { words } of listed) {
        const command = commandOf(words.fi);
        expect({ words, isRead: command !== null }).toEqual({ words, isRead: true });
        expect([words.sv, words.en].map(commandOf)).toEqual([command, command]);
      }
    },
  );

  it("lets Microsoft's schema find a thirteenth command", () => {
    const manifest = appManifestOf(aWish());
    const [list] = manifest.bots[0]?.commandLists ?? [];
    const word = { title: 'omat', description: 'omat' };
    list?.commands.splice(0, list.commands.length, ...Array.from({ length: 13 }, () => word));
    expect(schemaFaultsOf(manifest).join(' ')).toContain('commands');
  });

  it('refuses words that the bot does not read', () => {
    const files = changed('sv.json', (texts) => {
      Object.assign(texts, { 'bots[0].commandLists[0].commands[0].title': 'hjälp' });
    });
    expect(faultsOf(files)).toEqual([expect.stringContaining('"hjälp" (sv.json) is not the command "omat"')]);
  });

  it('refuses a language that says less or more than the manifest', () => {
    const less = changed('en.json', (texts) => {
      delete texts['description.short'];
      Object.assign(texts, { 'name.full': 'Toteuma' });
    });
    expect(faultsOf(less)).toEqual([
      'en.json does not say description.short.',
      'en.json says name.full, which the manifest does not have.',
    ]);
  });

  it('refuses addresses of others and without encryption', () => {
    const files = changed('manifest.json', (manifest) => {
      Object.assign(manifest, { validDomains: ['*.azurewebsites.net'] });
      Object.assign(manifest.developer as unknown as object, { privacyUrl: 'http://bot.example/' });
    });
    expect(faultsOf(files)).toEqual([
      'developer.privacyUrl http://bot.example/ does not begin with https://.',
      'validDomains must be bot.example alone, and is *.azurewebsites.net.',
    ]);
  });

  it('refuses icons of another size, another colour or without transparency', () => {
    const { pixels } = outlineIcon();
    const painted = pixels.map((value, at) => (at % 4 === 0 ? 10 : at % 4 === 3 ? 255 : value));
    const outline = FILES['outline.png'] ?? new Uint8Array();
    expect(faultsOf({ ...FILES, 'color.png': outline })).toEqual(['The color icon is 32 × 32, not 192 × 192.']);
    expect(faultsOf({ ...FILES, 'outline.png': pngOf({ size: 32, pixels: painted }) })).toEqual([
      'The outline icon has another colour than white.',
      'The outline icon is transparent nowhere.',
    ]);
    expect(faultsOf({ ...FILES, 'outline.png': new Uint8Array(40) })).toEqual(['The outline icon is not a PNG.']);
  });

  it('refuses a file that is missing, in a folder, or too much', () => {
    const { 'sv.json': _, ...rest } = FILES;
    expect(faultsOf({ ...rest, 'languages/sv.json': new Uint8Array() })).toEqual([
      'languages/sv.json does not belong into the zip; all its files stand at the root.',
      'sv.json is missing in the zip.',
      'sv.json is not JSON.',
    ]);
  });
});

describe('the wish for an app package', () => {
  it.each([
    ['an id that is none', ['--app-id', 'toteuma', '--url', 'https://bot.example'], '--app-id toteuma'],
    ['an address without encryption', ['--app-id', APP_ID, '--url', 'http://bot.example'], '--url http://bot.example'],
    ['a path', ['--app-id', APP_ID, '--url', 'https://bot.example/api'], 'without a path'],
    ['another port', ['--app-id', APP_ID, '--url', 'https://bot.example:8443'], '443'],
    ['a name and password', [...ASKED, '--privacy', 'https://me:secret@city.example'], '--privacy'],
    ['a password in the own address', ['--app-id', APP_ID, '--url', 'https://me:secret@bot.example'], '--url'],
    ['a version that is none', [...ASKED, '--version', '1'], 'three numbers'],
    ['a name that Teams cuts off', [...ASKED, '--name', 'a'.repeat(31)], '30 characters'],
    ['a page without encryption', [...ASKED, '--privacy', 'http://city.example'], '--privacy http://city.example'],
  ])('is refused with %s', (_, args, sentence) => {
    expect(readManifestWish(args, '1.2.3')).toEqual({ mistakes: [expect.stringContaining(sentence)] });
  });

  it('names every mistake at once', () => {
    expect(readManifestWish([], '1.2.3')).toEqual({
      mistakes: [expect.stringContaining('--app-id'), expect.stringContaining('--url')],
    });
  });
});
