/**
 * What a card of ours must hold to, checked on its JSON: the renderer's own validation does not see labels, wrapping,
 * Markdown in texts of others, missing fallbacks or size.
 */

import { bytesOf, LARGEST_CARD_BYTES } from '../../cards/parts/card-bytes';
import type { CardJson } from '../../strategy/ports/messenger';

type Json = Record<string, unknown>;

/** Elements and actions of version 1.5 that we use; anything else is a mistake. */
const KNOWN = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ActionSet',
  'Input.Text',
  'Input.Date',
  'Input.ChoiceSet',
  'Input.Toggle',
  'Action.Execute',
  'Action.Submit',
  'Action.ToggleVisibility',
  'Action.OpenUrl',
]);

/** Every object of the card that has a type, outermost first. */
export function partsOf(card: unknown): Json[] {
  if (Array.isArray(card)) return card.flatMap(partsOf);
  if (typeof card !== 'object' || card === null) return [];
  const part = card as Json;
  const inner = Object.values(part).flatMap(partsOf);
  return typeof part.type === 'string' ? [part, ...inner] : inner;
}

export function partsOfType(card: unknown, ...types: string[]): Json[] {
  return partsOf(card).filter(({ type }) => types.includes(String(type)));
}

/** One sentence per fault; empty for a card that may be sent. */
export function faultsOf(card: CardJson): string[] {
  const parts = partsOf(card);
  const ids = parts.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const inputs = parts.filter(({ type }) => String(type).startsWith('Input.'));
  const inActionSets = new Set(partsOfType(card, 'ActionSet').flatMap(({ actions }) => actions as Json[]));
  const refresh = (card.refresh as { action: Json } | undefined)?.action;
  return [
    ...parts.filter(({ type }) => !KNOWN.has(String(type))).map(({ type }) => `${String(type)} is not of our elements`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} stands twice`),
    ...inputs.filter(({ id }) => typeof id !== 'string').map(({ type }) => `an ${String(type)} has no id`),
    ...inputs.filter(({ label }) => !label).map(({ id }) => `the input ${String(id)} has no label`),
    ...partsOfType(card, 'TextBlock')
      .filter(({ wrap }) => wrap !== true)
      .map(({ text }) => `"${String(text)}" does not wrap`),
    ...partsOfType(card, 'Action.Execute')
      .filter((action) => action !== refresh)
      .flatMap((action) => buttonFaults(action, inActionSets)),
    ...(card.lang ? [] : ['the card has no lang']),
    ...(bytesOf(card) > LARGEST_CARD_BYTES ? [`the card has ${bytesOf(card)} bytes`] : []),
  ];
}

/** Texts that a renderer treats as Markdown. */
export function markdownTextsOf(card: CardJson): string[] {
  const texts = partsOfType(card, 'TextBlock').map(({ text }) => String(text));
  const facts = partsOf(card).flatMap(({ facts: found }) => (Array.isArray(found) ? found : []));
  return [...texts, ...facts.map((fact) => JSON.stringify(fact))];
}

function buttonFaults(action: Json, inActionSets: Set<Json>): string[] {
  const fallback = action.fallback as Json | undefined;
  const name = String(action.title);
  return [
    ...(inActionSets.has(action) ? [] : [`${name} stands outside an ActionSet`]),
    ...(fallback?.type === 'Action.Submit' ? [] : [`${name} has no Submit fallback`]),
    ...(JSON.stringify(fallback?.data) === JSON.stringify(action.data) ? [] : [`${name} sends two different data`]),
    ...(fallback?.title === action.title ? [] : [`${name} has another name on the Submit route`]),
  ];
}
