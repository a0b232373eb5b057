/**
 * What an app package is made for: one registration, one address, and the addresses that Teams shows beside the app's
 * name. Everything wrong with it is said at once, each with its fix.
 */

import { parseArgs } from 'node:util';

export interface ManifestWish {
  /** The registration's id in Entra, lower case; the app carries it as its own. */
  appId: string;
  /** Where Teams reaches the bot: https, no path. */
  url: URL;
  /** The app's name in Teams, at most 30 characters. */
  name: string;
  /** Who runs it for the city, at most 32 characters. */
  developer: string;
  website: URL;
  privacy: URL;
  terms: URL;
  /** Teams takes an update only with a higher version. */
  version: string;
  /** The zip file to write. */
  out: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** semver.org without build metadata, which Teams does not compare. */
const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9a-z-]+(\.[0-9a-z-]+)*)?$/i;
const LONGEST_NAME = 30;
const LONGEST_DEVELOPER = 32;

/**
 * @param args what stands after the program's name
 * @param ownVersion the version of this program, used without `--version`
 */
export function readManifestWish(args: string[], ownVersion: string): ManifestWish | { mistakes: string[] } {
  const { values } = parseArgs({
    args,
    options: {
      'app-id': { type: 'string', default: '' },
      url: { type: 'string', default: '' },
      name: { type: 'string', default: 'Toteuma' },
      developer: { type: 'string', default: 'Toteuma' },
      website: { type: 'string' },
      privacy: { type: 'string' },
      terms: { type: 'string' },
      version: { type: 'string', default: ownVersion },
      out: { type: 'string', default: 'toteuma-teams.zip' },
    },
  });
  const mistakes: string[] = [];
  const address = (option: string, given: string | undefined): URL => {
    const url = given !== undefined && URL.canParse(given) ? new URL(given) : null;
    // Everybody who installs the app can read what stands in it.
    if (url?.protocol === 'https:' && url.username === '' && url.password === '') return url;
    mistakes.push(
      `--${option} ${given ?? ''}: give a whole address that begins with https://, without a name and password.`,
    );
    return new URL('https://mistaken.example');
  };
  const appId = values['app-id'].toLowerCase();
  if (!GUID.test(appId)) {
    mistakes.push(`--app-id ${appId}: give the Application (client) ID of the bot's registration, as Entra shows it.`);
  }
  const url = address('url', values.url);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    mistakes.push(`--url ${values.url}: give the address without a path, such as https://toteuma.city.example.`);
  }
  if (url.port !== '') mistakes.push(`--url ${values.url}: Teams reaches a bot at the ordinary port (443) only.`);
  if (!SEMVER.test(values.version)) mistakes.push(`--version ${values.version}: give three numbers, such as 1.0.0.`);
  for (const [option, given, longest] of [
    ['name', values.name.trim(), LONGEST_NAME],
    ['developer', values.developer.trim(), LONGEST_DEVELOPER],
  ] as const) {
    if (given === '' || given.length > longest) mistakes.push(`--${option}: give 1 to ${longest} characters.`);
  }
  const wish: ManifestWish = {
    appId,
    url,
    name: values.name.trim(),
    developer: values.developer.trim(),
    website: values.website === undefined ? url : address('website', values.website),
    privacy: values.privacy === undefined ? url : address('privacy', values.privacy),
    terms: values.terms === undefined ? url : address('terms', values.terms),
    version: values.version,
    out: values.out,
  };
  return mistakes.length > 0 ? { mistakes } : wish;
}
