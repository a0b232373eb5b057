import { escalationRulesOf, reminderRulesOf } from '../../strategy/reminder-rules';
import { aSettings } from '../support/builders';

test('who misses something is reminded after 5 and 8 working days and on the last day, three times at most', () => {
  expect(reminderRulesOf(aSettings())).toEqual({ afterWorkingDays: [5, 8], onLastDay: true, mostInRound: 3 });
});

test('the deputy is told after 10 working days, the superior after 12', () => {
  expect(escalationRulesOf(aSettings())).toEqual({ deputyAfterWorkingDays: 10, superiorAfterWorkingDays: 12 });
});

test('the plan’s own rules go before those', () => {
  const reminders = { afterWorkingDays: [3], onLastDay: false, mostInRound: 1 };
  const escalation = { deputyAfterWorkingDays: null, superiorAfterWorkingDays: 7 };
  expect(reminderRulesOf(aSettings({ reminders }))).toEqual(reminders);
  expect(escalationRulesOf(aSettings({ escalation }))).toEqual(escalation);
});
