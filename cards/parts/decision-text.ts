/** The decision by which a plan holds: who made it, on what day, under which section. */

import type { Language } from '../../strategy/language';
import type { Decision } from '../../strategy/plan';
import { dayText } from './day-text';

export function decisionText({ body, on, section }: Decision, language: Language): string {
  return [body, dayText(language, on), section].filter(Boolean).join(' ');
}
