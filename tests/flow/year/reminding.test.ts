import { weekdayOf } from '../../../strategy/working-days';
import { AUTUMN, aKemiRound, COORDINATOR, PLAN } from '../../support/a-kemi-town';
import { pressIn, saidIn } from '../../support/a-reply';
import type { Town } from '../../support/a-town';
import { makesRound } from '../../support/an-extra-round';
import { answersAll, liveAsk } from '../../support/answers-all';
import { verbsOf, wordsOf } from '../../support/card-reading';
import { brokenAccounts } from '../../support/kept-accounts';
import { liveUntil } from '../../support/live-until';
import { type Post, postOf } from '../../support/post-of';

jest.setTimeout(30_000);

const ENVIRONMENT = 'ymparistojohtaja';
const REMINDER_DAYS = ['2022-08-22', '2022-08-25', '2022-09-02'];
const PROMPTS = ['ask', 'ask-again', 'reminder', 'escalation'];
const remindersOf = async (town: Town, id: string) =>
  (await postOf(town)).filter(({ to, kind }) => to === id && kind === 'reminder').map(({ on }) => on);

function perPersonAndDay(posts: readonly Post[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { to, on } of posts) counts.set(`${to} ${on}`, (counts.get(`${to} ${on}`) ?? 0) + 1);
  return counts;
}

