/** `kanavat`: which digest goes to which channel, when and in which language, and a form for each. Read by coordinators only. */

import type { SheetChannel } from '../strategy/handover-sheet';
import { inLanguage, type Language, type LocalText } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { digestLanguageInput } from './parts/digest-language-input';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import { channelName, clockText, noChannelLine, rhythmLine, weekdayText } from './parts/handover-lines';
import { pickerInput, textInput } from './parts/input-element';
import { type Row, unfoldingRowsPart } from './parts/rows-part';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export interface ChannelView extends SheetChannel {
  id: string;
  planId: string | null;
  planName: string;
  audienceId: string | null;
}

export interface ChannelsView {
  channels: ChannelView[];
  /** Their digests go to the coordinators. */
  withoutChannel: { planName: string; audience: LocalText }[];
  /** Every digest that a channel may get. */
  digests: { planId: string; planName: string; audienceId: string; audience: LocalText }[];
  /** What has just been done, or why not; a sentence in the language of the card. */
  said: string | null;
}

const NAME_ROOM = 80;
const WORKING_WEEK = [1, 2, 3, 4, 5];

export function channelsCard(view: ChannelsView, language: Language): Outgoing {
  const { channels, withoutChannel, said } = view;
  const edit = executeButton(say(language, 'office.button-edit-channel'), 'edit-channel', {});
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'office.channels-heading')),
      ...saidPart(said),
      ...(channels.length === 0
        ? [ownText(say(language, 'office.channels-none'))]
        : listPart(channels, room, language)),
      ...withoutChannel
        .slice(0, room.rows)
        .map(({ audience, planName }) =>
          richText([noChannelLine(inLanguage(audience, language), planName, room.context, language)]),
        ),
      ...(channels.length === 0
        ? []
        : [
            pickerInput(
              'channel',
              say(language, 'office.channel-pick'),
              choices(channels, room, language),
              channels[0]?.id ?? '',
            ),
            actionSet([edit]),
            ownText(say(language, 'office.channels-new')),
          ]),
    ]),
  );
  return { summary: say(language, 'office.channels-summary'), card };
}

/** One channel's form: whose digest, in which language, on which weekday and at which hour. */
export function channelCard(
  channel: ChannelView,
  { digests, said }: Pick<ChannelsView, 'digests' | 'said'>,
  language: Language,
): Outgoing {
  const name = channelName(channel, NAME_ROOM, language);
  const ids = { channelId: channel.id };
  const save = executeButton(say(language, 'office.button-save-channel'), 'save-channel', ids, { style: 'positive' });
  const remove = executeButton(say(language, 'office.button-remove-digest'), 'remove-digest', ids);
  const back = executeButton(say(language, 'office.button-back'), 'show-channels', {});
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'office.channel-pick')),
      richText([{ text: name, strong: true }]),
      ...saidPart(said),
      richText([rhythmLine(channel, shownText(channel.planName, NAME_ROOM), room.context, language)]),
      ...audiencePart(channel, digests, room, language),
      digestLanguageInput(language, channel.language),
      ...rhythmPart(channel, language),
      actionSet([save]),
      actionSet(channel.audience === null ? [back] : [remove, back], { spacing: 'Small' }),
    ]),
  );
  return { summary: say(language, 'office.channels-summary'), card };
}

/** Asks once more. */
export function removeDigestCard(channel: Pick<ChannelView, 'id' | 'name'>, language: Language): Outgoing {
  const title = say(language, 'office.button-remove-digest');
  const question = say(language, 'office.remove-digest-sure', { channel: shownText(channel.name, NAME_ROOM) });
  const ids = { channelId: channel.id, sure: 1 };
  const back = executeButton(say(language, 'office.button-back'), 'show-channels', {});
  const remove = executeButton(title, 'remove-digest', ids, { style: 'destructive' });
  return {
    summary: title,
    card: baseCard(language, [heading(title), richText([question]), actionSet([remove]), actionSet([back])]),
  };
}

function listPart(channels: readonly ChannelView[], room: Room, language: Language): CardElement[] {
  const rows = channels.map((channel): Row => {
    const plan = shownText(channel.planName, Math.min(NAME_ROOM, room.context));
    return [
      { text: channelName(channel, Math.min(NAME_ROOM, room.context), language), strong: true },
      ` – ${rhythmLine(channel, plan, room.context, language)}`,
    ];
  });
  const title = say(language, 'office.handover-channels', { count: rows.length });
  return unfoldingRowsPart({ title, rows, total: rows.length }, { id: 'channels', mostRows: room.rows }, language);
}

function audiencePart(
  { planId, audienceId }: ChannelView,
  digests: ChannelsView['digests'],
  room: Room,
  language: Language,
): CardElement[] {
  const choices = digests.map((digest) => {
    const audience = shownText(inLanguage(digest.audience, language), Math.min(NAME_ROOM, room.context));
    const plan = shownText(digest.planName, Math.min(NAME_ROOM, room.context));
    return {
      value: `${digest.planId}/${digest.audienceId}`,
      title: say(language, 'digest.audience', { audience, plan }),
    };
  });
  const chosen = planId === null ? (choices[0]?.value ?? '') : `${planId}/${audienceId}`;
  return [pickerInput('audience', say(language, 'office.channel-audience'), choices.slice(0, room.rows), chosen)];
}

function rhythmPart({ audience, weekday, time }: ChannelView, language: Language): CardElement[] {
  if (audience === null) return [];
  const days = WORKING_WEEK.map((day) => ({ value: String(day), title: weekdayText(day, language) }));
  return [
    pickerInput('weekday', say(language, 'office.channel-weekday'), days, String(weekday)),
    textInput('time', say(language, 'office.channel-time'), clockText(time, language), { maxLength: 5 }),
    ownText(say(language, 'office.channel-time-what')),
  ];
}

function choices(channels: readonly ChannelView[], room: Room, language: Language): { title: string; value: string }[] {
  return channels.slice(0, room.rows).map((channel) => ({
    value: channel.id,
    title: channelName(channel, Math.min(NAME_ROOM, room.context), language),
  }));
}

function saidPart(said: string | null): CardElement[] {
  return said === null ? [] : [richText([{ text: said, strong: true }])];
}
