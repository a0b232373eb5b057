/**
 * What stands in Toteuma of a measure that was closed because its sector has left the city: since when and why, in the plan's
 * own words. Product rule 9.
 */

import { inLanguage, LANGUAGES, type Language } from '../language';
import { type Measure, type PlanSettings, sectorOf } from '../plan';
import { dateText } from './date-text';

const SENTENCES: Record<Language, (sector: string, on: string) => string> = {
  fi: (sector, on) => `${sector} ei ole enää kuulunut kaupungille ${on} jälkeen`,
  sv: (sector, on) => `${sector} hör inte längre till staden efter ${on}`,
  en: (sector, on) => `${sector} has not been part of the city since ${on}`,
};

/** Null for a measure whose sector stays. */
export function closedText(
  { sector: name }: Pick<Measure, 'sector'>,
  settings: PlanSettings,
  language: Language,
): string | null {
  const sector = sectorOf(settings, name);
  if (!sector?.untilOn) return null;
  const said = SENTENCES[language](inLanguage(sector.label, language), dateText(sector.untilOn, language));
  return sector.endedReason === null ? `${said}.` : `${said}: ${inLanguage(sector.endedReason, language)}.`;
}

/** True of a cell that an export has filled so. */
export function isClosedText(text: string, measure: Pick<Measure, 'sector'>, settings: PlanSettings): boolean {
  return LANGUAGES.some((language) => text.trim() === closedText(measure, settings, language));
}
