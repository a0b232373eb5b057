/** Notices about the digest's way: a channel was offered for it, or its time passed before it could go out. */

import { LANGUAGES, type Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { baseCard } from '../parts/base-card';
import { heading, richText } from '../parts/card-element';
import { dayText } from '../parts/day-text';
import { actionSet, executeButton } from '../parts/execute-button';
import { pickerInput } from '../parts/input-element';
import { say } from '../parts/say';
import { shownText } from '../parts/shortened';

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const NAME_ROOM = 80;
/** Each language by its own name, so that everybody finds theirs. */
const LANGUAGE_NAMES: Record<Language, string> = { fi: 'suomi', sv: 'svenska', en: 'English' };

/** Asks whether and in which language an audience's digest goes to a channel. */
export function channelOfferedCard(notice: NoticeOf<'channel-offered'>, language: Language): Outgoing {
  const { channelId, audienceId } = notice;
  const channel = shownText(notice.channelName, NAME_ROOM);
  const words = {
    channel,
    team: shownText(notice.teamName, NAME_ROOM),
    audience: shownText(notice.audience, NAME_ROOM),
  };
  const choices = LANGUAGES.map((value) => ({ value, title: LANGUAGE_NAMES[value] }));
  const connect = executeButton(say(language, 'button.connect-channel'), 'connect-channel', { channelId, audienceId });
  const body = [
    heading(say(language, 'notice.channel-heading')),
    richText([say(language, 'notice.channel', words)]),
    pickerInput('language', say(language, 'field.language'), choices, language),
    actionSet([connect]),
  ];
  return { summary: say(language, 'notice.channel-summary', { channel }), card: baseCard(language, body) };
}

export function digestMissedCard(notice: NoticeOf<'digest-missed'>, language: Language): Outgoing {
  const day = dayText(language, notice.dueOn);
  const words = { day, audience: shownText(notice.audience, NAME_ROOM) };
  const body = [
    heading(say(language, 'notice.digest-missed-heading')),
    richText([say(language, 'notice.digest-missed', words)]),
  ];
  return { summary: say(language, 'notice.digest-missed-summary', { day }), card: baseCard(language, body) };
}
