/**
 * A coordinator runs a whole round from the chat alone: sees what would go out, confirms it, finds out who is missing,
 * reminds just them, hands a role over, closes the round and takes the table. Everything they write, press or choose is
 * counted.
 */

import { type Played, playOfficials } from '../../../demo/play-officials';
import { buttonOf } from '../../../demo/shown-card';
import { until } from '../../../demo/until';
import { readTable } from '../../../files/read-table';
import type { Language } from '../../../strategy/language';
import { inSteps } from '../../support/in-steps';
import { COORDINATOR_WORDS } from './coordinator-words';
import { type Chat, openChat, type PHONE } from './open-chat';
import { type City, COORDINATOR, startUnaskedCity } from './start-city';

const ROUND = 'kemi-2022/2022-H1';
const OPENS_AT = '2022-08-15T05:00:00.000Z';
/** Takes over what somebody silent was asked. */
const TAKER = 'Viranomaispäällikkö';
const MOST_ACTS = 15;

/** @param size of the coordinator's window */
export function coordinatorJourney(language: Language, size: typeof PHONE): void {
  const words = COORDINATOR_WORDS[language];
  const acts: string[] = [];
  let city: City;
  let chat: Chat;
  let played: Played[];
  let silent: string[];

  beforeAll(async () => {
    city = await startUnaskedCity(language);
    chat = await openChat(city, `person=${COORDINATOR}`, size);
  });
  afterAll(async () => {
    await chat?.close();
    await city?.stop();
  });

  const write = (said: string) => counted(`writes ${said}`, () => chat.write(said));
  const press = (title: string) => counted(`presses ${title}`, () => chat.press(title));
  const choose = (field: string, choice: string) =>
    counted(`chooses ${choice}`, () => chat.pick(field, new RegExp(`^${choice}`)));
  async function counted<Made>(act: string, make: () => Promise<Made>): Promise<Made> {
    acts.push(act);
    return make();
  }
  const picture = async (name: string) => {
    await chat.pictureOfCard(`coordinator-${language}-${name}`);
    expect(await chat.tooWide()).toBe(0);
  };
  const wholeCard = async () => (await chat.card.textContent()) ?? '';
  const numberIn = async (line: RegExp) =>
    Number(line.exec((await chat.card.getByText(line).textContent()) ?? '')?.[1]);
  const hasOpenCard = async (email: string) =>
    (await city.stage.messages(email)).some(({ card }) => card && buttonOf(card, 'save-answer'));

  const step = inSteps();

  step('sees who would be asked, and confirms it, before anything goes out', async () => {
    await chat.reads(words.announced);
    await write(words.open);
    await chat.reads(words.announced);
    await picture('01-preview');
    const asked = (await city.stage.persons()).filter(({ installed }) => installed);
    for (const { email } of asked) expect(await hasOpenCard(email)).toBe(false);
    await press(words.confirm);
    await chat.reads(words.confirmed);
    await picture('02-confirmed');
    await city.stage.clock({ to: OPENS_AT });
    await city.settled(ROUND);
    played = await playOfficials(city.stage, language);
    silent = played.filter(({ did }) => did === 'silent').map(({ person }) => person);
    await city.stage.clock({ move: 'next-working-day' });
  });

  step('finds out who has not answered', async () => {
    await write(words.status);
    await chat.reads(words.board);
    await chat.reads(words.missing);
    await picture('03-board');
    const board = await wholeCard();
    for (const person of [...silent, words.sector]) expect(board).toContain(person);
  });

  step('reminds just those, after a preview that names them', async () => {
    await press(words.remind);
    expect(await numberIn(words.reminded)).toBe(silent.length);
    await picture('04-reminder-preview');
    const preview = await wholeCard();
    for (const person of silent) expect(preview).toContain(person);
    const before = await messageCounts();
    await press(words.sendReminder);
    expect(await numberIn(words.reminderSent)).toBe(silent.length);
    await picture('05-reminder-sent');
    const written = async () => {
      const now = await messageCounts();
      return [...now].filter(([person, count]) => count > (before.get(person) ?? 0)).map(([person]) => person);
    };
    await until(async () => ((await written()).length >= silent.length ? true : null), 'nobody was reminded');
    await city.settled(ROUND);
    expect((await written()).sort()).toEqual([...silent].sort());
  });

  step('hands a role over to somebody else', async () => {
    const from = silent[0] ?? '';
    await write(words.handOver);
    await picture('06-whose');
    await choose(words.role, from);
    await press(words.goOn);
    await picture('07-hand-over');
    await choose(words.toWhom, TAKER);
    await press(words.give);
    expect(await chat.heading()).toBe(words.given);
    await picture('08-handed-over');
    const { email = '' } = (await city.stage.persons()).find(({ name }) => name === TAKER) ?? {};
    await until(async () => ((await hasOpenCard(email)) ? true : null), `${TAKER} was asked nothing`);
    played.push(...(await playOfficials(city.stage, language, (person) => person.email === email)));
  });

  step('closes the round', async () => {
    await write(words.close);
    await picture('09-close');
    await press(words.closeNow);
    expect(await chat.heading()).toBe(words.closed);
    await picture('10-closed');
  });

  step('takes the table with Toteuma filled', async () => {
    await write(words.export);
    const filled = await numberIn(words.filled);
    await picture('11-export');
    const { name, bytes } = await counted(`presses ${words.download}`, () => chat.download(words.download));
    expect(name).toMatch(/\.xlsx$/);
    const { columns, rows } = await readTable(bytes, name);
    const cellsOf = (column: string) => rows.map(({ cells }) => cells[columns.indexOf(column)] ?? '');
    const toteuma = new Map(cellsOf('Tunnus').map((tunnus, row) => [tunnus, cellsOf('Toteuma')[row] ?? '']));
    expect([...toteuma.values()].filter((text) => text !== '')).toHaveLength(filled);
    const given = played.flatMap(({ questions }) => questions).filter((one) => one.words !== '');
    const corrected = new Set(played.flatMap((one) => one.corrected.map(({ tunnus }) => tunnus)));
    expect(given.length).toBeGreaterThan(20);
    for (const one of given.filter(({ tunnus }) => !corrected.has(tunnus))) {
      expect(toteuma.get(one.tunnus)).toContain(one.words);
    }
  });

  it(`needs at most ${MOST_ACTS} messages, clicks and choices for all of it`, async () => {
    expect(await chat.taps()).toBe(acts.filter((act) => act.startsWith('presses')).length);
    expect(acts.length).toBeGreaterThan(10);
    expect(acts.length).toBeLessThanOrEqual(MOST_ACTS);
  });

  /** How many messages everybody but the coordinator has got. */
  async function messageCounts(): Promise<Map<string, number>> {
    const others = (await city.stage.persons()).filter(({ email, installed }) => installed && email !== COORDINATOR);
    return new Map(
      await Promise.all(
        others.map(async ({ name, email }) => [name, (await city.stage.messages(email)).length] as const),
      ),
    );
  }
}
