/** The form with the settings that a coordinator may change, and the receipt of what changed from what to what. */

import {
  LONGEST_WORKING_DAYS,
  MOST_REMINDERS,
  type SettingsChange,
  type SettingsProblem,
  type SettingsProblemCode,
} from '../strategy/change-settings';
import type { Language } from '../strategy/language';
import type { Plan } from '../strategy/plan';
import type { Outgoing } from '../strategy/ports/messenger';
import type { SettingsField, SettingsInput } from '../strategy/settings-input';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { problemsAt } from './parts/form-problems';
import { textInput, toggleInput } from './parts/input-element';
import { say } from './parts/say';
import { settingChangeText, settingName } from './parts/setting-words';
import { shownText } from './parts/shortened';

type Shown = Pick<Plan, 'planId' | 'number' | 'settings'>;

const PLAN_ROOM = 120;
const LONGEST_FIELD = 60;

/** @param isOutdated the settings were changed by somebody else meanwhile; these are the present ones */
export function settingsCard(
  plan: Shown,
  input: SettingsInput,
  { problems, isOutdated }: { problems: readonly SettingsProblem[]; isOutdated: boolean },
  language: Language,
): Outgoing {
  const title = say(language, 'round.settings-heading');
  const said = problems.map(({ field, code }) => ({
    field,
    sentence: say(language, `round.problem-${code}`, limitsOf(code)),
  }));
  const words = (field: Exclude<SettingsField, 'onLastDay' | 'pulse'>): CardElement[] => [
    ...problemsAt(said, field),
    textInput(field, settingName(field, language), input[field], { maxLength: LONGEST_FIELD }),
  ];
  const toggle = (field: 'onLastDay' | 'pulse'): CardElement =>
    toggleInput(field, settingName(field, language), say(language, `round.setting-${field}-title`), input[field]);
  const { rounds } = plan.settings;
  const ids = { planId: plan.planId, basedOn: plan.number };
  const save = executeButton(say(language, 'round.button-save-settings'), 'change-settings', ids, {
    style: 'positive',
  });
  const clock = executeButton(
    say(language, 'round.button-clock'),
    'year-clock',
    { planId: plan.planId },
    { associatedInputs: 'none' },
  );
  const body = [
    heading(title),
    richText([shownText(plan.settings.name, PLAN_ROOM)]),
    ...(isOutdated
      ? [ownText(say(language, 'round.settings-outdated'), { weight: 'Bolder', color: 'Attention' })]
      : []),
    ...(rounds.some(({ period }) => period === 'H1') ? words('opensH1') : []),
    ...(rounds.some(({ period }) => period === 'H2') ? words('opensH2') : []),
    ...words('workingDays'),
    ...words('reminderDays'),
    toggle('onLastDay'),
    ...words('mostReminders'),
    ...words('deputyDays'),
    ...words('superiorDays'),
    toggle('pulse'),
    ...words('pulseDay'),
    ...words('pulseWorkingDays'),
    ownText(say(language, 'round.settings-what'), { separator: true, spacing: 'Medium' }),
    actionSet([save, clock]),
  ];
  return { summary: title, card: baseCard(language, body) };
}

/** @param changes none when everything stayed as it was */
export function settingsKeptCard(plan: Shown, changes: readonly SettingsChange[], language: Language): Outgoing {
  const title = say(language, changes.length > 0 ? 'round.settings-kept' : 'round.settings-same');
  const clock = executeButton(say(language, 'round.button-clock'), 'year-clock', { planId: plan.planId });
  const body = [
    heading(title),
    richText([shownText(plan.settings.name, PLAN_ROOM)]),
    ...changes.map(({ field, from, to }) =>
      richText([
        { text: `${settingName(field, language)}: `, strong: true },
        settingChangeText({ from, to }, language),
      ]),
    ),
    ...(changes.length > 0 ? [ownText(say(language, 'round.settings-what'))] : []),
    actionSet([clock]),
  ];
  return { summary: title, card: baseCard(language, body) };
}

function limitsOf(code: SettingsProblemCode): Record<string, number> {
  if (code === 'count-out-of-bounds') return { most: MOST_REMINDERS };
  return code === 'days-out-of-bounds' || code === 'not-day-numbers' ? { most: LONGEST_WORKING_DAYS } : {};
}
