/**
 * The scene of the judged journeys: Toteuma as a process with a few rows of Kemi's plan, the Playground whose current
 * user is ympäristöjohtaja, the wire between them, and a Chromium.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, unparse } from 'papaparse';
import { type Browser, chromium } from 'playwright-core';
import { type BotProcess, runToteuma, startBotProcess } from '../../support/bot-process';
import { aTemporaryFolder } from '../../support/temporary-folder';
import { CHROMIUM } from './judge-paths';
import { keepOutput } from './keep-output';
import { createPersonActs, type PersonActs } from './person-acts';
import type { PlaygroundPerson, PlaygroundScene } from './playground-settings';
import { type PostedMessage, postedMessages } from './posted-messages';
import { startPlayground } from './start-playground';
import { startWire, type Wire } from './start-wire';

export interface Scene {
  bot: BotProcess;
  wire: Wire;
  browser: Browser;
  acts: PersonActs;
  /** The Playground's page. */
  url: string;
  /** What the bot has posted so far, as it stands now; of one conversation when it is named. */
  posted(conversationId?: string): PostedMessage[];
  /** Ends every process that was started and removes every file. */
  stop(): Promise<void>;
}

export const DIRECTOR = kemiPerson(11, 'Ympäristöjohtaja', 'ymparistojohtaja@kemi.example');
export const COORDINATOR = kemiPerson(3, 'Strategiakoordinaattori', 'strategiakoordinaattori@kemi.example');
export const CHANNEL = { id: '19:johtoryhma@thread.tacv2', name: 'Johtoryhmä' };

/** They are asked too and stay silent; without them the Playground would refuse their cards. */
const SILENT = [
  kemiPerson(12, 'Ympäristöpäällikkö', 'ymparistopaallikko@kemi.example'),
  kemiPerson(13, 'Kaupunginarkkitehti', 'kaupunginarkkitehti@kemi.example'),
];
const TENANT = '11111111-2222-4333-8444-555555555555';
const BOT = { id: '28:toteuma', name: 'Toteuma' };
const KEMI = join(__dirname, '../../../examples/kemi');
/** Three measures of the director's: one for the year, one for two years, one continuous with other roles beside. */
const MEASURES = ['ELI-YMP-01', 'ELI-YMP-02', 'ELI-YMP-05', 'HYV-YMP-01', 'SUJ-YMP-03'];

/** Without these Chromium would look up names outside this machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** @param at where the bot's calendar clock starts */
export async function startScene(at: string): Promise<Scene> {
  const stops: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const scene: PlaygroundScene = {
      tenantId: TENANT,
      bot: BOT,
      me: DIRECTOR,
      others: [COORDINATOR, ...SILENT],
      team: { id: '19:kemi@thread.tacv2', name: 'Kemin kaupunki' },
      channel: CHANNEL,
    };
    const folder = aTemporaryFolder();
    stops.push(folder.remove);
    const wire = await startWire([scene.me, ...scene.others]);
    stops.push(wire.stop);
    const env = {
      TOTEUMA_LOCAL: '1',
      TOTEUMA_PORT: '0',
      TOTEUMA_STORE: `file:${join(folder.path, 'toteuma.db')}`,
      TOTEUMA_SERVICE_URL: wire.serviceUrl,
      TOTEUMA_TENANTS: TENANT,
      TOTEUMA_COORDINATORS: COORDINATOR.email,
    };
    const playground = await startPlayground(scene, { botUrl: wire.botUrl, serviceUrl: wire.serviceUrl });
    stops.push(playground.stop);
    wire.join({ playground: playground.url });
    await runToteuma(env, importArguments(folder.path, at));
    const bot = await startBotProcess(env, at);
    stops.push(bot.stop);
    stops.push(() => keepOutput('bot.log', bot.log().join('\n')));
    wire.join({ bot: bot.url });
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
    stops.push(() => browser.close());
    return {
      bot,
      wire,
      browser,
      acts: createPersonActs(playground.url),
      url: playground.url,
      posted: (conversationId) =>
        postedMessages(wire.exchanges).filter((one) => !conversationId || one.conversationId === conversationId),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function importArguments(folder: string, at: string): string[] {
  const plan = join(folder, 'plan.csv');
  const { data, meta } = parse<Record<string, string>>(readFileSync(join(KEMI, 'plan.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const rows = data.filter(({ Tunnus = '' }) => MEASURES.includes(Tunnus));
  writeFileSync(plan, unparse(rows, { columns: meta.fields ?? [] }));
  const files = ['--settings', join(KEMI, 'plan.json'), '--register', join(KEMI, 'register.csv')];
  return ['plan', 'import', plan, ...files, '--at', at, '--as', 'test'];
}

/** An account of the example's register, whose Entra ids are numbered. */
function kemiPerson(number: number, name: string, email: string): PlaygroundPerson {
  const aadObjectId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id: `29:person-${number}`, aadObjectId, name, email };
}
