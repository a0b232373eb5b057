/**
 * Plays the officials of one round by a fixed script: they read their real cards and click as Teams would. Every status
 * is used, one answer is corrected, one question is "not mine", one card is asked to come back, and some stay silent.
 */

import type { Language } from '../strategy/language';
import { ANSWER_WORDS } from './answer-words';
import { buttonOf, inputsOf, type ShownCard } from './shown-card';
import type { StageClient, StagePerson } from './stage-client';

export interface Played {
  person: string;
  did: 'answered' | 'later' | 'silent';
  /** How many questions the card had. */
  asked: number;
  questions: { tunnus: string; status: string; words: string }[];
  notMine: string[];
  corrected: { tunnus: string; words: string }[];
}

/** Used in turn; a status that a question does not have is looked for under "more", else the first in sight is taken. */
const STATUSES = [
  'on-track',
  'done',
  'delayed',
  'on-track',
  'partly',
  'on-track',
  'not-started',
  'cannot-assess',
  'on-track',
  'not-done',
  'on-track',
  'dropped',
];
const NEEDS_WORDS = ['delayed', 'not-done', 'dropped', 'cannot-assess', 'partly', 'done'];
const MOST_STEPS = 60;

/** @param plays who takes part; everybody unless said, and then the script begins anew */
export async function playOfficials(
  stage: StageClient,
  language: Language,
  plays: (person: StagePerson) => boolean = () => true,
): Promise<Played[]> {
  const played: Played[] = [];
  let turn = 0;
  let index = 0;
  for (const person of (await stage.persons()).filter(plays)) {
    const ask = await askOf(stage, person);
    if (!ask) continue;
    const part = index % 7;
    index += 1;
    if (index === 4) played.push(await postpone(stage, person, ask));
    else if (part === 5) played.push(nothingFrom(person, 'silent', ask.card));
    else {
      const official = { stage, person, activityId: ask.activityId, language };
      const done = await answerAll(official, ask.card, { notMineFirst: index === 3, nextTurn: () => turn++ });
      if (index === 1) done.corrected = await correctFirst(official);
      played.push(done);
    }
  }
  return played;
}

interface Official {
  stage: StageClient;
  person: StagePerson;
  activityId: string;
  language: Language;
}

interface Ask {
  activityId: string;
  card: ShownCard;
}

async function askOf(stage: StageClient, person: StagePerson): Promise<Ask | null> {
  const messages = person.installed ? await stage.messages(person.email) : [];
  const ask = messages.findLast(({ card }) => card && buttonOf(card, 'save-answer'));
  return ask?.card ? { activityId: ask.activityId, card: ask.card } : null;
}

async function answerAll(
  official: Official,
  first: ShownCard,
  script: { notMineFirst: boolean; nextTurn: () => number },
): Promise<Played> {
  const done = nothingFrom(official.person, 'answered', first);
  let card: ShownCard | null = first;
  if (script.notMineFirst) card = await sayNotMine(official, card, done);
  for (let step = 0; card && buttonOf(card, 'save-answer') && step < MOST_STEPS; step += 1) {
    card = await answerOne(official, card, script.nextTurn(), done);
  }
  return done;
}

async function answerOne(official: Official, shown: ShownCard, turn: number, done: Played): Promise<ShownCard | null> {
  const wanted = STATUSES[turn % STATUSES.length] ?? 'on-track';
  let card = shown;
  const more = buttonOf(card, 'more-statuses');
  if (more && !choicesOf(card, 'status').includes(wanted)) card = (await click(official, more, {})) ?? card;
  const statuses = choicesOf(card, 'status');
  const status = statuses.includes(wanted) ? wanted : (statuses[0] ?? wanted);
  const inputs = filledIn(card, status, turn, official.language);
  const save = buttonOf(card, 'save-answer');
  if (!save) return null;
  done.questions.push({ tunnus: tunnusOf(save.data), status, words: inputs.realisation ?? '' });
  return click(official, save, inputs);
}

