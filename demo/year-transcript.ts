/** Prints a year as it passes: what persons did, and what the bot has said since the last look, each with its day and why. */

import type { Language } from '../strategy/language';
import { LEADERSHIP_CHANNEL } from './cast';
import { linesOf, type ShownCard } from './shown-card';
import type { StageClient, TimelineLine } from './stage-client';
import { dayAndTime } from './transcript';
import { until } from './until';
import { YEAR_WORDS } from './year-words';

/** The beginning of a card says what it is about. */
const READ_LINES = 4;
const WRITTEN_DOWN_WITHIN_MS = 5_000;
const A_MOMENT_MS = 10_000;

export interface YearTranscript {
  heading(words: string): void;
  /** Something that happened now. */
  did(words: string): Promise<void>;
  /** What a card said to them. */
  read(card: ShownCard): void;
  /** Everything that the bot has said, or has given up saying, since the last time; how much it was. */
  tell(): Promise<number>;
}

export function createYearTranscript(of: {
  stage: StageClient;
  language: Language;
  /** Whose eyes see the leadership's channel. */
  coordinator: string;
  print: (line: string) => void;
}): YearTranscript {
  const { stage, language, print } = of;
  const told = new Set<string>();
  const seen = new Set<string>();

  /** What stands anew in the leadership's channel, in the line that the chat list shows. */
  async function posted(): Promise<{ at: string; line: string }[]> {
    const messages = await stage.messages(of.coordinator, LEADERSHIP_CHANNEL);
    const fresh = messages.filter(({ activityId, summary }) => summary && !seen.has(activityId));
    for (const { activityId } of fresh) seen.add(activityId);
    return fresh.map(({ summary, calendarAt }) => ({ at: after(calendarAt), line: `      ${summary}` }));
  }

  /** Once nothing waits whose time has come. */
  async function settled(): Promise<TimelineLine[] | null> {
    const now = await stage.clock();
    const lines = await stage.timeline(language);
    if (!lines.some(({ outcome, at }) => outcome === 'waiting' && at <= now)) return lines;
    // What is tried again would wait for the bot's next look, a minute of real time.
    await stage.clock({ to: new Date(Date.parse(now) + A_MOMENT_MS).toISOString() });
    return null;
  }

  return {
    heading: (words) => print(`\n${words}`),
    did: async (words) => print(`  ${dayAndTime(await stage.clock(), language)}  ${words}`),
    read: (card) => print(`      ${linesOf(card).slice(0, READ_LINES).join(' · ')}`),
    async tell() {
      const lines = await until(settled, 'what was due was not sent');
      const fresh = lines.filter((line) => line.outcome !== 'waiting' && !told.has(keyOf(line)));
      for (const line of fresh) told.add(keyOf(line));
      const said = fresh.map((line) => ({ at: line.at, line: sentenceOf(line) }));
      const all = [...said, ...(await posted())].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
      for (const { line } of all) print(line);
      return fresh.length;
    },
  };

  function sentenceOf(line: TimelineLine): string {
    return `  ${dayAndTime(line.at, language)}  ${line.said} → ${recipients(line)}: ${line.became}. ${line.why}`;
  }

  function recipients({ to }: TimelineLine): string {
    return to.length > 2 ? YEAR_WORDS[language].to(to.length, to.slice(0, 2).join(', ')) : to.join(', ');
  }
}

/** The bot writes down that it posted a moment after it did. */
function after(calendarAt: string | null): string {
  return new Date(Date.parse(calendarAt ?? '') + WRITTEN_DOWN_WITHIN_MS || 0).toISOString();
}

/** A line may grow by recipients while a round is being sent; it is still the same one. */
function keyOf({ at, said, why, became }: TimelineLine): string {
  return JSON.stringify([at, said, why, became]);
}
