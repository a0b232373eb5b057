/** The hand-over sheet as a card: what comes next, the state, the settings in plain words, and which words work. */

import type { HandoverSheet } from '../strategy/handover-sheet';
import { inLanguage, type Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard, type Room } from './parts/fitted-card';
import {
  channelLine,
  coordinatorLine,
  findingLine,
  nextLine,
  noChannelLine,
  planLine,
  roundLine,
  settingLines,
  vacancyLine,
  WORD_LINES,
} from './parts/handover-lines';
import { type Row, rowsTitle, unfoldingRowsPart } from './parts/rows-part';
import { isTextKey, say } from './parts/say';
import { shownText } from './parts/shortened';

interface Around {
  /** The other plans of the city. */
  others: { planId: string; planName: string }[];
  /** To somebody who has just become a coordinator. */
  isWelcome: boolean;
}

const NAME_ROOM = 80;
const MOST_PLANS = 5;

export function handoverCard(sheet: HandoverSheet, { others, isWelcome }: Around, language: Language): Outgoing {
  const plan = shownText(sheet.planName, NAME_ROOM);
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'office.handover-heading')),
      ...(isWelcome ? [ownText(say(language, 'office.handover-welcome'))] : []),
      richText([planLine(sheet, language)]),
      ...listPart('next', say(language, 'office.handover-next'), nextRows(sheet, language), room, language),
      ...stateParts(sheet, room, language),
      ...listPart(
        'settings',
        say(language, 'office.handover-settings'),
        rowsOf(settingLines(sheet, language)),
        room,
        language,
      ),
      ...listPart('data', say(language, 'office.handover-data'), dataRows(language), room, language),
      ...listPart('words', say(language, 'office.handover-words'), wordRows(language), room, language),
      ...otherPlans(others),
    ]),
  );
  return { summary: say(language, 'office.handover-summary', { plan }), card };
}

export function noPlanHandoverCard(isWelcome: boolean, language: Language): Outgoing {
  const title = say(language, 'office.handover-heading');
  const body = [
    heading(title),
    ...(isWelcome ? [ownText(say(language, 'office.handover-welcome'))] : []),
    ownText(say(language, 'office.handover-no-plan')),
  ];
  return { summary: title, card: baseCard(language, body) };
}

/** Everything that may want something done, each with its complete count. */
function stateParts(sheet: HandoverSheet, room: Room, language: Language): CardElement[] {
  const { rounds, findings, disputes, unreachable, vacancies, channels, withoutChannel, coordinators } = sheet;
  const named = (text: string) => shownText(text, Math.min(NAME_ROOM, room.context));
  const findingRows = findings.groups.map((group): Row => [findingLine(group, room.context, language)]);
  const disputeRows = disputes.map(({ tunnus, official, role }): Row => {
    const words = { tunnus: named(tunnus), official: named(official), role: named(role) };
    return [say(language, 'office.dispute-row', words)];
  });
  const unreachableRows = unreachable.map(({ official, reason }): Row => {
    const key = `reason-unreachable.${reason}`;
    const why = isTextKey(key) ? say(language, key) : named(reason);
    return [say(language, 'office.unreachable-row', { official: named(official), reason: why })];
  });
  const channelRows: Row[] = [
    ...channels.map((channel): Row => [channelLine(channel, sheet.planName, room.context, language)]),
    ...withoutChannel.map(
      (audience): Row => [noChannelLine(inLanguage(audience, language), sheet.planName, room.context, language)],
    ),
  ];
  const part = (id: string, key: SectionKey, rows: Row[], count = rows.length) =>
    listPart(id, say(language, key, { count }), rows, room, language);
  return [
    ...part(
      'rounds',
      'office.handover-rounds',
      rounds.map((round) => [roundLine(round, language)]),
    ),
    ...part(
      'vacancies',
      'office.handover-vacancies',
      vacancies.map((one) => vacancyLine(one, room.context, language)),
    ),
    ...part('unreachable', 'office.handover-unreachable', unreachableRows),
    ...part('disputes', 'office.handover-disputes', disputeRows),
    ...part('findings', 'office.handover-findings', findingRows, findings.count),
    ...part('channels', 'office.handover-channels', channelRows, channels.length),
    ...part(
      'coordinators',
      'office.handover-coordinators',
      coordinators.map((one) => coordinatorLine(one, room.context, language)),
    ),
  ];
}

type SectionKey =
  | 'office.handover-rounds'
  | 'office.handover-vacancies'
  | 'office.handover-unreachable'
  | 'office.handover-disputes'
  | 'office.handover-findings'
  | 'office.handover-channels'
  | 'office.handover-coordinators';

/** A list with its rest folded; an empty one says so. */
function listPart(id: string, title: string, rows: Row[], room: Room, language: Language): CardElement[] {
  if (rows.length === 0) return [rowsTitle(title), ownText(say(language, 'office.none'), { spacing: 'Small' })];
  return unfoldingRowsPart({ title, rows, total: rows.length }, { id, mostRows: room.rows }, language);
}

function nextRows(sheet: HandoverSheet, language: Language): Row[] {
  if (sheet.next.length === 0) return [[say(language, 'office.next-none')]];
  return sheet.next.map((date) => [nextLine(date, language)]);
}

function dataRows(language: Language): Row[] {
  return rowsOf([say(language, 'office.data-store'), say(language, 'office.data-table')]);
}

function wordRows(language: Language): Row[] {
  return rowsOf(WORD_LINES.map((key) => say(language, key)));
}

function rowsOf(lines: readonly string[]): Row[] {
  return lines.map((line) => [line]);
}

function otherPlans(others: Around['others']): CardElement[] {
  const buttons = others
    .slice(0, MOST_PLANS)
    .map(({ planId, planName }) => executeButton(shownText(planName, NAME_ROOM), 'handover-sheet', { planId }));
  return buttons.length === 0 ? [] : [actionSet(buttons, { separator: true, spacing: 'Medium' })];
}
