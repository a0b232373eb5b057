/** Reads cards as a person does: the words on them, the buttons, and what the inputs hold. */

import type { CardJson, Outgoing } from '../../strategy/ports/messenger';

type Json = Record<string, unknown>;

/** Every element, action and inline of a card, in reading order. A fallback is not read: it says the same again. */
function everythingOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(everythingOf);
  if (typeof value !== 'object' || value === null) return [];
  const { fallback: _, refresh: __, ...rest } = value as Json;
  return [rest, ...Object.values(rest).flatMap(everythingOf)];
}

/** All words on a card, one line per text, with titles, labels and values. */
export function wordsOf({ card }: Pick<Outgoing, 'card'>): string {
  return everythingOf(card)
    .flatMap(({ text, title, label, value }) => [text, title, label, value])
    .filter((words): words is string => typeof words === 'string')
    .join('\n');
}

/** The verbs of the buttons on a card. */
export function verbsOf({ card }: Pick<Outgoing, 'card'>): string[] {
  return everythingOf(card).flatMap((action) => (action.type === 'Action.Execute' ? [String(action.verb)] : []));
}

/** The data of the button with this verb, as `execute` or by its `submit` fallback. Throws when there is none. */
export function dataOfButton(card: CardJson, verb: string, route: 'execute' | 'submit' = 'execute'): Json {
  const found = buttonsOf(card).find((action) => action.verb === verb);
  if (!found) throw new Error(`no button "${verb}" on the card, only: ${verbsOf({ card }).join(', ')}`);
  return (route === 'execute' ? found : (found.fallback as Json)).data as Json;
}

/** What the inputs of a card hold before anything is typed. */
export function inputsOf(card: CardJson): Record<string, string> {
  const inputs = everythingOf(card).filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value }) => [String(id), typeof value === 'string' ? value : '']));
}

function buttonsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(buttonsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { refresh: _, ...rest } = value as Json;
  const own = rest.type === 'Action.Execute' ? [rest] : [];
  return [...own, ...Object.values(rest).flatMap(buttonsOf)];
}
