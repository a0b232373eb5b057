/**
 * The demo: the bot and a stand-in for Teams on this machine, with Kemi's plan or one's own, and a round that opens. One can
 * be everybody in a browser window; with `--auto` the officials are played and the main job runs to its end by itself; with
 * `--year` a whole year passes as a transcript.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEADERSHIP_CHANNEL } from './demo/cast';
import { type DemoWords, demoWords, type RoundCounts } from './demo/demo-words';
import { openFirstRound, roundAt, settledCount } from './demo/open-first-round';
import { playOfficials } from './demo/play-officials';
import { playYear, YEAR_STARTS_AT } from './demo/play-year';
import { type Demo, startDemo } from './demo/start-demo';
import { roundCountOf, transcriptOf } from './demo/transcript';
import { YEAR_WORDS } from './demo/year-words';
import { readTable } from './files/read-table';
import { type Language, languageOfTag } from './strategy/language';

const KEMI = join(__dirname, '..', 'examples', 'kemi');
/** Monday 2022-08-15 08:00 in Helsinki: the first half-year round of Kemi's plan. */
const KEMI_STARTS_AT = '2022-08-15T05:00:00.000Z';

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      auto: { type: 'boolean', default: false },
      year: { type: 'boolean', default: false },
      at: { type: 'string' },
      plan: { type: 'string' },
      register: { type: 'string' },
      settings: { type: 'string' },
      lang: { type: 'string' },
      port: { type: 'string', default: '0' },
    },
  });
  const chosen = languageOfTag(values.lang);
  const language = chosen ?? languageOfTag(process.env.LANG?.replace('_', '-')) ?? 'fi';
  const say = demoWords(language);
  if (values.year && (values.at ?? values.plan ?? values.register ?? values.settings) !== undefined) {
    throw new Error("--year plays Kemi's own year, so it takes no --at, --plan, --register or --settings.");
  }
  const at = instantOf(values.at ?? (values.year ? YEAR_STARTS_AT : KEMI_STARTS_AT));
  const plan = values.plan ?? join(KEMI, 'plan.csv');
  const register = values.register ?? join(KEMI, 'register.csv');
  const settings = values.settings ?? join(KEMI, 'plan.json');
  const demo = await startDemo({ plan, register, settings, at, language: chosen, port: Number(values.port) });
  try {
    if (values.year) {
      print(YEAR_WORDS[language].begins);
      print(JSON.stringify(await playYear(demo, language, say, print)));
      return;
    }
    const round = roundAt(demo.settings, at);
    print(say.start(demo.cast.persons.length));
    print(say.imported(demo.imported.plan, demo.imported.findings.length));
    if (demo.settings.language !== language) print(say.planLanguage);
    const roundId = await openFirstRound(demo, round);
    print(say.confirmed(roundId));
    const count = await settledCount(demo, roundId);
    for (const line of say.opened(count as unknown as RoundCounts)) print(line);
    if (count.asks === 0) throw new Error(say.nobodyAsked);
    if (values.auto) await playToTheEnd(demo, roundId, language);
    else await stayOpen(demo, say);
  } finally {
    await demo.stop(!values.auto && !values.year);
  }
}

async function playToTheEnd(demo: Demo, roundId: string, language: Language): Promise<void> {
  const { stage, toteuma, folder, cast } = demo;
  const coordinator = cast.coordinators[0] ?? '';
  const played = await playOfficials(stage, language);
  const now = await stage.clock({ move: 'next-monday-8' });
  const exported = join(folder, 'toteutussuunnitelma.csv');
  await toteuma('plan', 'export', exported, '--round', roundId, '--at', now, '--lang', language);
  const final = await settledCount(demo, roundId);
  const digest = (await stage.messages(coordinator, LEADERSHIP_CHANNEL)).at(-1) ?? null;
  const notices = await stage.messages(coordinator);
  const sheet = await readTable(await readFile(exported), exported);
  for (const line of transcriptOf({ played, now, digest, notices, sheet, exported }, language)) print(line);
  print(JSON.stringify({ ...roundCountOf(final), export: exported }));
}

async function stayOpen({ url }: Demo, say: DemoWords): Promise<void> {
  print('');
  print(say.window(url));
  print(say.hint);
  print(say.stop);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function instantOf(at: string): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) throw new Error(`--at ${at} is not an instant; write one such as 2022-08-15T05:00:00Z.`);
  return new Date(instant).toISOString();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
