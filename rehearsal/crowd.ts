/**
 * A crowd of officials who answer their cards by themselves, at a bounded rate, as thousands do. Who presses what follows
 * from a seed. The list of what the bot acknowledged is what "no answer is lost" is checked against.
 */
import { z } from 'zod';
import { type CrowdAnswer, type CrowdPerson, createCrowdPerson } from './crowd-person';
import type { PersonActs } from './person-acts';
import { seededNumber } from './seeded-number';
import type { Stage, StagePerson } from './stage';

const share = z.number().min(0).max(1);

export const crowdWishSchema = z.object({
  seed: z.number().int(),
  /** The share of officials who answer at all. */
  share: share.default(1),
  /** Presses a second at most, of all together. */
  perSecond: z.number().positive().max(10_000),
  habits: z
    .object({
      submit: share.default(0.1),
      otherDevice: share.default(0.05),
      noChange: share.default(0.2),
      doubleClick: share.default(0.05),
      correct: share.default(0.05),
    })
    .prefault({}),
  /** How long an official waits before trying again after nothing was acknowledged; longer each time, up to 16 times. */
  retryAfterMs: z.number().int().positive().default(1_000),
});

export type CrowdWish = z.input<typeof crowdWishSchema>;

export type CrowdCounts = {
  /** Officials who have an open card that they mean to answer: ready, at it, or resting before they try again. */
  open: number;
  /** Officials who are waiting for the bot's reply. */
  pressing: number;
  pressed: number;
  acknowledged: number;
  /** What came back to presses that were not acknowledged, by kind or code. */
  notAcknowledged: Record<string, number>;
};

export type Crowd = {
  /** Begins to answer, and goes on with every card that comes; a crowd under way gets the new wish. */
  start(wish: CrowdWish): void;
  /** Presses nothing more and waits for the replies under way. What was answered stays. */
  stop(): Promise<void>;
  counts(): CrowdCounts;
  /** Every press that answered a question, in order. */
  answers(): CrowdAnswer[];
};

const beatMs = 20;

type State = { one: CrowdPerson; at: 'idle' | 'ready' | 'pressing' | 'resting'; presses: number; failures: number };

export function createCrowd({
  stage,
  acts,
  machineNow,
}: {
  stage: Stage;
  acts: PersonActs;
  machineNow: () => number;
}): Crowd {
  const answers: CrowdAnswer[] = [];
  let end: () => Promise<void> = async () => undefined;
  let states = new Map<string, State>();

  function start(given: CrowdWish): void {
    const wish = crowdWishSchema.parse(given);
    const { seed, habits, perSecond, retryAfterMs } = wish;
    const underWay = new Set<Promise<void>>();
    const resting = new Set<NodeJS.Timeout>();
    const ready: State[] = [];
    let draws = 0;
    let budget = 0;
    let lastMs = machineNow();
    let isOver = false;
    const mine = new Map<string, State>();
    states = mine;
    for (const person of stage.persons()) {
      if (person.role !== 'official' || seededNumber(seed, `${person.id} answers`) >= wish.share) continue;
      const one = createCrowdPerson({
        person,
        stage,
        acts,
        habits,
        seed,
        machineNow,
        write: (one) => answers.push(one),
      });
      mine.set(person.id, { one, at: 'idle', presses: 0, failures: 0 });
    }

    function look(state: State): void {
      if (isOver || state.at !== 'idle' || !canAct(state.one.person) || !state.one.hasOpenAsk()) return;
      state.at = 'ready';
      ready.push(state);
    }

    async function press(state: State): Promise<void> {
      state.at = 'pressing';
      state.presses += 1;
      const { id } = state.one.person;
      const isDone = await state.one.press(`${id} ${state.presses}`, `${seed}-${id}-${state.presses}`);
      state.at = 'idle';
      state.failures = isDone ? 0 : Math.min(state.failures + 1, 5);
      if (isDone || isOver) return look(state);
      state.at = 'resting';
      const restMs =
        retryAfterMs * 2 ** (state.failures - 1) * (0.5 + seededNumber(seed, `${id} ${state.presses} rest`));
      const alarm = setTimeout(() => {
        resting.delete(alarm);
        state.at = 'idle';
        look(state);
      }, restMs);
      resting.add(alarm);
    }

    const beat = setInterval(() => {
      const nowMs = machineNow();
      budget = Math.min(budget + (perSecond * (nowMs - lastMs)) / 1_000, Math.max(perSecond / 5, 1));
      lastMs = nowMs;
      for (; budget >= 1 && ready.length > 0; budget -= 1) {
        const drawn = Math.floor(seededNumber(seed, `turn ${draws++}`) * ready.length);
        const [state] = ready.splice(drawn, 1);
        if (!state) break;
        const pressed = press(state).finally(() => underWay.delete(pressed));
        underWay.add(pressed);
      }
    }, beatMs);
    const leave = stage.onChange(({ conversationId }) => {
      const personId = conversationId && stage.conversationOf(conversationId)?.conversation.personId;
      const state = personId ? mine.get(personId) : undefined;
      if (state) look(state);
    });
    for (const state of mine.values()) look(state);

    end = async () => {
      isOver = true;
      clearInterval(beat);
      leave();
      for (const alarm of resting) clearTimeout(alarm);
      await Promise.all(underWay);
      for (const state of mine.values()) state.at = 'idle';
    };
  }

  return {
    start(wish) {
      void end();
      start(wish);
    },
    stop: () => end(),
    counts() {
      const all = [...states.values()];
      const notAcknowledged: Record<string, number> = {};
      let acknowledged = 0;
      for (const { acknowledgedAt, reply } of answers) {
        if (acknowledgedAt !== null) acknowledged += 1;
        else notAcknowledged[reply] = (notAcknowledged[reply] ?? 0) + 1;
      }
      return {
        open: all.filter(({ at }) => at !== 'idle').length,
        pressing: all.filter(({ at }) => at === 'pressing').length,
        pressed: answers.length,
        acknowledged,
        notAcknowledged,
      };
    },
    answers: () => answers,
  };
}

/** Who has no app or has left cannot press; who has blocked the bot still can. */
function canAct({ installed, left }: StagePerson): boolean {
  return installed && !left;
}
