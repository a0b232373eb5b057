/**
 * What the rehearsal knows of Toteuma's own cards, and the only place that knows it: which message is a status request,
 * which buttons an official finds on it, and whether a reply says that an answer was saved.
 */
import { isObject } from './rehearsal-request';
import type { Card } from './stage';

type Json = Record<string, unknown>;

export type CardButton = {
  verb: string;
  /** The question that the button is about, if it names one. */
  questionId: string | null;
  execute: { type: 'Action.Execute'; id?: string; verb: string; data: unknown };
  /** What a client presses that does not know `Action.Execute`. */
  submit: { type: 'Action.Submit'; data: unknown };
};

export type CardInput = { id: string; type: string; value: string; choices: string[] };

const askMark = '"save-answer"';

/** Whether the text of a request carries a status request, and which one when it says so. */
export function askOf(text: string): { askId: string | null } | null {
  if (!text.includes(askMark)) return null;
  return { askId: /"askId":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? null };
}

/** The buttons that send something, in reading order. */
export function buttonsOf(card: Card): readonly CardButton[] {
  return readCard(card).buttons;
}

/** The inputs with what stands in them; a client sends them all, the hidden ones too. */
export function inputsOf(card: Card): readonly CardInput[] {
  return readCard(card).inputs;
}

/**
 * Whether this card, the reply to an answer, says that the answer was saved: its first line names the measure, and it does
 * not ask for the same answer again.
 */
export function saysSaved(card: Card, questionId: string): boolean {
  const tunnus = tunnusOf(questionId);
  const [first] = Array.isArray(card.body) ? card.body : [];
  const isNamed = linesOf(first).some((line) => line.endsWith(` ${tunnus}`));
  const isAskedAgain = buttonsOf(card).some(
    (button) => button.questionId === questionId && /^(save-|send-late)/.test(button.verb),
  );
  return isNamed && !isAskedAgain;
}

/** The measure's own id, the last part of the question's, in which a slash, a percent sign and white space are escaped. */
function tunnusOf(questionId: string): string {
  return (questionId.split('/')[2] ?? questionId).replace(/%[0-9A-Fa-f]{2}/g, (escaped) => decodeURIComponent(escaped));
}

/** A card is never changed, only replaced: each is read once. */
const read = new WeakMap<Card, { buttons: CardButton[]; inputs: CardInput[] }>();

function readCard(card: Card): { buttons: CardButton[]; inputs: CardInput[] } {
  const known = read.get(card);
  if (known) return known;
  const found = { buttons: [] as CardButton[], inputs: [] as CardInput[] };
  walk(card, (part) => {
    const { type } = part;
    if (typeof type !== 'string') return;
    if (type === 'Action.Execute') found.buttons.push(...buttonIn(part));
    else if (type.startsWith('Input.')) found.inputs.push(...inputIn(part, type));
  });
  read.set(card, found);
  return found;
}

function buttonIn({ id, verb, data, fallback }: Json): CardButton[] {
  if (typeof verb !== 'string') return [];
  const ours = isObject(data) && isObject(data.toteuma) ? data.toteuma : {};
  const ofSubmit = isObject(fallback) && 'data' in fallback ? fallback.data : data;
  return [
    {
      verb,
      questionId: typeof ours.questionId === 'string' ? ours.questionId : null,
      execute: { type: 'Action.Execute', ...(typeof id === 'string' && { id }), verb, data },
      submit: { type: 'Action.Submit', data: ofSubmit },
    },
  ];
}

function inputIn({ id, value, choices }: Json, type: string): CardInput[] {
  if (typeof id !== 'string') return [];
  const offered = Array.isArray(choices) ? choices.filter(isObject).map((choice) => String(choice.value)) : [];
  return [{ id, type, value: typeof value === 'string' ? value : '', choices: offered }];
}

function linesOf(element: unknown): string[] {
  const lines: string[] = [];
  walk(element, ({ text }) => {
    if (typeof text === 'string') lines.push(text);
  });
  return lines;
}

/** A fallback says the same again, and a refresh or an action's data is not shown. */
const notShown = new Set(['fallback', 'refresh', 'data', 'choices']);

function walk(node: unknown, visit: (part: Json) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
    return;
  }
  if (!isObject(node)) return;
  visit(node);
  for (const key in node) if (typeof node[key] === 'object' && !notShown.has(key)) walk(node[key], visit);
}
