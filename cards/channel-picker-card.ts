/** Asks a coordinator, in the channel itself, which weekly digest comes there when it could be one of several. */

import { inLanguage, type Language, type LocalText } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { heading } from './parts/card-element';
import { digestLanguageInput } from './parts/digest-language-input';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { pickerInput } from './parts/input-element';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

interface NamedDigest {
  planId: string;
  planName: string;
  audienceId: string;
  audience: LocalText;
}

const NAME_ROOM = 80;
const PLAN_ROOM = 120;

export function channelPickerCard(channelId: string, digests: readonly NamedDigest[], language: Language): Outgoing {
  const title = say(language, 'channel-picker.heading');
  const connect = executeButton(say(language, 'button.connect-channel'), 'connect-channel', {
    channelId,
    pick: 'audience',
  });
  const card = fittedCard(null, ({ context }) => {
    const choices = digests.map(({ planId, planName, audienceId, audience: label }) => {
      const audience = shownText(inLanguage(label, language), Math.min(NAME_ROOM, context));
      const plan = shownText(planName, Math.min(PLAN_ROOM, context));
      return { value: `${planId}/${audienceId}`, title: say(language, 'digest.audience', { audience, plan }) };
    });
    return baseCard(language, [
      heading(title),
      pickerInput('audience', say(language, 'field.audience'), choices, choices[0]?.value ?? ''),
      digestLanguageInput(language),
      actionSet([connect]),
    ]);
  });
  return { summary: title, card };
}
