/** Notices about the digest's way: a channel was offered for it or is gone, or its time passed before it could go out. */

import { inLanguage, type Language, type LocalText } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { baseCard } from '../parts/base-card';
import { type CardElement, heading, ownText, richText } from '../parts/card-element';
import { allOfText, dayOfInstantText, dayText } from '../parts/day-text';
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
  if (notice.settled) return channelSettledCard(notice.settled, channel, language);
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

/** What a coordinator has chosen, for all the others who were asked too. */
function channelSettledCard(
  { audience, by }: NonNullable<NoticeOf<'channel-offered'>['settled']>,
  channel: string,
  language: Language,
): Outgoing {
  const words = { by: shownText(by, NAME_ROOM), channel };
  const sentence =
    audience === null
      ? say(language, 'office.channel-settled-none', words)
      : say(language, 'office.channel-settled', { ...words, audience: audienceName(audience, language) });
  const title = say(language, 'office.channel-settled-heading');
  return { summary: title, card: baseCard(language, [heading(title), richText([sentence])]) };
}

/** One coordinator took the digest off a channel: the others read who, and where it goes now. */
export function channelRemovedCard(notice: NoticeOf<'channel-removed'>, language: Language): Outgoing {
  const words = {
    by: shownText(notice.by, NAME_ROOM),
    channel: shownText(notice.channelName, NAME_ROOM),
    team: shownText(notice.teamName, NAME_ROOM),
  };
  const title = say(language, 'office.channel-removed-heading');
  const body = [
    heading(title),
    richText([say(language, 'office.channel-removed', words)]),
    ...audienceLine('office.channel-removed-audience', notice.audience, language),
  ];
  return { summary: title, card: baseCard(language, body) };
}

/** A channel whose going they were told of is there again. */
export function channelBackCard(notice: NoticeOf<'channel-back'>, language: Language): Outgoing {
  const channel = shownText(notice.channelName, NAME_ROOM);
  const body = [
    heading(say(language, 'office.channel-back-heading')),
    richText([say(language, 'office.channel-back', { channel, team: shownText(notice.teamName, NAME_ROOM) })]),
    ...audienceLine('office.channel-back-audience', notice.audience, language),
  ];
  return { summary: say(language, 'office.channel-back-summary', { channel }), card: baseCard(language, body) };
}

function audienceLine(
  key: 'office.channel-removed-audience' | 'office.channel-back-audience',
  audience: LocalText | null,
  language: Language,
): CardElement[] {
  return audience === null ? [] : [richText([say(language, key, { audience: audienceName(audience, language) })])];
}

function audienceName(audience: LocalText, language: Language): string {
  return shownText(inLanguage(audience, language), NAME_ROOM);
}

/** What became of the channel, where the digests go now, and the two ways to have them in a channel again. */
export function channelGoneCard(notice: NoticeOf<'channel-gone'>, language: Language): Outgoing {
  const { because, channels, audiences, installLink } = notice;
  const names = allOfText(
    language,
    channels.map((name) => shownText(name, NAME_ROOM)),
  );
  const words = {
    channels: names,
    count: channels.length,
    team: shownText(notice.teamName, NAME_ROOM),
    day: dayOfInstantText(language, notice.sinceAt, notice.zone),
  };
  const isToBeAdded = because === 'app-removed' || because === 'not-found';
  const body = [
    heading(say(language, 'notice.gone-heading')),
    richText([say(language, `notice.gone-${because}`, words)]),
    ...audiences.map((reader) => richText([{ text: wayOf(reader, language), strong: true }])),
    ownText(say(language, `notice.gone-back-${because}`), { separator: true, spacing: 'Medium' }),
    ...(isToBeAdded && installLink ? [richText([say(language, 'notice.install-link', { link: installLink })])] : []),
    ownText(say(language, 'notice.gone-choose')),
  ];
  const summary = say(language, 'notice.gone-summary', { channels: shownText(names, NAME_ROOM) });
  return { summary, card: baseCard(language, body) };
}

function wayOf(reader: NoticeOf<'channel-gone'>['audiences'][number], language: Language): string {
  const audience = shownText(inLanguage(reader.audience, language), NAME_ROOM);
  if (reader.channel === null) return say(language, 'notice.gone-to-coordinators', { audience });
  return say(language, 'notice.gone-to-channel', { audience, channel: shownText(reader.channel, NAME_ROOM) });
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
