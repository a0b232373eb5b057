/**
 * The rules that Microsoft's schema does not hold, read from the finished zip as Teams would read it: addresses, version,
 * icons, the zip's own contents, the commands' words, and languages that say the same things.
 */

import { unzipSync } from 'fflate';
import { COLOR_ICON, OUTLINE_ICON } from './app-manifest';
import { iconFaultsOf } from './check-icon';

export interface CheckedManifest {
  version: string;
  developer: Record<string, string>;
  name: { short: string };
  description: { short: string; full: string };
  icons: { color: string; outline: string };
  localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] };
  bots: { commandLists: { scopes: string[]; commands: { title: string; description: string }[] }[] }[];
  validDomains: string[];
}

/**
 * @param zip the package's bytes
 * @param host where the bot is, without protocol and port
 * @param commandOf which command a person calls by these words; null when the bot reads none in them
 * @returns one sentence for each fault; empty when all is well
 */
export function packageFaultsOf(zip: Uint8Array, host: string, commandOf: (words: string) => unknown): string[] {
  const files = unzipSync(zip);
  const manifest = jsonIn<CheckedManifest>(files, 'manifest.json');
  if (!manifest) return ['manifest.json is missing at the root of the zip, or is not JSON.'];
  const languages = manifest.localizationInfo.additionalLanguages.map(({ languageTag, file }) => ({
    languageTag,
    file,
    texts: jsonIn<Record<string, string>>(files, file),
  }));
  const wanted = ['manifest.json', COLOR_ICON, OUTLINE_ICON, ...languages.map(({ file }) => file)];
  return [
    ...Object.keys(files)
      .filter((name) => !wanted.includes(name))
      .map((name) => `${name} does not belong into the zip; all its files stand at the root.`),
    ...wanted.filter((name) => !files[name]).map((name) => `${name} is missing in the zip.`),
    ...addressFaultsOf(manifest, host),
    ...(/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(manifest.version) ? [] : [`version ${manifest.version} is not semver.`]),
    ...iconFaultsOf('color', files[manifest.icons.color]),
    ...iconFaultsOf('outline', files[manifest.icons.outline]),
    ...languages.flatMap(({ file, texts }) => languageFaultsOf(manifest, file, texts)),
    ...commandFaultsOf(manifest, languages, commandOf),
  ];
}

/** Every text of the manifest that a language file has to say, by its path. */
function localisedTextsOf({ name, description, bots }: CheckedManifest): Record<string, string> {
  const texts: Record<string, string> = {
    'name.short': name.short,
    'description.short': description.short,
    'description.full': description.full,
  };
  bots.forEach(({ commandLists }, bot) => {
    commandLists.forEach(({ commands }, list) => {
      commands.forEach(({ title, description: does }, at) => {
        texts[`bots[${bot}].commandLists[${list}].commands[${at}].title`] = title;
        texts[`bots[${bot}].commandLists[${list}].commands[${at}].description`] = does;
      });
    });
  });
  return texts;
}

function addressFaultsOf({ developer, validDomains }: CheckedManifest, host: string): string[] {
  const plain = Object.entries(developer)
    .filter(([field, address]) => field.endsWith('Url') && !address.startsWith('https://'))
    .map(([field, address]) => `developer.${field} ${address} does not begin with https://.`);
  const isOwn = validDomains.length === 1 && validDomains[0] === host;
  // A wider domain, such as a cloud's shared suffix, would let pages of others speak for the app.
  return isOwn ? plain : [...plain, `validDomains must be ${host} alone, and is ${validDomains.join(', ')}.`];
}

function languageFaultsOf(manifest: CheckedManifest, file: string, texts: Record<string, string> | null): string[] {
  if (!texts) return [`${file} is not JSON.`];
  const wanted = localisedTextsOf(manifest);
  const said = Object.keys(texts).filter((key) => key !== '$schema');
  return [
    ...Object.keys(wanted)
      .filter((key) => !texts[key]?.trim())
      .map((key) => `${file} does not say ${key}.`),
    ...said.filter((key) => !(key in wanted)).map((key) => `${file} says ${key}, which the manifest does not have.`),
  ];
}

function commandFaultsOf(
  manifest: CheckedManifest,
  languages: readonly { file: string; texts: Record<string, string> | null }[],
  commandOf: (words: string) => unknown,
): string[] {
  return Object.entries(localisedTextsOf(manifest))
    .filter(([key]) => key.endsWith('.title'))
    .flatMap(([key, title]) => {
      const command = commandOf(title);
      if (command === null) return [`The bot reads no command in "${title}" (manifest.json, ${key}).`];
      return languages
        .filter(({ texts }) => texts?.[key] && commandOf(texts[key]) !== command)
        .map(({ file, texts }) => `"${texts?.[key]}" (${file}) is not the command "${title}" (${key}).`);
    });
}

function jsonIn<Content>(files: Record<string, Uint8Array>, name: string): Content | null {
  try {
    return JSON.parse(new TextDecoder().decode(files[name])) as Content;
  } catch {
    return null;
  }
}
