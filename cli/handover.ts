/** `handover`: the hand-over sheet of a plan on the terminal, for a successor or for the file. */

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
} from '../cards/parts/handover-lines';
import { isTextKey, say } from '../cards/parts/say';
import { readHandover } from '../jobs/read-handover';
import type { HandoverSheet } from '../strategy/handover-sheet';
import { inLanguage, type Language } from '../strategy/language';
import type { CliCommand } from './command';
import { findPlan } from './find-plan';
import { rowText } from './row-text';

/** A terminal has room for whole names. */
const ROOM = 200;

export const handover: CliCommand = {
  name: 'handover',
  usage: 'handover [--plan ID]',
  help: {
    fi: 'perehdytys: asetukset, kierrokset, avoimet asiat, kanavat, koordinaattorit ja seuraavat päivät sanoin',
    sv: 'överlämning: inställningar, rundor, öppna ärenden, kanaler, koordinatorer och nästa dagar i ord',
    en: 'the hand-over sheet: settings, rounds, open matters, channels, coordinators and next dates in words',
  },
  options: ['plan'],
  run: async (context) => {
    const deps = await context.store();
    const plan = await findPlan(deps.store, context.options.plan);
    const sheet = await readHandover(deps, plan, context.now());
    return { lines: linesOf(sheet, context.language), json: sheet };
  },
};

function linesOf(sheet: HandoverSheet, language: Language): string[] {
  const { findings, disputes, unreachable, vacancies, channels, coordinators } = sheet;
  const whyOf = (reason: string) => {
    const key = `reason-unreachable.${reason}`;
    return isTextKey(key) ? say(language, key) : reason;
  };
  const channelLines = [
    ...channels.map((channel) => channelLine(channel, sheet.planName, ROOM, language)),
    ...sheet.withoutChannel.map((audience) =>
      noChannelLine(inLanguage(audience, language), sheet.planName, ROOM, language),
    ),
  ];
  const next =
    sheet.next.length === 0 ? [say(language, 'office.next-none')] : sheet.next.map((date) => nextLine(date, language));
  const counted = (key: SectionKey, lines: string[], count = lines.length) =>
    section(say(language, key, { count }), lines, language);
  return [
    planLine(sheet, language),
    ...section(say(language, 'office.handover-next'), next, language),
    ...counted(
      'office.handover-rounds',
      sheet.rounds.map((round) => roundLine(round, language)),
    ),
    ...counted(
      'office.handover-vacancies',
      vacancies.map((vacancy) => rowText(vacancyLine(vacancy, ROOM, language))),
    ),
    ...counted(
      'office.handover-unreachable',
      unreachable.map(({ official, reason }) =>
        say(language, 'office.unreachable-row', { official, reason: whyOf(reason) }),
      ),
    ),
    ...counted(
      'office.handover-disputes',
      disputes.map((dispute) => say(language, 'office.dispute-row', { ...dispute })),
    ),
    ...counted(
      'office.handover-findings',
      findings.groups.map((group) => findingLine(group, ROOM, language)),
      findings.count,
    ),
    ...counted('office.handover-channels', channelLines, channels.length),
    ...counted(
      'office.handover-coordinators',
      coordinators.map((one) => rowText(coordinatorLine(one, ROOM, language))),
    ),
    ...section(say(language, 'office.handover-settings'), settingLines(sheet, language), language),
    ...section(
      say(language, 'office.handover-data'),
      [say(language, 'office.data-store'), say(language, 'office.data-table')],
      language,
    ),
    ...section(
      say(language, 'office.handover-words'),
      WORD_LINES.map((key) => say(language, key)),
      language,
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

function section(title: string, lines: readonly string[], language: Language): string[] {
  const shown = lines.length === 0 ? [say(language, 'office.none')] : lines;
  return ['', title, ...shown.map((line) => `  ${line}`)];
}
