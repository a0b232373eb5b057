/**
 * An official's ask card as a sample for a coordinator: it looks as it will, says on top that it is a sample, and none of
 * its buttons does anything but say so again.
 */

import type { Language } from '../strategy/language';
import type { CardJson, Outgoing } from '../strategy/ports/messenger';
import { type CardElement, container, ownText, richText } from './parts/card-element';
import { executeAction } from './parts/execute-button';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

const NAME_ROOM = 80;

/**
 * @param ask the card as its official would see it, in their language
 * @param language of the coordinator who reads the sample
 */
export function sampleCard(ask: Outgoing, official: string, language: Language): Outgoing {
  const name = shownText(official, NAME_ROOM);
  const { refresh: _, body, ...frame } = ask.card as CardJson & { refresh?: unknown; body: CardElement[] };
  const banner = container(
    [
      ownText(say(language, 'round.sample-heading'), { weight: 'Bolder' }),
      richText([say(language, 'round.sample', { official: name })]),
    ],
    { style: 'warning', bleed: true },
  );
  const card = { ...frame, body: [banner, ...body.map(disarmed)] } as CardJson;
  return { summary: say(language, 'round.sample-summary', { official: name }), card };
}

/** The same part with every button sending nothing but that it stands on a sample. */
function disarmed<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(disarmed) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, disarmed(value)]));
  const { verb, data } = executeAction('sample', {});
  if (inner.type === 'Action.Execute') return { ...inner, verb, data } as Part;
  return (inner.type === 'Action.Submit' ? { ...inner, data } : inner) as Part;
}
