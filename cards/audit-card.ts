/** `historia`: what was done, ten acts on a page, the newest first. Read by coordinators only. */

import type { AuditEntry } from '../strategy/audit';
import type { Language } from '../strategy/language';
import type { Outgoing } from '../strategy/ports/messenger';
import { type ActNames, actText } from './parts/act-words';
import { baseCard } from './parts/base-card';
import { type CardElement, heading, ownText, richText } from './parts/card-element';
import { actionSet, executeButton } from './parts/execute-button';
import { fittedCard } from './parts/fitted-card';
import { say } from './parts/say';
import { shownText } from './parts/shortened';

export const ACTS_ON_PAGE = 10;

export interface AuditView {
  acts: AuditEntry[];
  names: ActNames;
  /** 0 = the newest. */
  page: number;
  hasOlder: boolean;
}

export function auditCard({ acts, names, page, hasOlder }: AuditView, language: Language): Outgoing {
  const older = executeButton(say(language, 'office.button-older'), 'audit-page', { page: page + 1 });
  const newer = executeButton(say(language, 'office.button-newer'), 'audit-page', { page: Math.max(0, page - 1) });
  const buttons = [...(hasOlder ? [older] : []), ...(page > 0 ? [newer] : [])];
  const card = fittedCard(null, (room) =>
    baseCard(language, [
      heading(say(language, 'office.history-heading')),
      ownText(say(language, 'office.history-page', { page: page + 1 })),
      ...(acts.length === 0 ? [ownText(say(language, 'office.history-none'))] : []),
      ...acts.flatMap((act) => actPart(act, names, room.context, language)),
      ...(buttons.length === 0 ? [] : [actionSet(buttons, { separator: true, spacing: 'Medium' })]),
    ]),
  );
  return { summary: say(language, 'office.history-summary'), card };
}

function actPart(act: AuditEntry, names: ActNames, room: number, language: Language): CardElement[] {
  const { what, who, more } = actText(act, names, language);
  const rest = [who, ...more].map((sentence) => shownText(sentence, Math.min(200, room)));
  return [
    richText([{ text: shownText(what, room), strong: true }], { separator: true, spacing: 'Medium' }),
    richText([{ text: rest.join(' '), quiet: true }], { spacing: 'Small' }),
  ];
}
