/** Every notice to a coordinator, as named samples. */

import { noticeCard } from '../../cards/notice-card';
import type { GoneReason } from '../../strategy/channel';
import type { Language } from '../../strategy/language';
import type { Notice } from '../../strategy/notice';
import { filledInput, type Sample } from './ask-card-samples';

const GONE: GoneReason[] = ['channel-deleted', 'team-deleted', 'team-archived', 'app-removed', 'not-found'];

export function noticeCards(language: Language, words: string | null): Sample[] {
  const round = { roundId: 'kemi/2022-H1', roundName: words ?? '2022-H1' };
  const person = {
    questionId: 'kemi/2022-H1/ELI-YMP-02',
    tunnus: words ?? 'ELI-YMP-02',
    measure: words ?? 'Suojatiesuunnitelman laatiminen.',
    official: words ?? 'Ympäristöjohtaja',
    role: words ?? 'Ympäristöjohtaja',
    words: words ?? 'Tämä kuuluu rakennustarkastukseen.',
  };
  const notAsked: Extract<Notice, { kind: 'round-opened' }>['notAsked'] = [
    ...Array.from({ length: 7 }, (_, index) => ({
      tunnus: words ?? `SUJ-ELV-0${index + 1}`,
      reason: 'no-holder' as const,
    })),
    { tunnus: words ?? 'HYV-HYV-14', reason: 'no-address' },
    { tunnus: words ?? 'ELI-ELV-03', reason: 'no-role' },
  ];
  const recipients = Array.from({ length: 24 }, (_, index) => ({
    name: words ?? `Vastuuhenkilö ${index + 1}`,
    questions: (index % 9) + 1,
  }));
  const announced = {
    kind: 'round-announced',
    confirmed: false,
    ...round,
    planName: words ?? 'Kemin kaupunkistrategian toteutussuunnitelma 2022–2025',
    opensOn: '2022-08-15',
    closesOn: '2022-09-02',
    measures: 141,
    asks: 24,
    notAsked,
    recipients,
  } as const;
  const away: Extract<Notice, { kind: 'was-away' }> = {
    kind: 'was-away',
    fromAt: '2022-08-15T03:40:00.000Z',
    untilAt: '2022-08-15T07:45:00.000Z',
    zone: 'Europe/Helsinki',
    rounds: [{ roundName: round.roundName, openedAt: '2022-08-15T07:45:00.000Z' }],
    digests: [{ audience: { fi: words ?? 'Johtoryhmä' }, dueOn: '2022-08-15', isSent: true }],
    asks: 24,
    left: 0,
  };
  const notices: [string, Notice][] = [
    ['round-announced', { ...announced, notAsked, recipients }],
    ['round-announced-confirmed', { ...announced, notAsked, recipients, confirmed: true }],
    ['round-not-opened', { kind: 'round-not-opened', ...round, opensOn: '2022-08-15' }],
    ['round-opened', { kind: 'round-opened', ...round, asks: 24, measures: 141, closesOn: '2022-09-02', notAsked }],
    [
      'round-closed',
      {
        kind: 'round-closed',
        ...round,
        questions: 141,
        answered: 120,
        silent: Array.from({ length: 8 }, (_, index) => words ?? `Vastuuhenkilö ${index + 1}`),
      },
    ],
    ['round-cancelled', { kind: 'round-cancelled', ...round }],
    ['round-superseded', { kind: 'round-cancelled', ...round, notOpened: 'superseded' }],
    ['round-over', { kind: 'round-cancelled', ...round, notOpened: 'over' }],
    ['question-disputed', { kind: 'question-disputed', ...person }],
    [
      'late-answer',
      {
        kind: 'late-answer',
        ...person,
        scale: 'end',
        indicators: [words ?? 'Valmiit suunnitelmat'],
        input: filledInput(words ?? 'Rakentaminen siirtyy keväälle, koska urakoitsijaa ei saatu.'),
      },
    ],
    [
      'unreachable',
      {
        kind: 'unreachable',
        ...round,
        installLink: 'https://teams.microsoft.com/l/app/00000000-0000-4000-8000-000000000000',
        asks: Array.from({ length: 7 }, (_, index) => ({
          key: `ask-${index}`,
          official: words ?? `Vastuuhenkilö ${index + 1}`,
          reason: words ?? 'not-installed',
          questions: index + 1,
        })),
      },
    ],
    [
      'channel-offered',
      {
        kind: 'channel-offered',
        channelId: '19:abc@thread.tacv2',
        channelName: words ?? 'Seuranta',
        teamName: words ?? 'Johtoryhmä',
        planId: 'kemi',
        planName: words ?? 'Kemin kaupunkistrategian toteutussuunnitelma 2022–2025',
        audienceId: 'johtoryhma',
        audience: { fi: words ?? 'Johtoryhmä' },
      },
    ],
    ...GONE.map((because, index): [string, Notice] => [
      `channel-${because}`,
      {
        kind: 'channel-gone',
        because,
        teamName: words ?? 'Kemin johto',
        sinceAt: '2022-08-22T06:30:00.000Z',
        zone: 'Europe/Helsinki',
        installLink: 'https://teams.microsoft.com/l/app/00000000-0000-4000-8000-000000000000',
        channels: index % 2 === 0 ? [words ?? 'Johtoryhmä'] : [words ?? 'Johtoryhmä', words ?? 'Lautakunnat'],
        audiences: [
          { audience: { fi: words ?? 'Johtoryhmä' }, channel: null },
          ...(index % 2 === 0 ? [] : [{ audience: { fi: words ?? 'Lautakunnat' }, channel: words ?? 'Sihteerit' }]),
        ],
      },
    ]),
    ['was-away', { ...away, left: 0 }],
    [
      'was-away-overnight',
      {
        ...away,
        untilAt: '2022-08-16T05:00:00.000Z',
        rounds: away.rounds.map((one) => ({ ...one, openedAt: null })),
        digests: away.digests.map((one) => ({ ...one, isSent: false })),
        left: 2,
      },
    ],
    [
      'stuck',
      {
        kind: 'stuck',
        zone: 'Europe/Helsinki',
        rounds: [{ roundName: round.roundName, dueAt: '2022-08-15T05:00:00.000Z' }],
        digests: [{ audience: { fi: words ?? 'Johtoryhmä' }, dueOn: '2022-08-22' }],
        refused: [
          { channel: words ?? 'Lautakunnat', dueOn: '2022-08-22', isUnsure: false },
          { channel: words ?? 'Sihteerit', dueOn: '2022-08-22', isUnsure: true },
        ],
        deliveries: 12,
        sinceAt: '2022-08-15T06:20:00.000Z',
      },
    ],
    ['digest-missed', { kind: 'digest-missed', dueOn: '2022-08-22', audience: { fi: words ?? 'Johtoryhmä' } }],
  ];
  return notices.map(([name, notice]) => ({ name: `notice-${name}`, outgoing: noticeCard(notice, language) }));
}
