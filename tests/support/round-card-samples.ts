/** Every card about rounds: preview, sample, extra round, extending, ending, year clock and settings, as named samples. */

import { askCard } from '../../cards/ask-card';
import { cancelRoundCard, closeRoundCard, roundEndedCard } from '../../cards/end-round-card';
import { extendedCard, extendRoundCard } from '../../cards/extend-round-card';
import { newRoundCard } from '../../cards/new-round-card';
import { noticeCard } from '../../cards/notice-card';
import { planPickerCard } from '../../cards/plan-picker-card';
import { previewCard } from '../../cards/preview-card';
import { roundPickerCard } from '../../cards/round-picker-card';
import { sampleCard } from '../../cards/sample-card';
import { settingsCard, settingsKeptCard } from '../../cards/settings-card';
import { yearClockCard } from '../../cards/year-clock-card';
import { untouched } from '../../strategy/ask-view';
import { settingsInputOf } from '../../strategy/change-settings';
import type { Language } from '../../strategy/language';
import { firstNewRoundInput, type NewRoundProblem } from '../../strategy/new-round';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import type { RoundScope } from '../../strategy/round-scope';
import { yearClockOf } from '../../strategy/year-clock';
import { type Sample, wordedView } from './ask-card-samples';
import { aMeasure, aPlan, aRound, aSettings } from './builders';
import { anAskView, NOW } from './card-views';

const TODAY = '2022-08-01';

/** @param words put into every text that is not ours; null leaves the everyday samples */
export function roundCards(language: Language, words: string | null): Sample[] {
  return Object.entries({ ...previews(language, words), ...forms(language, words), ...clocks(language, words) }).map(
    ([name, outgoing]) => ({ name: `round-${name}`, outgoing }),
  );
}

function previews(language: Language, words: string | null): Record<string, Outgoing> {
  const name = (usual: string) => words ?? usual;
  const notice: Extract<Notice, { kind: 'round-announced' }> = {
    kind: 'round-announced',
    confirmed: false,
    roundId: 'kemi/2022-X1',
    roundName: name('2022-X1'),
    planName: name('Kemin kaupunkistrategian toteutussuunnitelma 2022–2025'),
    opensOn: '2022-08-15',
    closesOn: '2022-09-02',
    measures: 141,
    asks: 60,
    notAsked: [
      { tunnus: name('ELI-ELV-03'), reason: 'no-holder' },
      { tunnus: name('HYV-HYV-14'), reason: 'out-of-scope' },
    ],
    recipients: Array.from({ length: 60 }, (_, index) => ({
      officialId: `official-${index}`,
      name: name(`Vastuuhenkilö ${index + 1}`),
      roles: [name('Ympäristöjohtaja'), name('Kaupunginpuutarhuri')],
      questions: (index % 9) + 1,
      ...(index % 7 === 0 && { trouble: 'not-installed' as const }),
    })),
    gaps: Array.from({ length: 7 }, (_, index) => ({
      role: name(`Satamajohtaja ${index + 1}`),
      questions: index + 1,
      reason: 'no-holder' as const,
    })),
    scope: { of: 'sector', sector: name('ympäristö') },
    leaving: 'on-its-day',
    touchesJuly: true,
    askedElsewhere: 3,
    seen: `${'a'.repeat(16)}.${Array.from({ length: 60 }, (_, index) => `key${index}:1`).join(',')}`,
  };
  const someone = { name: name('Vastuuhenkilö 1'), questions: 2 };
  const changes = {
    added: [someone, { ...someone, name: '' }],
    gone: [{ ...someone, questions: 1 }],
    changed: Array.from({ length: 8 }, () => ({ name: someone.name, from: 2, to: 5 })),
  };
  const view = words === null ? anAskView() : wordedView(words);
  const [first] = view.questions;
  const opened = { kind: 'round-opened', roundId: notice.roundId, roundName: notice.roundName } as const;
  return {
    preview: previewCard(notice, language),
    'preview-at-once': previewCard({ ...notice, leaving: 'at-once' }, language),
    'preview-at-night': previewCard({ ...notice, leaving: 'in-office-hours' }, language),
    'preview-confirmed': previewCard({ ...notice, confirmed: true }, language),
    'preview-changed': previewCard(notice, language, changes),
    'preview-other-measures': previewCard(notice, language, { added: [], gone: [], changed: [], otherMeasures: true }),
    'preview-unnamed': previewCard(notice, language, { added: [], gone: [], changed: [], unnamed: true }),
    'opened-changed': noticeCard(
      { ...opened, asks: 60, measures: 141, closesOn: '2022-09-02', notAsked: notice.notAsked, changes },
      language,
    ),
    sample: sampleCard(
      askCard(view, untouched(first?.questionId ?? ''), language, NOW),
      name('Ympäristöjohtaja'),
      language,
    ),
  };
}

