import { isQuietMonth, isWorkingDay, weekdayOf } from '../../../strategy/working-days';
import { COORDINATOR, PLAN } from '../../support/a-kemi-town';
import { aLivedYear, type LivedYear, SUCCESSOR } from '../../support/a-lived-year';
import { CHANNEL } from '../../support/a-town';
import { deliveriesOf, type Post, postOf } from '../../support/post-of';

jest.setTimeout(120_000);

const ROUNDS = [`${PLAN}/2022-H1`, `${PLAN}/2022-X1`, `${PLAN}/2022-H2`, `${PLAN}/2023-H1`];
/** From July 2022 to August 2023. */
const WEEKS = 61;
const isPrompt = ({ kind }: Post) => ['ask', 'ask-again', 'reminder', 'escalation'].includes(kind);
const counted = (keys: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
const most = (keys: readonly string[]) => Math.max(0, ...counted(keys).values());

describe('a year in Kemi', () => {
  let year: LivedYear;
  let posts: Post[];
  let toPersons: Post[];
  beforeAll(async () => {
    year = await aLivedYear();
    posts = await postOf(year.town);
    toPersons = posts.filter(({ to }) => to !== CHANNEL);
  });

  it('keeps its accounts at every moment: planned = sent + skipped + unreachable + waiting', () => {
    expect(year.broken).toEqual([]);
    expect(year.moments).toBeGreaterThan(500);
  });

  it('has four rounds, each confirmed by a coordinator before anybody is asked', async () => {
    const rounds = await year.town.store.rounds.ofPlan(PLAN);
    expect(rounds.map(({ id }) => id).sort()).toEqual([...ROUNDS].sort());
    for (const { confirmedAt, openedAt } of rounds) expect(String(confirmedAt) <= String(openedAt)).toBe(true);
    expect(rounds.find(({ id }) => id === ROUNDS[0])?.confirmedBy).toBe(COORDINATOR);
    expect(rounds.find(({ id }) => id === ROUNDS[3])?.confirmedBy).toBe(SUCCESSOR);
  });

  it('sends one first card to each person in each round, and never two', () => {
    const asks = posts.filter(({ kind }) => kind === 'ask');
    expect(most(asks.map(({ to, roundId }) => `${to} ${roundId}`))).toBe(1);
    for (const roundId of ROUNDS) expect(asks.some((post) => post.roundId === roundId)).toBe(true);
  });

  it('reminds nobody more than three times in a round, nor twice on one day', () => {
    const reminders = posts.filter(({ kind }) => kind === 'reminder');
    expect(most(reminders.map(({ to, roundId }) => `${to} ${roundId}`))).toBe(3);
    expect(most(reminders.map(({ to, on }) => `${to} ${on}`))).toBe(1);
  });

  it('prompts nobody twice on one day', () => {
    expect(most(posts.filter(isPrompt).map(({ to, on }) => `${to} ${on}`))).toBe(1);
  });

  it('writes to people on working days in office hours alone, and to nobody in July', () => {
    const outside = posts.filter(({ on, time }) => !isWorkingDay(on) || time < '08:00' || time >= '16:00');
    expect(outside.map(({ to, on, time }) => `${to} ${on} ${time}`)).toEqual([]);
    expect(posts.filter(({ on }) => isQuietMonth(on))).toEqual([]);
  });

  it('prompts whoever answers on the first day no more than once in a round', () => {
    const environment = posts.filter((post) => post.to === 'ymparistojohtaja' && isPrompt(post));
    const ofTheirOwn = environment.filter(({ kind }) => kind !== 'escalation');
    expect(ofTheirOwn.map(({ kind, roundId }) => [kind, roundId])).toEqual([
      ['ask', ROUNDS[0]],
      ['ask', ROUNDS[2]],
      ['ask', ROUNDS[3]],
    ]);
  });

  it('prompts nobody once a week or more over the year, whatever they neglect', () => {
    const prompts = counted(posts.filter(isPrompt).map(({ to }) => to));
    for (const [to, count] of prompts) expect([to, count / WEEKS < 1]).toEqual([to, true]);
  });

  it('writes to no coordinator once a week or more, all notices and boards included', () => {
    const all = counted(toPersons.map(({ to }) => to));
    for (const [to, count] of all) expect([to, count / WEEKS < 1]).toEqual([to, true]);
  });

  it('sends a digest on Mondays at eight, while a round is open', () => {
    const digests = posts.filter(({ to }) => to === CHANNEL);
    expect(digests.every(({ on, time }) => weekdayOf(on) === 1 && time === '08:00')).toBe(true);
    expect(new Set(digests.map(({ on }) => on)).size).toBe(digests.length);
  });

  it('leaves nothing waiting that is due', async () => {
    const waiting = (await deliveriesOf(year.town)).filter(
      ({ state }) => state.is === 'waiting' && state.nextAttemptAt <= year.town.now(),
    );
    expect(waiting.map(({ id }) => id)).toEqual([]);
  });

  it('has every act in the history', async () => {
    const acts = new Set((await year.town.store.audit.latest(2_000)).map(({ act }) => act));
    for (const act of [
      'plan-imported',
      'round-confirmed',
      'reminders-due',
      'escalated',
      'absence-noted',
      'question-handed-over',
      'coordinator-named',
      'coordinator-removed',
      'round-made',
    ]) {
      expect(acts).toContain(act);
    }
  });
});
