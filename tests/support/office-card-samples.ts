/** The cards of the office: coordinators, roles, channels, the audit, the hand-over sheet and their notices. */

import { auditCard } from '../../cards/audit-card';
import { type ChannelView, channelCard, channelsCard, removeDigestCard } from '../../cards/channels-card';
import { coordinatorsCard, removeCoordinatorCard } from '../../cards/coordinators-card';
import { handoverCard, noPlanHandoverCard } from '../../cards/handover-card';
import { noticeCard } from '../../cards/notice-card';
import { type RoleView, roleCard } from '../../cards/role-card';
import { rolesCard } from '../../cards/roles-card';
import type { HandoverSheet } from '../../strategy/handover-sheet';
import type { Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import type { RegisterRow } from '../../strategy/register-rows';
import { anAct } from './an-act';
import type { Sample } from './ask-card-samples';

const PLAN = { planId: 'kemi' };
const ROLE = 'kemi/elinvoimajohtaja';

/** @param words put into every text that is not ours; null leaves the everyday samples */
export function officeCards(language: Language, words: string | null): Sample[] {
  return [...chatCards(language, words), ...notices(language, words)];
}

function chatCards(language: Language, words: string | null): Sample[] {
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `o${index}`, name: words ?? `Toimialajohtaja ${index + 1}` }));
  const coordinators = people(3).map((person, index) => ({
    ...person,
    isDeputy: index > 0,
    isConfigured: index === 0,
  }));
  const channels = [
    aChannel(words),
    { ...aChannel(words), id: '19:b', isGone: true },
    { ...aChannel(words), id: '19:c', audience: null },
  ];
  const digests = [
    { ...PLAN, planName: words ?? 'Kemi 2022–2025', audienceId: 'johtoryhma', audience: { fi: words ?? 'Johtoryhmä' } },
  ];
  const others = [{ planId: 'hyte', planName: words ?? 'Hyvinvointisuunnitelma' }];
  const rows = Array.from({ length: 60 }, (_, index) => aRow(index, words));
  const said = words;
  return Object.entries({
    coordinators: coordinatorsCard({ coordinators, officials: people(80), said }, language),
    'coordinators-configured': coordinatorsCard(
      { coordinators: coordinators.slice(0, 1), officials: people(2), said: null },
      language,
    ),
    'coordinator-remove': removeCoordinatorCard({ id: 'o1', name: words ?? 'Kehittämisjohtaja' }, language),
    roles: rolesCard({ ...PLAN, planName: words ?? 'Kemi 2022–2025', rows, others }, language),
    'roles-none': rolesCard({ ...PLAN, planName: words ?? 'Kemi 2022–2025', rows: [], others: [] }, language),
    role: roleCard(aRoleView(words), language),
    'role-never-held': roleCard({ ...aRoleView(words), tenures: [], holderId: null, openQuestions: 0 }, language),
    channels: channelsCard(
      {
        channels,
        withoutChannel: [{ planName: words ?? 'Kemi', audience: { fi: words ?? 'Lautakunnat' } }],
        digests,
        said,
      },
      language,
    ),
    'channels-none': channelsCard({ channels: [], withoutChannel: [], digests, said: null }, language),
    channel: channelCard(aChannel(words), { digests, said }, language),
    'channel-remove': removeDigestCard(aChannel(words), language),
    history: auditCard({ ...someActs(words), page: 1, hasOlder: true }, language),
    'history-none': auditCard({ ...someActs(words), acts: [], page: 0, hasOlder: false }, language),
    handover: handoverCard(aSheet(words), { others, isWelcome: true }, language),
    'handover-no-plan': noPlanHandoverCard(true, language),
  }).map(([name, outgoing]) => ({ name, outgoing }));
}

