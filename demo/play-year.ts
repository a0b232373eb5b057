/**
 * Plays a whole year of Kemi's plan: a round in August with reminders, escalation and a hand-over, a round in January after a
 * sector has left, and what lies between. Everything goes through the chat, as persons would do it.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTable } from '../files/read-table';
import type { Language } from '../strategy/language';
import { type ActingPerson, createActingPerson } from './acting-person';
import { COMMAND_WORDS } from './command-words';
import type { DemoWords, RoundCounts } from './demo-words';
import { nameChannel, settledCount } from './open-first-round';
import { type Played, playOfficials } from './play-officials';
import { buttonOf, inputsOf } from './shown-card';
import type { Demo } from './start-demo';
import { dayAndTime, roundCountOf } from './transcript';
import { until } from './until';
import { createYearTranscript, type YearTranscript } from './year-transcript';
import { YEAR_WORDS } from './year-words';

/** Ten working days before the August round. */
export const YEAR_STARTS_AT = '2022-08-01T05:00:00.000Z';

/** Away during the whole August round; the register has a deputy. */
const AWAY = 'johtava.rakennustarkastaja@kemi.example';
/** Gets a measure of which the one who was asked says that it is not theirs. */
const TAKER = /Viranomaispäällikkö/;
/** The first officials of the roster who were silent answer after the first reminder. */
const LATE = 2;

/** Moved to the wellbeing services county at the end of 2022. */
const DEPARTED = 'perusturva';

interface Year {
  demo: Demo;
  coordinator: ActingPerson;
  transcript: YearTranscript;
  language: Language;
  setup: DemoWords;
}

/** @returns the counts of both rounds, for the transcript's last line */
export async function playYear(
  demo: Demo,
  language: Language,
  setup: DemoWords,
  print: (line: string) => void,
): Promise<Record<string, unknown>> {
  const words = YEAR_WORDS[language];
  const { stage, cast } = demo;
  const email = cast.coordinators[0] ?? '';
  const name = cast.persons.find((person) => person.email === email)?.name ?? email;
  const coordinator = createActingPerson(stage, { name, email });
  const transcript = createYearTranscript({ stage, language, coordinator: email, print });
  const year: Year = { demo, coordinator, transcript, language, setup };

  transcript.heading(words.headings.august);
  await nameChannel(demo);
  await confirmNextRound(year);
  await goAway(year);
  const first = `${demo.settings.id}/2022-H1`;
  await openOn(year, '2022-08-15', first);
  await answer(year);
  await handOver(year);
  await passTo(year, '2022-08-22');
  await answerLate(year);
  await passTo(year, '2022-08-24');
  await remind(year);
  await passTo(year, '2022-09-05');
  const august = await table(year, first);

  transcript.heading(words.headings.autumn);
  await passTo(year, '2022-12-30');

  transcript.heading(words.headings.january);
  await confirmNextRound(year);
  const second = `${demo.settings.id}/2022-H2`;
  const heard = await messagesOfSector(demo, DEPARTED);
  const opened = await openOn(year, '2023-01-16', second);
  await answer(year);
  await handOver(year);
  await passTo(year, '2023-01-25');
  await answerOnBehalf(year);
  await passTo(year, '2023-02-13');
  if ((await messagesOfSector(demo, DEPARTED)) !== heard) throw new Error(`Somebody of ${DEPARTED} was written to.`);
  await transcript.did(words.nobodyOfSector(opened.notAsked['sector-ended'] ?? 0));
  const january = await table(year, second);

  transcript.heading(words.headings.spring);
  await passTo(year, '2023-08-01');
  return { rounds: [august, january] };
}

/** From the preview, once the coordinators have been told that a round comes. */
async function confirmNextRound({ coordinator, transcript, language }: Year): Promise<void> {
  await until(() => coordinator.find('confirm-round'), 'no round was announced');
  await transcript.tell();
  const word = COMMAND_WORDS[language].open;
  const preview = await coordinator.write(word);
  await transcript.did(YEAR_WORDS[language].wrote(coordinator.name, word));
  transcript.read(preview.card);
  await pressed({ coordinator, transcript, language }, preview, 'confirm-round');
}

async function goAway({ demo, transcript, language }: Year): Promise<void> {
  const person = demo.cast.persons.find(({ email }) => email === AWAY);
  if (!person) return;
  const words = `${COMMAND_WORDS[language].away} 15.8.–2.9.`;
  const { card } = await createActingPerson(demo.stage, person).write(words);
  await transcript.did(YEAR_WORDS[language].wrote(person.name, words));
  transcript.read(card);
}

/** @returns the round's counts, once every card has gone where it can go */
async function openOn({ demo, transcript, setup }: Year, on: string, roundId: string): Promise<RoundCounts> {
  await demo.stage.clock({ on });
  const count = (await settledCount(demo, roundId)) as unknown as RoundCounts;
  await transcript.tell();
  for (const line of setup.opened(count)) await transcript.did(line);
  return count;
}

async function answer({ demo, transcript, language }: Year): Promise<void> {
  await tellPlayed(await playOfficials(demo.stage, language), transcript, language);
  await transcript.tell();
}

