/**
 * The demo: the bot and a stand-in for Teams on this machine, with Kemi's plan or one's own, and a round that opens. One can
 * be everybody in a browser window; with `--auto` the officials are played and the main job runs to its end by itself.
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { castOf, inOneLanguage, LEADERSHIP_CHANNEL, rosterOf, TENANT } from './demo/cast';
import { demoWords } from './demo/demo-words';
import { playOfficials } from './demo/play-officials';
import { buttonOf } from './demo/shown-card';
import { createStageClient, type StageClient } from './demo/stage-client';
import { runProgram, startProgram } from './demo/start-program';
import { roundCountOf, transcriptOf } from './demo/transcript';
import { readTable } from './files/read-table';
import { writeCsv } from './files/write-table';
import { type Language, languageOfTag } from './strategy/language';

const KEMI = join(__dirname, '..', 'examples', 'kemi');
/** Monday 2022-08-15 08:00 in Helsinki: the first half-year round of Kemi's plan. */
const KEMI_STARTS_AT = '2022-08-15T05:00:00.000Z';
const SETTLED_MS = 60_000;
const LOOK_EVERY_MS = 400;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      auto: { type: 'boolean', default: false },
      at: { type: 'string', default: KEMI_STARTS_AT },
      plan: { type: 'string', default: join(KEMI, 'plan.csv') },
      register: { type: 'string', default: join(KEMI, 'register.csv') },
      settings: { type: 'string', default: join(KEMI, 'plan.json') },
      lang: { type: 'string' },
      port: { type: 'string', default: '0' },
    },
  });
  const chosen = languageOfTag(values.lang);
  const language: Language = chosen ?? languageOfTag(process.env.LANG?.replace('_', '-')) ?? 'fi';
  const say = demoWords(language);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const at = new Date(values.at).toISOString();

  const folder = await mkdtemp(join(tmpdir(), 'toteuma-demo-'));
  const register = join(folder, 'register.csv');
  const given = await readFile(values.register);
  await writeFile(register, chosen ? writeCsv(inOneLanguage(await readTable(given, values.register), chosen)) : given);
  const cast = await castOf(await readFile(register), register, chosen);
  const roster = join(folder, 'roster.json');
  await writeFile(roster, JSON.stringify(rosterOf(cast), null, 2));

  print(say.start(cast.persons.length));
  const rehearsal = await startProgram('rehearsal/main.js', ['--roster', roster, '--port', values.port], clean());
  const env = {
    ...clean(),
    TOTEUMA_LOCAL: '1',
    TOTEUMA_PORT: '0',
    TOTEUMA_STORE: `file:${join(folder, 'toteuma.db')}`,
    TOTEUMA_SERVICE_URL: rehearsal.url,
    TOTEUMA_TENANTS: TENANT,
    TOTEUMA_COORDINATORS: cast.coordinators.join(','),
    TOTEUMA_LOG: 'warn',
  };
  const toteuma = (...words: string[]) => runProgram('toteuma.js', [...words, '--lang', language], env);
  const files = ['--settings', values.settings, '--register', register];
  const imported = JSON.parse(
    await toteuma('plan', 'import', values.plan, ...files, '--at', at, '--as', 'demo', '--json'),
  );
  print(say.imported(imported.plan, imported.findings.length));

  const bot = await startProgram('main.js', ['--at', at], env);
  const stop = async () => {
    await bot.stop();
    await rehearsal.stop();
  };
  const stage = createStageClient(rehearsal.url);
  await stage.connectBot(new URL('/api/messages', bot.url).href);
  try {
    const roundId = await openRound(stage, cast.coordinators[0] ?? '', at);
    print(say.confirmed(roundId));
    const count = await settledCount(toteuma, roundId);
    for (const line of say.opened(count)) print(line);
    if (!values.auto) {
      print('');
      print(say.window(rehearsal.url));
      print(say.hint);
      print(say.stop);
      await untilInterrupted();
      return;
    }
    const played = await playOfficials(stage, language);
    const now = await stage.clock({ move: 'next-monday-8' });
    const exported = join(folder, 'toteutussuunnitelma.csv');
    await toteuma('plan', 'export', exported, '--round', roundId, '--at', now);
    const final = await settledCount(toteuma, roundId);
    const digest = (await stage.messages(cast.coordinators[0] ?? '', LEADERSHIP_CHANNEL)).at(-1) ?? null;
    const sheet = await readTable(await readFile(exported), exported);
    for (const line of transcriptOf({ played, now, digest, sheet, exported }, language)) print(line);
    print(JSON.stringify({ ...roundCountOf(final), export: exported }));
  } finally {
    await stop();
    await rm(join(folder, 'toteuma.db'), { force: true });
    if (!values.auto) await rm(folder, { recursive: true, force: true });
  }
}

/** As the coordinator: the digest's channel is named and the round confirmed, both by what Teams would send. */
async function openRound(stage: StageClient, coordinator: string, at: string): Promise<string> {
  await stage.installTeam(coordinator);
  await stage.say(coordinator, '<at>Toteuma</at> kooste tänne', LEADERSHIP_CHANNEL);
  for (const end = Date.now() + SETTLED_MS; Date.now() < end; await paused()) {
    for (const { activityId, card } of await stage.messages(coordinator)) {
      const confirm = card && buttonOf(card, 'confirm-round');
      if (!confirm) continue;
      await stage.act(coordinator, activityId, confirm, {});
      return (confirm.data as { toteuma: { roundId: string } }).toteuma.roundId;
    }
  }
  throw new Error(`No round is announced at ${at}. Choose another moment with --at.`);
}

/** The round's counts once nothing waits to be sent any more. */
async function settledCount(toteuma: (...words: string[]) => Promise<string>, roundId: string) {
  for (const end = Date.now() + SETTLED_MS; ; await paused()) {
    const count = JSON.parse(await toteuma('round', 'show', roundId, '--json'));
    if ((count.state !== 'planned' && count.waiting === 0) || Date.now() > end) return count;
  }
}

/** The environment without any of our own variables: the demo never touches a real installation. */
function clean(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TOTEUMA_|MicrosoftApp|NODE_ENV$)/.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}

function paused(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
