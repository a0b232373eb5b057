import type { CrowdWish } from '../../rehearsal/crowd';
import { aRehearsal, cardReply, type Json, nextMillisecond, type Scene } from './a-rehearsal';
import { aadOf, aRoster } from './a-roster';

/** A bot that keeps answers as Toteuma does: append-only, one after another, "saved" said only of what is kept. */
function anAskingBot(questions: number) {
  const kept: { questionId: string; words: string }[] = [];
  let failures = 0;

  const answerOf = (questionId: string) => kept.findLast((answer) => answer.questionId === questionId);
  const idOf = (person: string, number: number) => `plan/2022-H1/M-${person}-${number}`;
  const tunnusOf = (questionId: string) => questionId.split('/')[2];

  function card(person: string, saved: string | null): Json {
    const ids = Array.from({ length: questions }, (_, index) => idOf(person, index + 1));
    const open = ids.find((id) => !answerOf(id));
    const heading = { type: 'TextBlock', text: open ? 'Seurantapyyntö' : 'Kiitos!' };
    const line = saved
      ? [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: `Tallennettu klo 8.04: ${tunnusOf(saved)}` }] }]
      : [];
    return { type: 'AdaptiveCard', body: [...line, heading, ...(open ? form(open) : [])] };
  }

  return {
    kept,
    card,
    failNext(count: number) {
      failures = count;
    },
    answer({ from, value }: Json) {
      const person = from.id.slice('29:person-'.length);
      const { toteuma, realisation } = value.action.data;
      if (failures > 0) {
        failures -= 1;
        const text = {
          statusCode: 200,
          type: 'application/vnd.microsoft.activity.message',
          value: 'Tallennus ei onnistunut.',
        };
        return { status: 200, body: text };
      }
      const before = answerOf(toteuma.questionId);
      const isMeant = toteuma.verb === 'save-correction';
      if (before && before.words !== realisation && !isMeant) {
        return cardReply({ type: 'AdaptiveCard', body: form(toteuma.questionId, 'save-correction') });
      }
      if (before?.words !== realisation) kept.push({ questionId: toteuma.questionId, words: realisation });
      return cardReply(card(person, toteuma.questionId));
    },
  };
}

function form(questionId: string, verb = 'save-answer'): Json[] {
  const toteuma = { verb, questionId, askId: 'ask' };
  const choices = ['on-track', 'delayed'].map((value) => ({ title: value, value }));
  return [
    { type: 'Input.ChoiceSet', id: 'status', choices },
    { type: 'Input.Text', id: 'realisation', value: '' },
    { type: 'ActionSet', actions: [{ type: 'Action.Execute', verb, data: { toteuma } }] },
  ];
}

describe('the crowd', () => {
  let scene: Scene;
  let bot: ReturnType<typeof anAskingBot>;
  const persons = 9;
  const plainly = { submit: 0, otherDevice: 0, noChange: 0, doubleClick: 0, correct: 0 };
  const wish: CrowdWish = { seed: 7, perSecond: 5_000, retryAfterMs: 2, habits: plainly };

  beforeEach(async () => {
    scene = await aRehearsal({ roster: aRoster({ persons, without: [9] }) });
    bot = anAskingBot(2);
    scene.bot.answer = (activity) => bot.answer(activity);
    // The first is a coordinator and the ninth has no app.
    for (let number = 1; number < persons; number += 1) {
      await scene.postCard(await scene.chatWith(aadOf(number)), bot.card(String(number), null));
    }
  });

  afterEach(() => scene.stop());

  async function until(done: () => boolean): Promise<void> {
    while (!done()) await nextMillisecond();
  }
  async function answered(more: Partial<CrowdWish> = {}) {
    const { crowd } = scene.rehearsal;
    crowd.start({ ...wish, ...more });
    await until(() => crowd.counts().open === 0);
    await crowd.stop();
    return crowd.answers();
  }
  const acknowledged = (answers: Awaited<ReturnType<typeof answered>>) =>
    answers.filter(({ acknowledgedAt }) => acknowledgedAt !== null);

  it('of officials answers every question of its cards, and writes down what was acknowledged', async () => {
    const answers = await answered();
    expect(answers).toHaveLength(7 * 2);
    expect(acknowledged(answers)).toHaveLength(7 * 2);
    const written = answers.map(({ questionId, typed }) => ({ questionId, words: typed.realisation }));
    expect(new Set(written.map(({ words }) => words)).size).toBe(14);
    expect(bot.kept).toEqual(expect.arrayContaining(written));
  });

  it('answers cards that come later too', async () => {
    const { crowd } = scene.rehearsal;
    crowd.start(wish);
    await until(() => crowd.counts().open === 0);
    bot.kept.length = 0;
    await scene.postCard(await scene.chatWith(aadOf(2)), bot.card('2', null));
    await until(() => crowd.counts().acknowledged === 7 * 2 + 2);
    expect(bot.kept).toHaveLength(2);
  });

  it('acknowledges nothing that the bot did not call saved, and presses the same again', async () => {
    bot.failNext(5);
    const answers = await answered();
    const words = acknowledged(answers).map(({ typed }) => typed.realisation);
    expect(answers).toHaveLength(14 + 5);
    expect(new Set(words).size).toBe(14);
    expect(bot.kept.map((answer) => answer.words).sort()).toEqual(words.sort());
    expect(scene.rehearsal.crowd.counts().notAcknowledged).toEqual({ message: 5 });
  });

  it('acknowledges nothing when the answer was lost on the way, though it was kept', async () => {
    await scene.stage('POST', 'inbound', { kind: 'answer-lost', next: 3 });
    const answers = await answered();
    expect(acknowledged(answers)).toHaveLength(14);
    expect(answers.filter(({ reply }) => reply === 'timeout')).toHaveLength(3);
    expect(bot.kept).toHaveLength(14);
  });

  it('that clicks twice with other words is told of one of them only', async () => {
    const answers = await answered({ habits: { ...plainly, doubleClick: 1 } });
    const words = bot.kept.map((answer) => answer.words);
    for (const { typed } of acknowledged(answers)) expect(words).toContain(typed.realisation);
    expect(answers.some(({ acknowledgedAt }) => acknowledgedAt === null)).toBe(true);
    expect(answers.some(({ verb }) => verb === 'save-correction')).toBe(true);
  });

  it('answers in part when a part of it is silent, the same part for the same seed', async () => {
    const first = new Set((await answered({ share: 0.5 })).map(({ by }) => by));
    expect(first.size).toBeGreaterThan(0);
    expect(first.size).toBeLessThan(7);
    bot.kept.length = 0;
    await scene.stage('POST', 'reload', { client: 'crowd-phone' });
    const before = scene.rehearsal.crowd.answers().length;
    const second = new Set((await answered({ share: 0.5 })).slice(before).map(({ by }) => by));
    expect(second).toEqual(first);
  });

  it('is started, counted and stopped over HTTP', async () => {
    expect((await scene.stage('POST', 'crowd', { seed: 7, perSecond: 5_000, habits: plainly })).status).toBe(200);
    await until(() => bot.kept.length === 14);
    expect((await scene.stage('DELETE', 'crowd')).body).toMatchObject({ acknowledged: 14, open: 0 });
    expect((await scene.stage('GET', 'crowd/answers')).body).toHaveLength(14);
    expect((await scene.stage('POST', 'crowd', { seed: 7 })).status).toBe(400);
  });
});
