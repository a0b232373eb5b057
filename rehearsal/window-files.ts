/**
 * Serves the rehearsal's window: its page and styles from the source folder, its scripts from the build, and the real
 * Adaptive Cards renderer from its package. Only files named here or compiled scripts leave the machine's disk.
 */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RehearsalRequest, Reply } from './rehearsal-request';

export type WindowFiles = (request: RehearsalRequest) => Promise<Reply>;

const pages: Record<string, [file: string, type: string]> = {
  '/': ['window.html', 'text/html; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

/** Nothing but this server, and pictures that a card itself names. */
const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** Without folders the project's own are used, found from this file upwards, so that source and build both work. */
export function createWindowFiles(folders: { pages?: string; scripts?: string } = {}): WindowFiles {
  const project = projectFolder(__dirname);
  const pageFolder = folders.pages ?? join(project, 'rehearsal', 'window');
  const scriptFolder = folders.scripts ?? join(project, 'dist', 'rehearsal', 'window');

  return async ({ method, path }) => {
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'Read only.' };
    const page = pages[path];
    if (page) return file(join(pageFolder, page[0]), page[1]);
    if (path === '/adaptivecards.js') {
      return file(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'text/javascript; charset=utf-8');
    }
    const style = /^\/([a-z]+\.css)$/.exec(path)?.[1];
    if (style) return file(join(pageFolder, style), 'text/css; charset=utf-8');
    // Compiled modules name each other without an ending, as their sources do.
    const [, script, ending = '.js'] = /^\/scripts\/([a-z0-9-]+)(\.js(?:\.map)?)?$/.exec(path) ?? [];
    if (script) return file(join(scriptFolder, script + ending), 'text/javascript; charset=utf-8');
    return { status: 404, body: 'There is nothing here.' };
  };
}

async function file(path: string, type: string): Promise<Reply> {
  try {
    return {
      status: 200,
      body: await readFile(path),
      headers: {
        'content-type': type,
        'cache-control': 'no-cache',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    };
  } catch {
    return { status: 404, body: 'This file is missing; build the project with `npm run build`.' };
  }
}

function projectFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('The rehearsal window was not found. Run it inside the project.');
  return projectFolder(parent);
}
