/** Reminders, the preview of one, word to deputies and superiors, and excusing, as named samples. */

import { askCard } from '../../cards/ask-card';
import { escalationCard, escalationMovedCard } from '../../cards/escalation-card';
import { type ExcuseForm, excuseCard, excusedCard } from '../../cards/excuse-card';
import { noticeCard } from '../../cards/notice-card';
import { reminderPreviewCard } from '../../cards/reminder-preview-card';
import { untouched } from '../../strategy/ask-view';
import type { EscalationView } from '../../strategy/escalation-view';
import type { Language } from '../../strategy/language';
import type { ReminderPreview } from '../../strategy/reminder-preview';
import type { NotPrompted } from '../../strategy/reminder-standing';
import { type Sample, wordedView } from './ask-card-samples';
import { anAskView, NOW, ZONE } from './card-views';

const ROUND = 'kemi/2022-H1';
const PLAN = 'Kemin kaupunkistrategian toteutussuunnitelma 2022–2025';
const REASONS: NotPrompted[] = [
  'answered',
  'excused',
  'disputed',
  'not-reached',
  'absent',
  'answered-just-now',
  'asked-to-come-back',
  'capped-round',
  'capped-day',
];

/** Seven to be reminded, and somebody for every reason not to be. */
export function aReminderPreview(
  overrides: Partial<ReminderPreview> = {},
  words: string | null = null,
): ReminderPreview {
  const person = (index: number, missing: number) => ({
    role: words ?? `Vastuutaho ${index + 1}`,
    official: words ?? `Vastuuhenkilö ${index + 1}`,
    missing,
  });
  return {
    roundId: ROUND,
    roundName: words ?? '2022-H1',
    planName: words ?? PLAN,
    zone: ZONE,
    closesOn: '2022-09-02',
    goesAt: '2022-08-22T05:00:00.000Z',
    isLater: false,
    fingerprint: 'a1b2c3d4',
    reminded: Array.from({ length: 7 }, (_, index) => person(index, index + 1)),
    notReminded: REASONS.map((because, index) => ({ ...person(index, index === 0 ? 0 : 1), because })),
    state: 'asked',
    added: [],
    gone: [],
    ...overrides,
  };
}

/** Seven questions of three roles, told to a superior. */
export function anEscalation(overrides: Partial<EscalationView> = {}, words: string | null = null): EscalationView {
  return {
    roundId: ROUND,
    roundName: words ?? '2022-H1',
    roundState: 'open',
    planName: words ?? PLAN,
    closesOn: '2022-09-02',
    rows: Array.from({ length: 7 }, (_, index) => ({
      questionId: `${ROUND}/ELI-YMP-0${index}`,
      askId: `${ROUND}/ymparistojohtaja`,
      tunnus: words ?? `ELI-YMP-0${index}`,
      measure: words ?? 'Suojatiesuunnitelman laatiminen.',
      role: words ?? `Vastuutaho ${Math.floor(index / 3) + 1}`,
      official: words ?? `Vastuuhenkilö ${Math.floor(index / 3) + 1}`,
      isSuperior: true,
    })),
    answered: 2,
    excused: 1,
    disputed: 0,
    ...overrides,
  };
}

export function reminderCards(language: Language, words: string | null): Sample[] {
  const view = words === null ? anAskView() : wordedView(words);
  const [first, ...others] = view.questions;
  const told = first ? [{ ...first, toldAfter: { deputy: 10, superior: 12 } }, ...others] : [];
  const question = untouched(first?.questionId ?? '');
  const preview = aReminderPreview({}, words);
  const escalation = anEscalation({}, words);
  const excused = [{ tunnus: 'ELI-YMP-20', measure: words ?? 'Rantaraitin jatkaminen.' }];
  const form: ExcuseForm = {
    questionId: `${ROUND}/ELI-YMP-02`,
    roundId: ROUND,
    tunnus: words ?? 'ELI-YMP-02',
    measure: words ?? 'Suojatiesuunnitelman laatiminen.',
    role: words ?? 'Ympäristöjohtaja',
    official: words ?? 'Vastuuhenkilö 1',
    reason: words ?? '',
    problem: null,
    back: 'escalation',
  };
  const { rows, roundId, roundName, closesOn } = escalation;
  return Object.entries({
    reminder: askCard({ ...view, questions: told }, { ...question, isReminder: true }, language, NOW),
    'reminder-receipt': askCard({ ...view, questions: [], excused }, { face: 'receipt', saved: null }, language, NOW),
    'reminder-preview': reminderPreviewCard(preview, language),
    'reminder-preview-later': reminderPreviewCard({ ...preview, isLater: true }, language),
    'reminder-preview-nobody': reminderPreviewCard({ ...preview, reminded: [] }, language),
    'reminder-preview-changed': reminderPreviewCard(
      { ...preview, state: 'changed', added: preview.reminded, gone: preview.notReminded.slice(0, 2) },
      language,
    ),
    'reminder-sent': reminderPreviewCard({ ...preview, state: 'sent' }, language),
    'reminder-sent-later': reminderPreviewCard({ ...preview, state: 'sent', isLater: true }, language),
    'escalation-superior': escalationCard(escalation, null, language),
    'escalation-deputy': escalationCard(
      { ...escalation, rows: rows.slice(0, 2).map((row) => ({ ...row, isSuperior: false })) },
      null,
      language,
    ),
    'escalation-excused': escalationCard(escalation, words ?? 'ELI-YMP-02', language),
    'escalation-done': escalationCard({ ...escalation, rows: [] }, null, language),
    'escalation-over': escalationCard({ ...escalation, roundState: 'closed' }, null, language),
    'escalation-moved': escalationMovedCard(language),
    excuse: excuseCard(form, language),
    'excuse-problem': excuseCard({ ...form, problem: 'reason-missing', back: 'board' }, language),
    'excuse-too-long': excuseCard({ ...form, problem: 'reason-too-long' }, language),
    excused: excusedCard(form, language),
    'notice-no-superior': noticeCard({ kind: 'no-superior', roundId, roundName, closesOn, rows }, language),
    'notice-question-excused': noticeCard(
      { ...form, kind: 'question-excused', by: words ?? 'Kaupunginjohtaja', reason: words ?? 'Hanke siirtyi.' },
      language,
    ),
  }).map(([name, outgoing]) => ({ name, outgoing }));
}
