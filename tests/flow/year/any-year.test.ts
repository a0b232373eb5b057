import fc from 'fast-check';
import type { Answer } from '../../../strategy/answer';
import { addWorkingDays, isQuietMonth, isWorkingDay } from '../../../strategy/working-days';
import { aKemiTown, COORDINATOR, PLAN } from '../../support/a-kemi-town';
import { pressIn } from '../../support/a-reply';
import type { Town } from '../../support/a-town';
import { answersAll, liveAsk } from '../../support/answers-all';
import { brokenAccounts } from '../../support/kept-accounts';
import { postOf } from '../../support/post-of';

jest.setTimeout(180_000);

const ROUNDS = [
  { announcedOn: '2022-08-01', opensOn: '2022-08-15' },
  { announcedOn: '2022-12-30', opensOn: '2023-01-16' },
  { announcedOn: '2023-08-01', opensOn: '2023-08-15' },
];
/** As many working days as a round may be open, extended, and two more. */
const DAYS = 19;
const ROLES = ['tyollisyyspaallikko', 'talouspaallikko', 'elinkeinopaallikko', 'johtava-rehtori', 'ymparistopaallikko'];
const PERSONS = [
  'ymparistojohtaja',
  'hyvinvointijohtaja',
  'hallinto-ja-kehitysjohtaja',
  'vapaa-aikapaallikko',
  'kaupunginarkkitehti',
  ...ROLES,
];

const acts = fc.record({
  day: fc.integer({ min: 0, max: DAYS - 1 }),
  who: fc.constantFrom(...PERSONS),
  to: fc.constantFrom(...PERSONS),
  role: fc.constantFrom(...ROLES),
  act: fc.constantFrom(
    ...(['answers', 'answers', 'answers', 'later', 'not-mine', 'away', 'back'] as const),
    ...(['new-holder', 'vacant', 'reminds', 'extends', 'closes', 'wishes'] as const),
  ),
  count: fc.integer({ min: 1, max: 9 }),
});
type Act = typeof acts extends fc.Arbitrary<infer Value> ? Value : never;
const years = fc.tuple(
  ...ROUNDS.map(() =>
    fc.record({
      confirms: fc.constantFrom(true, true, true, false),
      acts: fc.array(acts, { minLength: 15, maxLength: 40 }),
    }),
  ),
);

/** Does one thing as the person would; what their card does not offer is left alone. */
async function does(town: Town, on: string, { act, who, to, role, count }: Act): Promise<void> {
  const person = town.person(who);
  const coordinator = town.person(COORDINATOR);
  const card = liveAsk(person);
  const changesRole = async (verb: 'save-role' | 'vacate-role', typed: Record<string, string>) => {
    const shown = await pressIn(coordinator, await coordinator.writes('vastuutahot'), 'edit-role', {
      role: `${PLAN}/${role}`,
    });
    await pressIn(coordinator, shown, verb, { ...typed, fromOn: on });
  };
  const inCard = async (verb: string, typed: Record<string, string>) => {
    const reply = await coordinator.writes(
      { reminds: 'muistuta', extends: 'jatka', closes: 'sulje' }[act as 'reminds'] ?? '',
    );
    if (reply.reply === 'card' && JSON.stringify(reply).includes(`"verb":"${verb}"`)) {
      await pressIn(coordinator, reply, verb, typed);
    }
  };
  switch (act) {
    case 'answers':
      await answersAll(town, who, count);
      return;
    case 'later':
      if (card) await person.press('later', { later: 'tomorrow' }, { on: card });
      return;
    case 'not-mine':
      if (!card) return;
      await pressIn(person, await person.press('ask-not-mine', {}, { on: card }), 'not-mine', { words: 'Ei minun.' });
      return;
    case 'away':
      await person.writes(`poissa ${on}–${addWorkingDays(on, count)}`);
      return;
    case 'back':
      await person.writes('paikalla');
      return;
    case 'wishes':
      await person.writes(count > 5 ? 'harvemmin' : 'muistuta maanantaisin');
      return;
    case 'new-holder':
      return changesRole('save-role', { holder: to, deputy: 'none' });
    case 'vacant':
      return changesRole('vacate-role', {});
    case 'reminds':
      return inCard('send-reminder', {});
    case 'extends':
      return inCard('extend-round-to', { closesOn: addWorkingDays(on, 5 + (count % 3)) });
    case 'closes':
      return count >= 8 ? inCard('close-round', {}) : undefined;
  }
}

describe('whatever people do in whatever order through a year', () => {
  it('the accounts are kept, no answer is lost, nobody is asked twice, and the caps hold', async () => {
    await fc.assert(
      fc.asyncProperty(years, async (year) => {
        const town = await aKemiTown();
        let before: Answer[] = [];
        const looksAt = async () => {
          expect(await brokenAccounts(town, PLAN)).toEqual([]);
          const answers = await town.store.answers.ofPlan(PLAN);
          expect(answers).toEqual(expect.arrayContaining(before.slice(-20)));
          expect(answers.length).toBeGreaterThanOrEqual(before.length);
          before = answers;
        };
        for (const [index, { announcedOn, opensOn }] of ROUNDS.entries()) {
          await town.at(announcedOn);
          if (year[index]?.confirms) await town.person(COORDINATOR).press('confirm-round');
          for (let day = 0; day < DAYS; day += 1) {
            const on = addWorkingDays(opensOn, day);
            await town.at(on, '09:00');
            town.sleepUntil(on, '10:00');
            for (const act of year[index]?.acts.filter((one) => one.day === day) ?? []) await does(town, on, act);
            await town.tick();
            await looksAt();
          }
        }
        const posts = await postOf(town);
        const most = (keys: string[]) => Math.max(0, ...keys.map((key) => keys.filter((one) => one === key).length));
        const of = (...kinds: string[]) => posts.filter(({ kind }) => kinds.includes(kind));
        expect(most(of('ask').map(({ to, roundId }) => `${to} ${roundId}`))).toBeLessThanOrEqual(1);
        expect(most(of('reminder').map(({ to, roundId }) => `${to} ${roundId}`))).toBeLessThanOrEqual(3);
        expect(most(of('reminder', 'escalation').map(({ to, on }) => `${to} ${on}`))).toBeLessThanOrEqual(1);
        expect(posts.filter(({ on, time }) => !isWorkingDay(on) || isQuietMonth(on) || time < '08:00')).toEqual([]);
        expect(town.lines.filter((line) => /Error|threw/.test(line))).toEqual([]);
      }),
      { numRuns: 3, seed: 2022 },
    );
  });
});
