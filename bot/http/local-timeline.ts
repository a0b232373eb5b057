/** The timeline of local mode over HTTP: what was said to whom and why, in sentences of one language. */

import type { Request, Response } from 'restify';
import type { TimelineLine } from '../../cards/timeline-lines';
import { type Language, languageOfTag } from '../../strategy/language';
import { answer } from './answer';

/** Oldest first. */
export type LocalTimeline = (language: Language) => Promise<TimelineLine[]>;

/** `GET /local/timeline?language=sv`; Finnish unless said. */
export function createLocalTimelineRoute(timeline: LocalTimeline) {
  return async (request: Request, response: Response): Promise<void> => {
    const asked = new URL(request.url ?? '', 'http://local').searchParams.get('language');
    answer(response, 200, { lines: await timeline(languageOfTag(asked) ?? 'fi') });
  };
}
