/**
 * One official of the crowd at their card: opens the chat, reads the card as it stands on the device in hand, and presses
 * a real button of it. What was typed is written down together with whether the bot said that it was saved.
 */
import { typedAnswer } from './crowd-answer';
import type { ActReply } from './invoke-reply';
import type { PersonActs } from './person-acts';
import { buttonsOf, type CardButton, inputsOf, saysSaved } from './read-ask-card';
import { seededChoice, seededNumber } from './seeded-number';
import type { Card, Stage, StageConversation, StageMessage, StagePerson } from './stage';

/** One press of a button that answers a question. */
export type CrowdAnswer = {
  questionId: string;
  verb: string;
  /** What the client sent besides the button's own data; empty inputs are left out. */
  typed: Record<string, string>;
  /** The official's e-mail. */
  by: string;
  device: 'phone' | 'desktop';
  route: 'execute' | 'submit';
  pressedAt: string;
  /** When the official read that it was saved; null when they did not. */
  acknowledgedAt: string | null;
  /** What came back: `card`, `message`, `none`, or the code of an error. */
  reply: string;
};

/** Shares of presses. */
export type CrowdHabits = {
  /** By `Action.Submit`, as clients do that do not know `Action.Execute`. */
  submit: number;
  /** On the other device, which may show an older card. */
  otherDevice: number;
  /** "No change", where the card offers it. */
  noChange: number;
  /** Twice without waiting, half of the time with other words. */
  doubleClick: number;
  /** Of those who have answered everything: correct one answer. */
  correct: number;
};

export type CrowdPerson = {
  person: StagePerson;
  /** Whether the card in hand asks for an answer. */
  hasOpenAsk(): boolean;
  /** Presses once; true when something was acknowledged, or nothing was left to do. Never rejects. */
  press(occasion: string, mark: string): Promise<boolean>;
};

type Shown = { message: StageMessage; conversation: StageConversation; card: Card };

const answerVerbs = /^(save-answer|save-correction)$/;

export function createCrowdPerson({
  person,
  stage,
  acts,
  habits,
  seed,
  machineNow,
  write,
}: {
  person: StagePerson;
  stage: Stage;
  acts: PersonActs;
  habits: CrowdHabits;
  seed: number;
  machineNow: () => number;
  write: (answer: CrowdAnswer) => void;
}): CrowdPerson {
  /** Questions that were pressed for before. */
  const pressed = new Set<string>();
  /** What stands in the card because nothing came of a press: it is pressed again as it is. */
  const stillTyped = new Map<string, Record<string, string>>();
  const corrected = new Set<string>();

  function shown(device: CrowdAnswer['device'], isWanted: (button: CardButton) => boolean): Shown | null {
    const conversation = stage.conversationOf(person.conversationId)?.conversation;
    for (const message of conversation?.messages.toReversed() ?? []) {
      const card = message.from.kind === 'bot' ? acts.shownCard(clientOf(device), person, message) : null;
      if (conversation && card && buttonsOf(card).some(isWanted)) return { message, conversation, card };
    }
    return null;
  }

  const openAsk = (device: CrowdAnswer['device']) => shown(device, ({ verb }) => answerVerbs.test(verb));

  async function answer(
    { message, conversation, card }: Shown,
    button: CardButton,
    how: Pick<CrowdAnswer, 'device' | 'route' | 'typed'>,
  ): Promise<boolean> {
    const { verb, questionId } = button;
    if (questionId === null) return false;
    const { device, route, typed } = how;
    const written: CrowdAnswer = {
      questionId,
      verb,
      typed: Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')),
      by: person.email,
      device,
      route,
      pressedAt: new Date(machineNow()).toISOString(),
      acknowledgedAt: null,
      reply: 'none',
    };
    write(written);
    const { editedAt } = message;
    const isFirst = !pressed.has(questionId);
    pressed.add(questionId);
    const client = clientOf(device);
    const use = { person, client, message, conversation, inputs: typed, trigger: 'manual' } as const;
    const { reply } = await acts.act({ ...use, action: button[route] });
    written.reply = reply.kind === 'error' ? reply.code : reply.kind;
    // A Submit has no reply of its own: the card is edited, and only the first such edit is surely for this press.
    const isEdited = message.editedAt !== editedAt && isFirst;
    const seen = route === 'submit' ? (isEdited ? message.card : null) : cardOf(reply);
    if (reply.kind === 'card' || route === 'submit') stillTyped.delete(questionId);
    else stillTyped.set(questionId, typed);
    if (!seen || seen === card || !saysSaved(seen, questionId)) return false;
    written.acknowledgedAt = new Date(machineNow()).toISOString();
    return true;
  }

  /** From the receipt: opens one answer again. */
  async function correct({ message, conversation, card }: Shown, occasion: string): Promise<void> {
    corrected.add(message.activityId);
    if (seededNumber(seed, `${occasion} correct`) >= habits.correct) return;
    const button = buttonsOf(card).find(({ verb }) => verb === 'open-question');
    const choices = inputsOf(card).find(({ id }) => id === 'correct')?.choices ?? [];
    const chosen = seededChoice(choices, seed, `${occasion} corrected`);
    if (!button || !chosen) return;
    const use = { person, client: clientOf('phone'), message, conversation, trigger: 'manual' } as const;
    await acts.act({ ...use, action: button.execute, inputs: { correct: chosen } });
  }

  function receipt(): Shown | null {
    const found = shown('phone', ({ verb }) => verb === 'open-question');
    return found && !corrected.has(found.message.activityId) ? found : null;
  }

  return {
    person,
    hasOpenAsk: () => openAsk('phone') !== null,
    async press(occasion, mark) {
      const chance = (habit: keyof CrowdHabits) => seededNumber(seed, `${occasion} ${habit}`) < habits[habit];
      const conversation = stage.conversationOf(person.conversationId)?.conversation;
      const wanted = chance('otherDevice') && openAsk('desktop') ? 'desktop' : 'phone';
      if (conversation) await acts.open({ person, client: clientOf(wanted), conversation });
      const ask = openAsk(wanted);
      if (!ask) return true;
      const buttons = buttonsOf(ask.card);
      const keep = chance('noChange') ? buttons.find(({ verb }) => verb === 'no-change') : undefined;
      const button = keep ?? buttons.find(({ verb }) => answerVerbs.test(verb));
      if (!button) return true;
      const typing = { locale: person.locale, seed, occasion, mark };
      const typed = stillTyped.get(button.questionId ?? '') ?? typedAnswer(ask.card, typing);
      const isDouble = chance('doubleClick');
      const how = { device: wanted, route: chance('submit') && !isDouble ? 'submit' : 'execute', typed } as const;
      const presses = [answer(ask, button, how)];
      if (isDouble) {
        const isOther = seededNumber(seed, `${occasion} other`) < 0.5;
        const again = isOther ? typedAnswer(ask.card, { ...typing, mark: `${mark} b` }) : typed;
        presses.push(answer(ask, button, { ...how, typed: again }));
      }
      const acknowledged = await Promise.all(presses);
      const done = openAsk('phone') ? null : receipt();
      if (done) await correct(done, occasion);
      return acknowledged.includes(true);
    },
  };
}

/** Each device is a client of its own, and forgets nothing while the crowd is there. */
function clientOf(device: CrowdAnswer['device']): string {
  return `crowd-${device}`;
}

function cardOf(reply: ActReply): Card | null {
  return reply.kind === 'card' ? reply.card : null;
}
