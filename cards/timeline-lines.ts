/** The timeline of a rehearsal in whole sentences, for a window that knows nothing of ours but JSON. */

import { inLanguage, type Language } from '../strategy/language';
import type { TimelineEntry, TimelineOutcome, TimelineReason, TimelineRecipient } from '../strategy/timeline';
import { noticeCard } from './notice-card';
import { dayText } from './parts/day-text';
import { roundWords } from './parts/round-words';
import { isTextKey, say } from './parts/say';

export interface TimelineLine {
  at: string;
  /** What was said: "Muistutus". */
  said: string;
  outcome: TimelineOutcome['is'];
  /** What became of it: "lähetetty", "ei lähetetty: kaikkiin on jo vastattu". */
  became: string;
  /** Why, in one sentence. */
  why: string;
  to: string[];
}

export function timelineLine({ at, why, outcome, to }: TimelineEntry, language: Language): TimelineLine {
  const said = say(language, `timeline.said-${SAID[why.is]}`);
  const became = becameWords(outcome, language);
  return { at, said, outcome: outcome.is, became, why: whyWords(why, language), to: to.map(recipientWords) };
}

const SAID = {
  'round-opened': 'ask',
  'returned-as-asked': 'ask-again',
  'handed-over': 'ask-again',
  'reminder-rule': 'reminder',
  'last-day': 'reminder',
  'coordinator-reminds': 'reminder',
  escalation: 'escalation',
  'board-asked': 'board',
  'sample-asked': 'sample',
  'digest-day': 'digest',
  'nothing-new': 'digest',
  'first-contact': 'welcome',
  'became-coordinator': 'handover',
  notice: 'notice',
} as const satisfies Record<TimelineReason['is'], string>;

function whyWords(why: TimelineReason, language: Language): string {
  if (why.is === 'notice') return noticeCard(why.notice, language).summary;
  if (why.is === 'digest-day') {
    const words = { day: dayText(language, why.dueOn), audience: inLanguage(why.audience, language) };
    if (why.isLate) return say(language, 'timeline.why-digest-late', words);
    return say(language, why.noChannel ? 'timeline.why-digest-no-channel' : 'timeline.why-digest-day', words);
  }
  if (why.is === 'nothing-new') return say(language, 'timeline.why-nothing-new', { day: dayText(language, why.dueOn) });
  if (!('roundName' in why)) return say(language, `timeline.why-${why.is}`);
  const round = roundWords(language, why.roundName);
  if (why.is === 'escalation') {
    return say(language, `timeline.why-escalation-${why.level}`, { days: why.afterWorkingDays ?? 0, round });
  }
  if (why.is === 'reminder-rule') {
    return say(language, 'timeline.why-reminder-rule', { days: why.afterWorkingDays, round });
  }
  return say(language, `timeline.why-${why.is}`, { round });
}

function becameWords(outcome: TimelineOutcome, language: Language): string {
  const became = say(language, `timeline.${outcome.is}`);
  if (!('reason' in outcome)) return became;
  const key = outcome.is === 'skipped' ? `timeline.skipped-${outcome.reason}` : `reason-unreachable.${outcome.reason}`;
  return isTextKey(key) ? `${became}: ${say(language, key)}` : became;
}

/** "Ympäristöjohtaja", and the name where it is another. */
function recipientWords({ role, name }: TimelineRecipient): string {
  if (role === null || name === null) return role ?? name ?? '';
  return role.toLowerCase() === name.toLowerCase() ? role : `${role} (${name})`;
}
