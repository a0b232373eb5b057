import { yearClockOf } from '../../strategy/year-clock';
import { aMeasure, aPlan, aRound, aSettings } from '../support/builders';

const planned = { state: 'planned', confirmedAt: null, openedAt: null } as const;

test('a round of the calendar has all its days, holidays left out', () => {
  const [first] = yearClockOf(aPlan(), [], '2022-06-01').rounds;
  expect(first).toEqual({
    name: '2022-H1',
    state: 'foreseen',
    scope: null,
    announceOn: '2022-08-01',
    opensOn: '2022-08-15',
    closesOn: '2022-09-02',
    reminderOns: ['2022-08-22', '2022-08-25', '2022-09-02'],
    deputyOn: '2022-08-29',
    superiorOn: '2022-08-31',
    digests: { firstOn: '2022-08-22', lastOn: '2022-09-05' },
  });
});

test('stored rounds come with their own days and state, once each, in the order of the year', () => {
  const extra = {
    ...aRound({ name: '2022-X1', opensOn: '2022-10-03', closesOn: '2022-10-14', ...planned }),
    madeBy: 'k',
  };
  const rounds = [aRound({ closesOn: '2022-09-09' }), extra];
  const clock = yearClockOf(aPlan(), rounds, '2022-08-20');
  expect(clock.rounds.map(({ name, state, closesOn }) => [name, state, closesOn])).toEqual([
    ['2022-H1', 'open', '2022-09-09'],
    ['2022-X1', 'planned', '2022-10-14'],
    ['2022-H2', 'foreseen', '2023-02-03'],
  ]);
});

test('a round that has ended, and one whose time has passed, stand no more', () => {
  const rounds = [aRound({ state: 'closed' }), aRound({ name: '2022-X1', ...planned })];
  const [next] = yearClockOf(aPlan(), rounds, '2022-09-05').rounds;
  expect(next?.name).toBe('2022-H2');
});

test('what the settings say is what the clock says', () => {
  const settings = aSettings({
    reminders: { afterWorkingDays: [3, 30], onLastDay: false, mostInRound: 1 },
    escalation: { deputyAfterWorkingDays: null, superiorAfterWorkingDays: 60 },
    pulse: { day: 5, closesAfterWorkingDays: 4 },
  });
  const clock = yearClockOf(aPlan({ settings }), [], '2022-06-01');
  expect(clock.rounds[0]).toMatchObject({ reminderOns: ['2022-08-18'], deputyOn: null, superiorOn: null });
  expect(clock).toMatchObject({ mostReminders: 1, pulse: { day: 5, workingDays: 4, nextOn: '2022-06-06' } });
});

test('measures with a season are counted by it', () => {
  const season = (tunnus: string, ...months: number[]) => aMeasure({ tunnus, schedule: { kind: 'seasonal', months } });
  const plan = aPlan({ measures: [season('A', 11, 12), season('B', 2, 3), season('C', 11, 12), aMeasure()] });
  expect(yearClockOf(plan, [], '2022-06-01').seasons).toEqual([
    { months: [2, 3], measures: 1 },
    { months: [11, 12], measures: 2 },
  ]);
});
