/** Which database servers this machine has, and where they were looked for. */

import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SERVER_KINDS, type ServerKind } from './database-server';

/** Where `.ci/install-servers` puts what it installs. */
export const SERVERS_FOLDER = join(__dirname, '../../../.servers');

export const JARS_FOLDER = join(SERVERS_FOLDER, 'jars');

/** Every server that a test can use now. */
export function availableServers(): ServerKind[] {
  return SERVER_KINDS.filter((kind) => missingFor(kind) === null);
}

/** What is missing for a server, with what to do; null when nothing is. */
export function missingFor(kind: ServerKind): string | null {
  switch (kind) {
    case 'ferretdb':
      return ferretdbPath() === null
        ? 'ferretdb is neither in .servers/bin nor on PATH; run .ci/install-servers (it needs Go)'
        : null;
    case 'mongo-java-server':
      if (onPath('java') === null) return 'java is not on PATH; install a JDK (apt-get install default-jdk-headless)';
      return hasJars() ? null : 'mongo-java-server is not in .servers/jars; run .ci/install-servers (it needs Maven)';
    case 'mongod':
      return onPath('mongod') === null ? 'mongod is not on PATH' : null;
    case 'given':
      return process.env.MONGODB_URI ? null : 'MONGODB_URI is not set';
  }
}

export function ferretdbPath(): string | null {
  const own = join(SERVERS_FOLDER, 'bin', 'ferretdb');
  return existsSync(own) ? own : onPath('ferretdb');
}

/** The whole path of a program; null when no folder of PATH has it. */
export function onPath(program: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

function hasJars(): boolean {
  return existsSync(JARS_FOLDER) && readdirSync(JARS_FOLDER).some((name) => name.startsWith('mongo-java-server-core'));
}
