/**
 * `npm run manifest -- --app-id GUID --url https://bot.example [--name …] [--developer …] [--website URL] [--privacy URL]
 * [--terms URL] [--version N.N.N] [--out FILE]`: writes the Teams app package, once it has passed every check.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand } from '../bot/commands/read-command';
import { appManifestOf } from './app-manifest';
import { packageFilesOf, zippedPackage } from './app-package';
import { packageFaultsOf } from './check-package';
import { schemaFaultsOf } from './check-schema';
import { readManifestWish } from './manifest-wish';

/** 1 when a check failed, 2 when the wish was not understood. */
async function main(): Promise<0 | 1 | 2> {
  const wish = readManifestWish(process.argv.slice(2), ownVersion());
  if ('mistakes' in wish) return complain(wish.mistakes, 2);
  const zip = zippedPackage(packageFilesOf(wish));
  const faults = [
    ...(await schemaFaultsOf(appManifestOf(wish))),
    ...packageFaultsOf(zip, wish.url.hostname, (words) => readCommand(words)?.command ?? null),
  ];
  if (faults.length > 0) return complain(faults, 1);
  writeFileSync(wish.out, zip);
  const pages = [wish.website, wish.privacy, wish.terms].filter(({ href }) => href === wish.url.href);
  const said = [
    `${wish.out}: the Teams app ${wish.name} ${wish.version}, for the bot ${wish.appId}.`,
    `Set the bot's messaging endpoint to ${new URL('/api/messages', wish.url).href}, then upload the file in the Teams admin centre (Manage apps).`,
    ...(pages.length > 0
      ? [`Teams shows ${wish.url.href} as the app's own page; --website, --privacy and --terms name better ones.`]
      : []),
  ];
  process.stdout.write(`${said.join('\n')}\n`);
  return 0;
}

function complain<Code extends 1 | 2>(lines: readonly string[], code: Code): Code {
  process.stderr.write(`${lines.join('\n')}\nNothing was written.\n`);
  return code;
}

/** Built into dist/manifest/, two folders below the project. */
function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));
  return version;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
