/**
 * Starts Microsoft 365 Agents Playground as a process in a folder of its own, without a browser of its own and without
 * the telemetry that can be turned off.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { endProcess } from '../../../demo/end-process';
import { aTemporaryFolder } from '../../support/temporary-folder';
import { PLAYGROUND } from './judge-paths';
import { type PlaygroundScene, playgroundSettings } from './playground-settings';

export interface Playground {
  url: string;
  stop(): Promise<void>;
}

/** Below Linux's ephemeral ports: the tool moves to a random port when its own is taken. */
const FIRST_PORT = 15_650;
const LAST_PORT = 15_750;
const START_MS = 30_000;
const STOP_MS = 3_000;

/**
 * @param botUrl where activities go
 * @param serviceUrl the connector's address that the bot is told
 * @throws when it ends or does not listen in time, with the reason that it wrote in its log
 */
export async function startPlayground(
  scene: PlaygroundScene,
  { botUrl, serviceUrl }: { botUrl: string; serviceUrl: string },
): Promise<Playground> {
  const folder = aTemporaryFolder();
  const settings = join(folder.path, '.m365agentsplayground.yml');
  writeFileSync(settings, playgroundSettings(scene));
  const port = String(await freePort());
  const wanted = ['-e', botUrl, '-c', 'msteams', '-p', port, '--service-url', serviceUrl, '--disable-telemetry'];
  const child = spawn(process.execPath, [PLAYGROUND, 'start', ...wanted], {
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${folderOfNoBrowser(folder.path)}:${process.env.PATH}`,
      HOME: folder.path,
      TZ: 'Europe/Helsinki',
      TEAMS_APP_TEST_TOOL_CONFIG_PATH: settings,
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
    },
  });
  const stop = async () => {
    await endProcess(child, STOP_MS);
    folder.remove();
  };
  try {
    return { url: await addressOf(child), stop };
  } catch (error) {
    const log = join(folder.path, 'devTools/m365agentsplayground.log');
    const why = existsSync(log) ? readFileSync(log, 'utf8') : '';
    await stop();
    throw new Error(`the Playground did not start: ${String(error)}\n${why}`);
  }
}

/** The tool opens the desktop's browser, which would be a second client. */
function folderOfNoBrowser(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const name of ['xdg-open', 'open']) writeFileSync(join(bin, name), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  return bin;
}

async function freePort(): Promise<number> {
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) {
    const isFree = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  throw new Error(`no free port from ${FIRST_PORT} to ${LAST_PORT}`);
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    const alarm = setTimeout(() => reject(new Error(`it said only: ${written}`)), START_MS);
    const listen = (chunk: Buffer) => {
      written += chunk.toString();
      const port = /Listening on (\d+)/.exec(written)?.[1];
      if (!port) return;
      clearTimeout(alarm);
      resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(alarm);
      reject(new Error(`it ended with ${code}: ${written}`));
    });
  });
}