async function answerLate({ demo, transcript, language }: Year): Promise<void> {
  const silent = new Set<string>();
  for (const { email, installed } of await demo.stage.persons()) {
    const open =
      installed && (await demo.stage.messages(email)).some(({ card }) => card && buttonOf(card, 'save-answer'));
    if (open && silent.size < LATE) silent.add(email);
  }
  const late = await playOfficials(demo.stage, language, ({ email }) => silent.has(email));
  await tellPlayed(late, transcript, language);
}

async function tellPlayed(played: readonly Played[], transcript: YearTranscript, language: Language): Promise<void> {
  const words = YEAR_WORDS[language];
  const answered = played.filter(({ did }) => did === 'answered');
  const questions = answered.reduce((sum, one) => sum + one.questions.length, 0);
  await transcript.did(words.answered(answered.length, questions));
  for (const { person, notMine } of played) {
    for (const tunnus of notMine) await transcript.did(words.notMine(person, tunnus));
  }
  for (const { person, did } of played) if (did === 'later') await transcript.did(words.later(person));
  const silent = played.filter(({ did }) => did === 'silent').map(({ person }) => person);
  if (silent.length > 0) await transcript.did(words.silent(silent.join(', ')));
}

/** What somebody said is not theirs goes to whom the coordinator picks. */
async function handOver({ coordinator, transcript, language }: Year): Promise<void> {
  const told = await until(() => coordinator.find('hand-over'), 'the coordinator was not told of a dispute');
  const form = await pressed({ coordinator, transcript, language }, told, 'hand-over');
  const takers = inputsOf(form.card).get('to')?.choices ?? [];
  const taker = takers.find(({ title }) => TAKER.test(title)) ?? takers[0];
  await pressed({ coordinator, transcript, language }, form, 'hand-over-to', { to: taker?.value ?? '' });
  await transcript.tell();
}

async function remind({ coordinator, transcript, language }: Year): Promise<void> {
  const word = COMMAND_WORDS[language].remind;
  const preview = await coordinator.write(word);
  await transcript.did(YEAR_WORDS[language].wrote(coordinator.name, word));
  transcript.read(preview.card);
  await pressed({ coordinator, transcript, language }, preview, 'send-reminder');
  await transcript.tell();
}

/** Of the first who has not answered everything; the coordinator answers one question for them. */
async function answerOnBehalf({ coordinator, transcript, language }: Year): Promise<void> {
  const word = COMMAND_WORDS[language].onBehalf;
  const list = await coordinator.write(word);
  await transcript.did(YEAR_WORDS[language].wrote(coordinator.name, word));
  for (const { value, title } of inputsOf(list.card).get('ask')?.choices ?? []) {
    const form = await coordinator.press(list, 'pick-answer-for', { ask: value });
    if (!buttonOf(form.card, 'save-answer')) continue;
    const status = inputsOf(form.card).get('status')?.choices[0]?.value ?? 'on-track';
    await coordinator.press(form, 'save-answer', { status });
    await transcript.did(YEAR_WORDS[language].onBehalf(coordinator.name, title));
    return;
  }
}

/** How many messages stand in the chats of those whose role the register puts into a sector. */
async function messagesOfSector({ stage, folder }: Demo, sector: string): Promise<number> {
  const file = join(folder, 'register.csv');
  const { columns, rows } = await readTable(await readFile(file), file);
  const [sectorAt, emailAt] = ['Toimiala', 'Sähköposti'].map((name) => columns.indexOf(name)) as [number, number];
  const ofSector = rows.filter(({ cells }) => cells[sectorAt] === sector).map(({ cells }) => cells[emailAt] ?? '');
  let count = 0;
  for (const email of new Set(ofSector.filter(Boolean))) count += (await stage.messages(email)).length;
  return count;
}

async function pressed(
  { coordinator, transcript, language }: Pick<Year, 'coordinator' | 'transcript' | 'language'>,
  shown: Parameters<ActingPerson['press']>[0],
  verb: string,
  inputs: Record<string, string> = {},
) {
  const after = await coordinator.press(shown, verb, inputs);
  await transcript.did(YEAR_WORDS[language].pressed(coordinator.name, buttonOf(shown.card, verb)?.title ?? verb));
  return after;
}

async function passTo({ demo, transcript, language }: Year, on: string): Promise<void> {
  const from = await demo.stage.clock();
  await demo.stage.clock({ on });
  if ((await transcript.tell()) === 0) await transcript.did(YEAR_WORDS[language].quiet(dayAndTime(from, language)));
}

async function table({ demo, transcript, language }: Year, roundId: string): Promise<Record<string, unknown>> {
  const { folder, stage, toteuma } = demo;
  const file = join(folder, `${roundId.split('/').at(-1)}.csv`);
  await toteuma('plan', 'export', file, '--round', roundId, '--at', await stage.clock(), '--lang', language);
  const { columns, rows } = await readTable(await readFile(file), file);
  const at = columns.indexOf('Toteuma');
  const filled = rows.filter(({ cells }) => (cells[at] ?? '') !== '').length;
  await transcript.did(YEAR_WORDS[language].table(rows.length, filled, file));
  const { plan: _, digest: __, ...counts } = roundCountOf(await settledCount(demo, roundId));
  return { ...counts, export: file };
}
