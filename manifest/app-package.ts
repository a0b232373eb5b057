/** The app package: one zip file with the manifest, its languages and its icons, all at its root. */

import { zipSync } from 'fflate';
import { appManifestOf, COLOR_ICON, LANGUAGE_FILES, languageFileOf, OUTLINE_ICON } from './app-manifest';
import { colorIcon, outlineIcon } from './draw-icon';
import type { ManifestWish } from './manifest-wish';
import { pngOf } from './png';

export type PackageFiles = Record<string, Uint8Array>;

/** The files by their names in the zip. */
export function packageFilesOf(wish: ManifestWish): PackageFiles {
  const files: PackageFiles = { 'manifest.json': jsonOf(appManifestOf(wish)) };
  for (const [language, file] of Object.entries(LANGUAGE_FILES)) {
    files[file] = jsonOf(languageFileOf(wish, language as 'sv' | 'en'));
  }
  files[COLOR_ICON] = pngOf(colorIcon());
  files[OUTLINE_ICON] = pngOf(outlineIcon());
  return files;
}

/** The same files give the same bytes: the zip carries no time of its own. */
export function zippedPackage(files: PackageFiles): Uint8Array {
  return zipSync(files, { level: 9, mtime: '1980-01-01T12:00:00' });
}

function jsonOf(content: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
