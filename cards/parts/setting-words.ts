/** A changed setting in words, as its form names it: from what to what. */

import type { SettingsChange } from '../../strategy/change-settings';
import type { Language } from '../../strategy/language';
import type { SettingsField } from '../../strategy/settings-input';
import { say } from './say';
import { shownText } from './shortened';

const LONGEST_VALUE = 60;

export function settingName(field: SettingsField, language: Language): string {
  return say(language, `round.setting-${field}`);
}

/** From what to what; an empty value says that there was none. */
export function settingChangeText({ from, to }: Pick<SettingsChange, 'from' | 'to'>, language: Language): string {
  return say(language, 'round.settings-change', { from: valueText(from, language), to: valueText(to, language) });
}

function valueText(value: string, language: Language): string {
  if (value === '') return say(language, 'round.settings-none');
  if (value === 'true' || value === 'false') return say(language, value === 'true' ? 'round.yes' : 'round.no');
  return shownText(value, LONGEST_VALUE);
}
