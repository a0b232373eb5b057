/** Prints a year as it passes: what persons did, and what the bot has said since the last look, each with its day and why. */

import type { Language } from '../strategy/language';
import { LEADERSHIP_CHANNEL } from './cast';
import { linesOf, type ShownCard } from './shown-card';
import type { StageClient, TimelineLine } from './stage-client';
import { dayAndTime } from './transcript';
import { YEAR_WORDS } from './year-words';

/** The beginning of a card says what it is about. */
const READ_LINES = 4;

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

  /** The digests themselves, in the line that the chat list shows. */
  async function digests(): Promise<void> {
    for (const { activityId, summary } of await stage.messages(of.coordinator, LEADERSHIP_CHANNEL)) {
      const isNew = summary !== null && summary !== '' && !seen.has(activityId);
      seen.add(activityId);
      if (isNew) print(`      ${summary}`);
    }
  }

  return {
    heading: (words) => print(`\n${words}`),
    did: async (words) => print(`  ${dayAndTime(await stage.clock(), language)}  ${words}`),
    read: (card) => print(`      ${linesOf(card).slice(0, READ_LINES).join(' ')}`),
    async tell() {
      const lines = (await stage.timeline(language)).filter(({ outcome }) => outcome !== 'waiting');
      const fresh = lines.filter((line) => !told.has(keyOf(line)));
      for (const line of fresh) {
        told.add(keyOf(line));
        print(`  ${dayAndTime(line.at, language)}  ${line.said} → ${recipients(line)}: ${line.became}. ${line.why}`);
      }
      await digests();
      return fresh.length;
    },
  };

  function recipients({ to }: TimelineLine): string {
    return to.length > 2 ? YEAR_WORDS[language].to(to.length, to.slice(0, 2).join(', ')) : to.join(', ');
  }
}

/** A line may grow by recipients while a round is being sent; it is still the same one. */
function keyOf({ at, said, why, became }: TimelineLine): string {
  return JSON.stringify([at, said, why, became]);
}
