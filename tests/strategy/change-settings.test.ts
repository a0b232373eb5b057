import { changeSettings, settingsInputOf } from '../../strategy/change-settings';
import type { SettingsInput } from '../../strategy/settings-input';
import { aSettings } from '../support/builders';

const settings = aSettings();
const changed = (over: Partial<SettingsInput>) => changeSettings(settings, { ...settingsInputOf(settings), ...over });

test('the form shows what is in force, the product’s own rules too', () => {
  expect(settingsInputOf(settings)).toEqual({
    opensH1: '15.8.',
    opensH2: '16.1.',
    workingDays: '15',
    reminderDays: '5, 8',
    onLastDay: true,
    mostReminders: '3',
    deputyDays: '10',
    superiorDays: '12',
    pulse: false,
    pulseDay: '1',
    pulseWorkingDays: '5',
  });
});

test('a form that was not touched changes nothing', () => {
  expect(changed({})).toEqual({ settings, changes: [] });
});

test('what was changed is told from what to what, and only that', () => {
  const result = changed({ workingDays: '20', reminderDays: '8 ja 4', superiorDays: '', pulse: true });
  expect(result).toMatchObject({
    changes: [
      { field: 'workingDays', from: '15', to: '20' },
      { field: 'reminderDays', from: '5, 8', to: '4, 8' },
      { field: 'superiorDays', from: '12', to: '' },
      { field: 'pulse', from: 'false', to: 'true' },
    ],
    settings: {
      rounds: [{ closesAfterWorkingDays: 20 }, { closesAfterWorkingDays: 20 }],
      reminders: { afterWorkingDays: [4, 8], onLastDay: true, mostInRound: 3 },
      escalation: { deputyAfterWorkingDays: 10, superiorAfterWorkingDays: null },
      pulse: { day: 1, closesAfterWorkingDays: 5 },
    },
  });
});

test('the second half-year is asked about in January, or still in December', () => {
  expect(changed({ opensH2: '1.12.' })).toMatchObject({
    settings: { rounds: [{}, { opens: '12-01', yearsAfter: 0 }] },
  });
  expect(changed({ opensH2: '9.1' })).toMatchObject({ settings: { rounds: [{}, { opens: '01-09', yearsAfter: 1 }] } });
});

test('rounds may have times of their own to answer', () => {
  const result = changed({ workingDays: '15, 10' });
  if (!('settings' in result)) throw new Error('the form is understood');
  expect(result.settings.rounds.map(({ closesAfterWorkingDays }) => closesAfterWorkingDays)).toEqual([15, 10]);
  expect(settingsInputOf(result.settings).workingDays).toBe('15, 10');
});

test('a pulse ends when it is switched off', () => {
  const withPulse = { ...settings, pulse: { day: 3, closesAfterWorkingDays: 4 } };
  const result = changeSettings(withPulse, { ...settingsInputOf(withPulse), pulse: false });
  expect(result).toMatchObject({ changes: [{ field: 'pulse', from: 'true', to: 'false' }] });
  expect('settings' in result && result.settings.pulse).toBeUndefined();
});

test.each([
  [{ opensH1: '31.2.' }, 'opensH1', 'not-day-and-month'],
  [{ opensH1: 'elokuussa' }, 'opensH1', 'not-day-and-month'],
  [{ opensH1: '29.2.' }, 'opensH1', 'not-day-and-month'],
  [{ opensH2: '4.7.' }, 'opensH2', 'opens-in-july'],
  [{ workingDays: '' }, 'workingDays', 'days-out-of-bounds'],
  [{ workingDays: '15, 10, 5' }, 'workingDays', 'days-out-of-bounds'],
  [{ workingDays: '61' }, 'workingDays', 'days-out-of-bounds'],
  [{ reminderDays: 'usein' }, 'reminderDays', 'not-day-numbers'],
  [{ reminderDays: '1, 2, 3, 4, 5, 6' }, 'reminderDays', 'not-day-numbers'],
  [{ mostReminders: '11' }, 'mostReminders', 'count-out-of-bounds'],
  [{ deputyDays: '0' }, 'deputyDays', 'days-out-of-bounds'],
  [{ deputyDays: '12', superiorDays: '12' }, 'superiorDays', 'superior-before-deputy'],
  [{ pulse: true, pulseDay: '29' }, 'pulseDay', 'pulse-day-out-of-bounds'],
  [{ pulse: true, pulseWorkingDays: '' }, 'pulseWorkingDays', 'days-out-of-bounds'],
] as const)('%j is refused at its field', (over, field, code) => {
  expect(changed(over)).toEqual({ problems: [{ field, code }] });
});

test('every field that is wrong is named', () => {
  expect(changed({ opensH1: '', mostReminders: '', deputyDays: 'x' })).toEqual({
    problems: [
      { field: 'opensH1', code: 'not-day-and-month' },
      { field: 'mostReminders', code: 'count-out-of-bounds' },
      { field: 'deputyDays', code: 'days-out-of-bounds' },
    ],
  });
});