function filledIn(card: ShownCard, status: string, turn: number, language: Language): Record<string, string> {
  const words = ANSWER_WORDS[language];
  const inputs: Record<string, string> = { status };
  const inTurn = <Said>(said: readonly Said[]) => said[Math.floor(turn / STATUSES.length) % said.length];
  if (NEEDS_WORDS.includes(status)) inputs.realisation = inTurn(words.realisation[status] ?? []) ?? '';
  if (status === 'cannot-assess') inputs.reason = choicesOf(card, 'reason')[0] ?? 'no-indicator';
  if (status === 'done') inputs.success = inTurn(words.success) ?? '';
  if (status === 'delayed') {
    const need = inTurn(words.need);
    inputs.obstacle = inTurn(words.obstacle) ?? '';
    inputs.need = need?.what ?? '';
    inputs.needFrom = need?.from ?? '';
  }
  if (turn % 4 === 1 && inputsOf(card).has('value0')) inputs.value0 = `${turn + 3},5`;
  return inputs;
}

async function sayNotMine(official: Official, card: ShownCard, done: Played): Promise<ShownCard | null> {
  const open = buttonOf(card, 'ask-not-mine');
  const asked = open && (await click(official, open, {}));
  const send = asked && buttonOf(asked, 'not-mine');
  if (!send) return card;
  done.notMine.push(tunnusOf(send.data));
  return click(official, send, { words: ANSWER_WORDS[official.language].notMine });
}

/** From the receipt: the first line is corrected. */
async function correctFirst(official: Official): Promise<Played['corrected']> {
  const receipt = (await official.stage.messages(official.person.email)).findLast(
    ({ card }) => card && inputsOf(card).has('correct'),
  )?.card;
  const open = receipt && buttonOf(receipt, 'open-question');
  const first = receipt && choicesOf(receipt, 'correct')[0];
  if (!open || !first) return [];
  const card = await click(official, open, { correct: first });
  const save = card && buttonOf(card, 'save-answer');
  if (!card || !save) return [];
  const words = ANSWER_WORDS[official.language].correction;
  await click(official, save, { status: choicesOf(card, 'status')[0] ?? 'on-track', realisation: words });
  return [{ tunnus: tunnusOf(save.data), words }];
}

async function postpone(stage: StageClient, person: StagePerson, { activityId, card }: Ask): Promise<Played> {
  const later = buttonOf(card, 'later');
  const when = choicesOf(card, 'later').at(-1) ?? 'last-day';
  if (later) await stage.act(person.email, activityId, later, { later: when });
  return nothingFrom(person, 'later', card);
}

function nothingFrom({ name }: StagePerson, did: Played['did'], card: ShownCard): Played {
  // The list to jump to leaves out the question in sight.
  const others = choicesOf(card, 'jump').length;
  return { person: name, did, asked: Math.max(others, 1), questions: [], notMine: [], corrected: [] };
}

async function click(
  { stage, person, activityId }: Official,
  button: NonNullable<ReturnType<typeof buttonOf>>,
  inputs: Record<string, string>,
): Promise<ShownCard | null> {
  const reply = await stage.act(person.email, activityId, button, inputs);
  if (reply.kind === 'error') throw new Error(`${person.name}, ${button.title}: ${reply.message}`);
  return reply.kind === 'card' ? reply.card : null;
}

function choicesOf(card: ShownCard, input: string): string[] {
  return (
    inputsOf(card)
      .get(input)
      ?.choices.map(({ value }) => value) ?? []
  );
}

/** The question's id ends with its Tunnus, which stands in the button's data. */
function tunnusOf(data: unknown): string {
  const { toteuma } = data as { toteuma?: { questionId?: string; q?: string } };
  return (toteuma?.questionId ?? toteuma?.q ?? '').split('/')[2] ?? '';
}