function notices(language: Language, words: string | null): Sample[] {
  const audience = { fi: words ?? 'Johtoryhmä' };
  const channel = { channelName: words ?? 'Seuranta', teamName: words ?? 'Johtoryhmä' };
  const who = { official: words ?? 'Kehittämisjohtaja', by: words ?? 'Strategiakoordinaattori' };
  const vacant = {
    kind: 'role-vacant',
    ...PLAN,
    roundId: 'kemi/2022-H1',
    roundName: words ?? '2022-H1',
    roleId: ROLE,
    role: words ?? 'Elinvoimajohtaja',
    sinceOn: '2022-09-01',
    questions: 3,
  } as const;
  const asks = [{ key: 'a/1', official: words ?? 'Elinvoimajohtaja', reason: 'blocked', questions: 2 }];
  const unreachable = { roundId: 'kemi/2022-H1', roundName: words ?? '2022-H1', installLink: null, asks };
  const offered = { channelId: '19:a', planId: 'kemi', planName: words ?? 'Kemi', audienceId: 'johtoryhma', audience };
  const said: [string, Notice][] = [
    ['coordinator-named', { kind: 'coordinator-changed', change: 'main', isYou: false, ...who }],
    ['coordinator-deputy-you', { kind: 'coordinator-changed', change: 'deputy', isYou: true, ...who }],
    ['coordinator-removed', { kind: 'coordinator-changed', change: 'removed', isYou: false, ...who }],
    ['coordinator-removed-you', { kind: 'coordinator-changed', change: 'removed', isYou: true, ...who }],
    ['role-vacant', vacant],
    ['role-never-held', { ...vacant, sinceOn: null }],
    ['role-filled', { ...vacant, filledBy: words ?? 'Kehittämisjohtaja' }],
    ['channel-removed', { kind: 'channel-removed', ...channel, audience, by: who.by }],
    ['channel-back', { kind: 'channel-back', ...channel, audience }],
    ['channel-back-unused', { kind: 'channel-back', ...channel, audience: null }],
    ['channel-settled', { kind: 'channel-offered', ...offered, ...channel, settled: { audience, by: who.by } }],
    [
      'channel-settled-none',
      { kind: 'channel-offered', ...offered, ...channel, settled: { audience: null, by: who.by } },
    ],
    ['unreachable-reached', { kind: 'unreachable', ...unreachable, reached: ['a/1'] }],
  ];
  return said.map(([name, notice]) => ({ name: `notice-${name}`, outgoing: noticeCard(notice, language) }));
}

function aChannel(words: string | null): ChannelView {
  return {
    id: '19:a',
    name: words ?? 'Seuranta',
    team: words ?? 'Johtoryhmä',
    planId: 'kemi',
    planName: words ?? 'Kemi 2022–2025',
    audienceId: 'johtoryhma',
    audience: { fi: words ?? 'Johtoryhmä' },
    weekday: 1,
    time: '08:00',
    language: 'sv',
    isGone: false,
  };
}

function aRow(index: number, words: string | null): RegisterRow {
  const state = index < 8 ? 'vacant' : index < 12 ? 'absent' : 'held';
  return {
    roleId: `kemi/tehtava-${index}`,
    role: words ?? `Tehtävä ${index + 1}`,
    state,
    holder: state === 'vacant' && index !== 1 ? null : (words ?? `Johtaja ${index + 1}`),
    hasNoAddress: index === 1,
    deputy: index % 2 === 0 ? null : (words ?? 'Sijainen'),
    absentUntilOn: state === 'absent' ? '2022-07-31' : null,
    measures: state === 'vacant' ? index : null,
  };
}

function aRoleView(words: string | null): RoleView {
  const named = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => ({ id: `${name}-${index}`, name: words ?? `${name} ${index}` }));
  const holder = words ?? 'Kehittämisjohtaja';
  return {
    planId: 'kemi',
    roleId: ROLE,
    role: words ?? 'Elinvoimajohtaja',
    measures: 5,
    openQuestions: 3,
    tenures: [
      { holder, deputy: words ?? 'Sijainen', fromOn: '2022-09-01', untilOn: null },
      { holder, deputy: null, fromOn: '2022-01-01', untilOn: '2022-08-31' },
      { holder, deputy: null, fromOn: null, untilOn: '2021-12-31' },
      { holder, deputy: null, fromOn: null, untilOn: null },
    ],
    holderId: 'johtaja-3',
    deputyId: 'johtaja-70',
    superiorId: null,
    officials: named(80, 'johtaja'),
    roles: named(60, 'tehtävä'),
    fromOn: '2022-08-15',
    said: words,
  };
}