describe('who misses something', () => {
  it('is reminded after five and eight working days and on the last, in the morning, and never more', async () => {
    const town = await aKemiRound();
    await liveUntil(town, '2022-09-05');
    const reminders = (await postOf(town)).filter(({ kind }) => kind === 'reminder');
    expect([...new Set(reminders.map(({ on, time }) => `${on} ${time}`))]).toEqual(
      REMINDER_DAYS.map((on) => `${on} 08:00`),
    );
    expect(reminders).toHaveLength(3 * 22);
    expect(Math.max(...perPersonAndDay(reminders).values())).toBe(1);
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('is reminded of only that, in a new message with the live card, and the older card says where it is', async () => {
    const town = await aKemiRound();
    await answersAll(town, ENVIRONMENT, 17);
    await town.at('2022-08-22');
    const [older, reminder] = town.person(ENVIRONMENT).chat();
    expect(reminder?.posted.summary).toBe('Muistutus: 2 toimenpidettä odottaa vastausta, viimeistään 2.9.2022.');
    expect(older && verbsOf(older.shown)).toEqual([]);
    expect(older && wordsOf(older.shown)).toContain('alempana');
    expect(await answersAll(town, ENVIRONMENT)).toBe(2);
  });

  it('is left in peace from the moment in which everything is answered', async () => {
    const town = await aKemiRound();
    expect(await answersAll(town, ENVIRONMENT)).toBe(19);
    for (const on of REMINDER_DAYS) await town.at(on);
    expect(await remindersOf(town, ENVIRONMENT)).toEqual([]);
    expect(liveAsk(town.person(ENVIRONMENT))).toBeNull();
  });

  it('is not reminded on a day on which they have answered something', async () => {
    const town = await aKemiRound();
    await town.at('2022-08-22', '07:30');
    await answersAll(town, ENVIRONMENT, 1);
    for (const time of ['08:00', '09:00', '13:00']) await town.at('2022-08-22', time);
    expect(await remindersOf(town, ENVIRONMENT)).toEqual([]);
    await town.at('2022-08-25');
    expect(await remindersOf(town, ENVIRONMENT)).toEqual(['2022-08-25']);
  });

  it('is reminded on the weekday that they wish, and in the language that they wish', async () => {
    const town = await aKemiRound();
    await town.person(ENVIRONMENT).writes('muistuta maanantaisin');
    await town.person(ENVIRONMENT).writes('ruotsiksi');
    await liveUntil(town, '2022-09-02');
    const days = await remindersOf(town, ENVIRONMENT);
    expect(days.slice(0, 2).map(weekdayOf)).toEqual([1, 1]);
    expect(days.length).toBeLessThanOrEqual(3);
    expect(town.person(ENVIRONMENT).chat()[1]?.posted.summary).toContain('Påminnelse');
  });
});

describe('by the coordinator’s hand', () => {
  it('a reminder is previewed, goes to just those who miss something, and counts towards the three', async () => {
    const town = await aKemiRound();
    await answersAll(town, ENVIRONMENT);
    await town.at('2022-08-18', '10:00');
    const preview = await town.person(COORDINATOR).writes('muistuta');
    expect(saidIn(preview)).toContain('21');
    expect(await remindersOf(town, 'talouspaallikko')).toEqual([]);
    await pressIn(town.person(COORDINATOR), preview, 'send-reminder');
    await liveUntil(town, '2022-09-05');
    expect(await remindersOf(town, 'talouspaallikko')).toEqual(['2022-08-18', '2022-08-22', '2022-08-25']);
    expect(await remindersOf(town, ENVIRONMENT)).toEqual([]);
    const acts = (await town.store.audit.latest(200)).filter(({ act }) => act === 'reminder-sent');
    expect(acts).toMatchObject([{ by: COORDINATOR, subject: AUTUMN }]);
  });
});

describe('two rounds that are open at the same time', () => {
  async function withTwoRounds(): Promise<Town> {
    const town = await aKemiRound();
    town.sleepUntil('2022-08-15', '10:00');
    await makesRound(town, { scope: 'sector:ympäristö', opensOn: '2022-08-16', workingDays: '14' });
    await town.at('2022-08-16');
    return town;
  }

  it('remind nobody twice on one day, nor more than three times for each round', async () => {
    const town = await withTwoRounds();
    await liveUntil(town, '2022-09-05');
    const posts = await postOf(town);
    const prompts = perPersonAndDay(posts.filter(({ kind }) => PROMPTS.includes(kind)));
    expect([...prompts].filter(([, count]) => count > 1)).toEqual([]);
    for (const roundId of [AUTUMN, `${PLAN}/2022-X1`]) {
      const reminders = posts.filter((post) => post.roundId === roundId && post.kind === 'reminder');
      const most = new Map<string, number>();
      for (const { to } of reminders) most.set(to, (most.get(to) ?? 0) + 1);
      expect(Math.max(...most.values())).toBeLessThanOrEqual(3);
    }
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('keep their answers apart: what is answered in one is still asked in the other', async () => {
    const town = await withTwoRounds();
    const asked = (await town.store.questions.ofRound(`${PLAN}/2022-X1`)).filter(
      ({ officialId }) => officialId === ENVIRONMENT,
    ).length;
    expect(await answersAll(town, ENVIRONMENT, asked)).toBe(asked);
    expect(await town.store.answers.ofRound(`${PLAN}/2022-X1`)).toHaveLength(asked);
    expect(await town.store.answers.ofRound(AUTUMN)).toEqual([]);
  });
});

describe('the city manager', () => {
  const MANAGER = 'kaupunginjohtaja';
  const OWN = 'ELI-KES-07';

  it('is reminded like everybody of what they miss themselves', async () => {
    const town = await aKemiRound();
    for (const on of REMINDER_DAYS) await town.at(on);
    expect(await remindersOf(town, MANAGER)).toEqual(REMINDER_DAYS);
  });

  it('has open questions that stand in no list that others read, and are counted all the same', async () => {
    const town = await aKemiRound();
    for (const { officialId } of await town.store.asks.ofRound(AUTUMN)) {
      if (officialId !== MANAGER) await answersAll(town, officialId);
    }
    await liveUntil(town, '2022-09-01');
    await town.person(COORDINATOR).writes('tilanne');
    await liveUntil(town, '2022-09-05');
    const sinceOpening = (await postOf(town)).filter(({ to, on }) => to !== MANAGER && on >= '2022-08-15');
    const others = sinceOpening.map(({ message }) => wordsOf(message.shown));
    const measure = (await town.store.plans.latest(PLAN))?.measures.find(({ tunnus }) => tunnus === OWN)?.text ?? OWN;
    for (const words of others) {
      expect(words).not.toContain(OWN);
      expect(words).not.toContain(measure);
      expect(words).not.toMatch(/^Kaupunginjohtaja$/m);
    }
    expect(others.join('\n')).toContain('134/135');
  });
});
