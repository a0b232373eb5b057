/**
 * Officials who answer every question of their card with words of their own, all at the same time, and click again whenever
 * they are told that it was not saved: what they were told is what the store is compared with.
 */

import { buttonOf, inputsOf, type ShownButton, type ShownCard } from '../../demo/shown-card';
import type { StageClient } from '../../demo/stage-client';

export interface PersistentOfficials {
  /** The words of every answer that was called saved, by question. */
  saved: Map<string, string>;
  /** What was said in place of "saved": a text below the card, `not-saved` for a card with the words in it, or an error's code. */
  refusals: string[];
  /** How long the slowest click waited for its reply. */
  longestWaitMs(): number;
  /** Resolves when so many answers were called saved. */
  have(count: number): Promise<void>;
  /** Resolves when every question is answered; rejects when an official gives up. */
  done: Promise<void>;
}

const MOST_CLICKS = 150;
const REST_MS = 200;

/** @param emails who look into their chat now; who was asked nothing does nothing */
export function startOfficials(stage: StageClient, emails: readonly string[]): PersistentOfficials {
  const saved = new Map<string, string>();
  const refusals: string[] = [];
  const waiting: { count: number; go: () => void }[] = [];
  let longestMs = 0;

  async function click(as: string, activityId: string, save: ShownButton, words: string) {
    const beganMs = performance.now();
    const reply = await stage.act(as, activityId, save, { status: 'on-track', realisation: words });
    longestMs = Math.max(longestMs, performance.now() - beganMs);
    return reply;
  }

  function note(question: string, words: string): void {
    saved.set(question, words);
    for (const one of waiting) if (saved.size >= one.count) one.go();
  }

  /** @returns the card after the answer, with the next question or the receipt */
  async function answerOne(as: string, activityId: string, card: ShownCard, save: ShownButton): Promise<ShownCard> {
    const question = questionOf(save);
    const words = `${question}: ${as} kirjasi tämän.`;
    let shown = card;
    for (let clicks = 1; clicks <= MOST_CLICKS; clicks += 1) {
      const reply = await click(as, activityId, buttonOf(shown, 'save-answer') ?? save, words);
      if (reply.kind === 'card') {
        shown = reply.card;
        const again = buttonOf(shown, 'save-answer');
        if (again === null || questionOf(again) !== question) {
          note(question, words);
          return shown;
        }
        if (inputsOf(shown).get('realisation') === undefined) throw new Error(`${question}: the words are gone`);
      }
      refusals.push(reply.kind === 'message' ? reply.text : reply.kind === 'error' ? reply.code : 'not-saved');
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    throw new Error(`${as} gave up: ${refusals.slice(-3).join(' | ')}`);
  }

  async function answerAll(as: string): Promise<void> {
    const ask = (await stage.messages(as)).findLast(({ card }) => card && buttonOf(card, 'save-answer'));
    let card = ask?.card;
    if (!ask || !card) return;
    for (let save = buttonOf(card, 'save-answer'); save; save = buttonOf(card, 'save-answer')) {
      card = await answerOne(as, ask.activityId, card, save);
    }
  }

  const done = Promise.all(emails.map(answerAll)).then(() => undefined);
  return {
    saved,
    refusals,
    longestWaitMs: () => longestMs,
    have: (count) => Promise.race([done, new Promise<void>((go) => void waiting.push({ count, go }))]),
    done,
  };
}

function questionOf({ data }: ShownButton): string {
  const { toteuma } = data as { toteuma?: { questionId?: string; q?: string } };
  return toteuma?.questionId ?? toteuma?.q ?? '';
}
