/** Notices about the digest's way: a channel was offered for it, or its time passed before it could go out. */

import { inLanguage, type Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { baseCard } from '../parts/base-card';
import { heading, ownText, richText } from '../parts/card-element';
import { dayText } from '../parts/day-text';
import { digestLanguageInput } from '../parts/digest-language-input';
import { actionSet, executeButton } from '../parts/execute-button';
import { say } from '../parts/say';
import { shownText } from '../parts/shortened';

type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const NAME_ROOM = 80;
const PLAN_ROOM = 120;

/** Asks whether and in which language an audience's digest goes to a channel. */
export function channelOfferedCard(notice: NoticeOf<'channel-offered'>, language: Language): Outgoing {
  const { channelId, planId, audienceId } = notice;
  const channel = shownText(notice.channelName, NAME_ROOM);
  const words = {
    channel,
    team: shownText(notice.teamName, NAME_ROOM),
    audience: shownText(inLanguage(notice.audience, language), NAME_ROOM),
    plan: shownText(notice.planName, PLAN_ROOM),
  };
  const ids = { channelId, planId, audienceId };
  const connect = executeButton(say(language, 'button.connect-channel'), 'connect-channel', ids);
  const decline = executeButton(say(language, 'button.decline-channel'), 'decline-channel', { channelId });
  const body = [
    heading(say(language, 'notice.channel-heading')),
    richText([say(language, 'notice.channel', words)]),
    digestLanguageInput(language),
    actionSet([connect]),
    actionSet([decline], { spacing: 'Small' }),
    ownText(say(language, 'notice.channel-other')),
  ];
  return { summary: say(language, 'notice.channel-summary', { channel }), card: baseCard(language, body) };
}

export function digestMissedCard(notice: NoticeOf<'digest-missed'>, language: Language): Outgoing {
  const day = dayText(language, notice.dueOn);
  const words = { day, audience: shownText(inLanguage(notice.audience, language), NAME_ROOM) };
  const body = [
    heading(say(language, 'notice.digest-missed-heading')),
    richText([say(language, 'notice.digest-missed', words)]),
  ];
  return { summary: say(language, 'notice.digest-missed-summary', { day }), card: baseCard(language, body) };
}
