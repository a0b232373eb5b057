/** The real Adaptive Cards library, by its own bundle: the package's entry pulls in modules that jest cannot load. */

import type * as AdaptiveCards from 'adaptivecards';

const { AdaptiveCard, SerializationContext }: typeof AdaptiveCards = require('adaptivecards/dist/adaptivecards.js');

/** What the renderer does not understand or finds invalid in a card, one line each. */
export function complaintsOf(card: object): string[] {
  const context = new SerializationContext();
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  // The library keeps its pattern for `lang` between calls, so that every second card is refused whatever it says.
  const complaints = events.filter((message) => !/property "lang"/.test(message));
  return [...complaints, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

/** The ids of all inputs that a button of the card sends, hidden ones too. */
export function sentInputsOf(card: object): string[] {
  const parsed = new AdaptiveCard();
  parsed.parse(card);
  return parsed.getAllInputs().flatMap(({ id }) => (id === undefined ? [] : [id]));
}