function forms(language: Language, words: string | null): Record<string, Outgoing> {
  const name = (usual: string) => words ?? usual;
  const plan = wordedPlan(words);
  const input = firstNewRoundInput(TODAY);
  const typed = (usual: string) => name(usual).slice(0, 100);
  const list = {
    ...input,
    scope: 'measures',
    tunnukset: name('M1, M17').slice(0, 2000),
    workingDays: typed('kymmenen'),
  };
  const problems: NewRoundProblem[] = [
    { field: 'scope', code: 'scope-or-list' },
    { field: 'tunnukset', code: 'tunnukset-unknown', unknown: Array.from({ length: 7 }, () => name('M17')) },
    { field: 'opensOn', code: 'day-in-july' },
    { field: 'workingDays', code: 'days-out-of-bounds' },
  ];
  const round = { ...aRound(), name: name('2022-H1') };
  const missing = { questions: 141, answered: 120, silent: Array.from({ length: 8 }, () => name('Satamajohtaja')) };
  const pick = { roundId: round.id, roundName: round.name, planName: plan.settings.name };
  const plans = ['kemi', 'hyte'].map((planId) => ({ planId, planName: plan.settings.name }));
  return {
    new: newRoundCard(plan, input, [], language),
    'new-with-problems': newRoundCard(plan, list, problems, language),
    extend: extendRoundCard(round, '2022-09-09', null, language),
    'extend-refused': extendRoundCard(round, typed('perjantaina'), 'not-a-day', language),
    extended: extendedCard({ ...round, closesOn: '2022-09-09' }, '2022-09-02', language),
    close: closeRoundCard(round, missing, language),
    'cancel-open': cancelRoundCard(round, 24, language),
    'cancel-planned': cancelRoundCard({ ...round, state: 'planned' }, 0, language),
    closed: roundEndedCard(round, 'closed', language),
    cancelled: roundEndedCard(round, 'cancelled', language),
    'pick-preview': roundPickerCard([pick, pick], 'preview-round', language),
    'pick-extend': roundPickerCard([pick, pick], 'extend-round', language),
    'pick-close': roundPickerCard([pick, pick], 'close-round', language),
    'pick-cancel': roundPickerCard([pick, pick], 'cancel-round', language),
    'pick-plan': planPickerCard(plans, 'new-round', language),
    'pick-clock': planPickerCard(plans, 'year-clock', language),
  };
}

function clocks(language: Language, words: string | null): Record<string, Outgoing> {
  const plan = wordedPlan(words);
  const scopes: RoundScope[] = [
    { of: 'goal', goal: words ?? 'SUJUVA ARKI' },
    { of: 'board', board: words ?? 'Tekninen lautakunta' },
    { of: 'theme', theme: words ?? '13 ILMASTOTEKOJA' },
    { of: 'measures', tunnukset: ['M1', 'M2'] },
    { of: 'not-on-track' },
  ];
  const rounds = scopes.map((scope, index) => ({ ...aRound({ name: `2022-X${index + 1}` }), scope }));
  const planned = { ...aRound(), state: 'planned', confirmedAt: null, openedAt: null } as const;
  const pulse = { day: 1, closesAfterWorkingDays: 5 };
  const seasonal = { kind: 'seasonal' as const, months: [1, 2, 11, 12] };
  const full = {
    ...plan,
    settings: { ...plan.settings, pulse },
    measures: [...plan.measures, aMeasure({ tunnus: 'M9', schedule: seasonal })],
  };
  const input = settingsInputOf(plan.settings);
  const wrong = { ...input, workingDays: (words ?? 'viisitoista').slice(0, 100) };
  const problems = [
    { field: 'workingDays', code: 'days-out-of-bounds' },
    { field: 'mostReminders', code: 'count-out-of-bounds' },
    { field: 'superiorDays', code: 'superior-before-deputy' },
  ] as const;
  return {
    clock: yearClockCard(yearClockOf(plan, [planned], TODAY), language),
    'clock-full': yearClockCard(yearClockOf(full, rounds.slice(0, 3), TODAY), language),
    'clock-scopes': yearClockCard(yearClockOf(full, rounds.slice(3), TODAY), language),
    'clock-over': yearClockCard(yearClockOf(plan, [], '2027-01-01'), language),
    settings: settingsCard(plan, input, { problems: [], isOutdated: true }, language),
    'settings-refused': settingsCard(plan, wrong, { problems, isOutdated: false }, language),
    'settings-kept': settingsKeptCard(
      plan,
      [
        { field: 'workingDays', from: words ?? '15', to: words ?? '20' },
        { field: 'deputyDays', from: '10', to: '' },
        { field: 'pulse', from: 'false', to: 'true' },
      ],
      language,
    ),
    'settings-same': settingsKeptCard(plan, [], language),
  };
}

function wordedPlan(words: string | null) {
  const usual = aSettings();
  if (words === null) return aPlan();
  const goals = usual.goals.map((goal) => ({ ...goal, name: words }));
  const sectors = usual.sectors.map((sector) => ({ ...sector, name: words, board: { fi: words } }));
  const audiences = usual.audiences.map((audience) => ({ ...audience, label: { fi: words, sv: words, en: words } }));
  return aPlan({
    measures: [aMeasure({ sdg: words })],
    settings: aSettings({ name: words, goals, sectors, audiences }),
  });
}
