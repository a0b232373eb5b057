/**
 * Buttons. Every one that asks something of us is an `Action.Execute` with an `Action.Submit` fallback carrying the same
 * data, and stands in an `ActionSet`: older and some mobile clients only know that route.
 */

import type { CardAction } from '../../strategy/card-action';
import type { CardElement, Look } from './card-element';

export type Verb = CardAction['verb'];

/** What our own part of the data carries beside the verb: ids and numbers, never rights or state. */
export type ActionIds = Record<string, string | number>;

/** The action alone, as `refresh` needs it. */
export function executeAction(verb: Verb, ids: ActionIds): CardElement {
  return { type: 'Action.Execute', verb, data: { toteuma: { verb, ...ids } } };
}

/** A button that sends the verb, the ids and everything typed in the card. */
export function executeButton(title: string, verb: Verb, ids: ActionIds, look: Look = {}): CardElement {
  const { data } = executeAction(verb, ids);
  const fallback = { type: 'Action.Submit', title, data, ...look };
  return { type: 'Action.Execute', title, verb, data, ...look, fallback };
}

/** A button that shows or hides parts of the card; what is typed in them is sent either way. */
export function toggleButton(title: string, ...elementIds: string[]): CardElement {
  return { type: 'Action.ToggleVisibility', title, targetElements: elementIds };
}

export function actionSet(actions: CardElement[], look: Look = {}): CardElement {
  return { type: 'ActionSet', actions, ...look };
}