function someActs(words: string | null) {
  const acts = ['round-confirmed', 'role-changed', 'coordinator-named', 'unheard-of'].map((act, index) =>
    anAct({
      id: `act-${index}`,
      act,
      by: index === 0 ? 'clock' : 'o1',
      from: index > 1 ? '' : (words ?? 'o1'),
      to: words ?? 'main',
      detail: words ?? '',
      ...(index === 1 && { onRequestOf: words ?? 'puhelimessa' }),
    }),
  );
  const names = new Map([['o1', words ?? 'Strategiakoordinaattori']]);
  const plans = new Map([['kemi', { zone: 'Europe/Helsinki' }]]);
  return { acts, names: { names, rounds: new Map([['kemi/2022-H1', words ?? '2022-H1']]), plans } };
}

function aSheet(words: string | null): HandoverSheet {
  const audience = { fi: words ?? 'Johtoryhmä' };
  const planned = { id: 'kemi/2022-H2', name: words ?? '2022-H2', state: 'planned' as const, isConfirmed: false };
  const days = { opensOn: '2023-01-16', closesOn: '2023-02-03', asked: 0, answered: 0 };
  const example = { row: 3, level: 'check' as const, code: 'no-role' as const, case: null, words: {} };
  return {
    planId: 'kemi',
    planName: words ?? 'Kemin kaupunkistrategia 2022–2025',
    version: 2,
    measures: 137,
    decision: { body: words ?? 'Kaupunginvaltuusto', on: '2022-01-31', section: words ?? '§ 3' },
    fromOn: '2022-01-01',
    untilOn: '2025-12-31',
    settings: {
      language: 'fi',
      zone: 'Europe/Helsinki',
      announceWorkingDays: 10,
      rounds: [
        { period: 'H1', opens: '08-15', yearsAfter: 0, closesAfterWorkingDays: 15 },
        { period: 'H2', opens: '01-16', yearsAfter: 1, closesAfterWorkingDays: 15 },
      ],
      reminders: { afterWorkingDays: [5, 8], onLastDay: true, mostInRound: 3 },
      escalation: { deputyAfterWorkingDays: 10, superiorAfterWorkingDays: null },
      pulse: { day: 15, closesAfterWorkingDays: 5 },
    },
    rounds: [
      { ...planned, ...days, state: 'open', asked: 120, answered: 80 },
      { ...planned, ...days, isConfirmed: true },
      { ...planned, ...days },
    ],
    next: [
      { what: 'digest', on: '2022-08-22', audience },
      { what: 'close', on: '2022-09-02', round: words ?? '2022-H1' },
      { what: 'announce', on: '2023-01-02', round: words ?? '2022-H2' },
      { what: 'open', on: '2023-01-16', round: words ?? '2022-H2' },
    ],
    findings: { count: 3, groups: [{ code: 'no-role', level: 'check', count: 3, examples: [example] }] },
    disputes: [{ tunnus: words ?? 'M1', official: words ?? 'Elinvoimajohtaja', role: words ?? 'Elinvoimajohtaja' }],
    unreachable: [{ official: words ?? 'Elinvoimajohtaja', reason: words ?? 'blocked' }],
    vacancies: Array.from({ length: 9 }, (_, index) => ({
      roleId: `kemi/r${index}`,
      role: words ?? `Tehtävä ${index}`,
      sector: '',
      reason: 'no-holder',
      sinceOn: null,
      tunnukset: ['M1'],
    })),
    channels: [aChannel(words), { ...aChannel(words), isGone: true }],
    withoutChannel: [audience],
    coordinators: [
      { name: words ?? 'Strategiakoordinaattori', isDeputy: false },
      { name: words ?? 'Sihteeri', isDeputy: true },
    ],
  };
}
