/** The round board in every state, and the cards that take its place, as named samples. */

import { boardCard, movedBoardCard } from '../../cards/board-card';
import { digestNowCard } from '../../cards/digest-now-card';
import { exportCard } from '../../cards/export-card';
import { roundPickerCard } from '../../cards/round-picker-card';
import { saidCard } from '../../cards/said-card';
import type { Language } from '../../strategy/language';
import type { RoundBoard } from '../../strategy/round-board';
import type { Sample } from './ask-card-samples';
import { ZONE } from './card-views';

export const BOARD_ROUND = 'kemi/2022-H1';
const PLAN = 'Kemin kaupunkistrategian toteutussuunnitelma 2022–2025';

/** A round in its second week, with everything in it that a board can show. */
export function aBoard(overrides: Partial<RoundBoard> = {}, words: string | null = null): RoundBoard {
  const roles = ['Kehittämispäällikkö', 'Rakennustarkastaja', 'Ympäristöjohtaja', 'Sivistysjohtaja', 'Talouspäällikkö'];
  return {
    roundId: BOARD_ROUND,
    planId: 'kemi',
    roundName: words ?? '2022-H1',
    planName: words ?? PLAN,
    sectors: [],
    zone: ZONE,
    state: 'open',
    notOpened: null,
    isConfirmed: true,
    opensOn: '2022-08-15',
    closesOn: '2022-09-02',
    daysLeft: 9,
    asked: 141,
    answered: 43,
    answeredAt: '2022-08-22T06:15:00.000Z',
    asks: { planned: 24, sent: 21, skipped: 0, unreachable: 2, waiting: 1 },
    reminders: { sent: 3, nextOn: '2022-08-25' },
    nextDigestOn: '2022-08-29',
    missingQuestions: 98,
    missing: [...roles, ...roles.map((role) => `${role} (hyvinvointi)`)].map((role, index) => ({
      sector: words ?? (index < 5 ? 'Elinvoima' : 'Hyvinvointi'),
      role: words ?? role,
      name: words ?? `Vastuuhenkilö ${index + 1}`,
      questions: 1 + ((index * 5) % 9),
    })),
    unreachable: [
      { name: words ?? 'Vastuuhenkilö 4', reason: 'not-installed', questions: 3 },
      { name: words ?? 'Vastuuhenkilö 9', reason: 'blocked', questions: 1 },
    ],
    disputed: [
      {
        tunnus: words ?? 'ELI-YMP-02',
        role: words ?? 'Ympäristöjohtaja',
        name: words ?? 'Vastuuhenkilö 3',
        words: words ?? 'Tämä kuuluu rakennustarkastukseen.',
      },
    ],
    handedOver: [
      { from: words ?? 'Vastuuhenkilö 5', to: words ?? 'Vastuuhenkilö 6', questions: 4, awayUntilOn: null },
      { from: words ?? 'Vastuuhenkilö 7', to: words ?? 'Vastuuhenkilö 8', questions: 2, awayUntilOn: '2022-08-31' },
    ],
    excused: [{ role: words ?? 'Museojohtaja', reason: words ?? 'Museo on remontissa.', questions: 1 }],
    notAsked: [
      { tunnus: words ?? 'SUJ-ELV-01', reason: 'no-holder' },
      { tunnus: words ?? 'HYV-HYV-14', reason: 'no-address' },
    ],
    ...overrides,
  };
}

export function boardCards(language: Language, words: string | null): Sample[] {
  const none = { missing: [], unreachable: [], disputed: [], handedOver: [], excused: [], notAsked: [] };
  const over = { daysLeft: null, reminders: { sent: 12, nextOn: null }, nextDigestOn: null };
  const board = (overrides: Partial<RoundBoard>) => aBoard(overrides, words);
  const changes = {
    added: [{ name: words ?? 'Vastuuhenkilö 2', questions: 3 }],
    gone: [{ name: words ?? 'Vastuuhenkilö 1', questions: 3 }],
    changed: [],
  };
  const digest = {
    roundId: BOARD_ROUND,
    roundName: words ?? '2022-H1',
    planName: words ?? PLAN,
    n: 2,
    audiences: [
      {
        audience: { fi: words ?? 'Johtoryhmä', sv: words ?? 'Ledningsgruppen' },
        channel: words ?? 'Seuranta',
        isNew: true,
      },
      { audience: { fi: words ?? 'Strategiaryhmä' }, channel: null, isNew: false },
    ],
    nextOn: '2022-08-29',
  };
  const table = {
    roundId: BOARD_ROUND,
    roundName: words ?? '2022-H1',
    planName: words ?? PLAN,
    zone: ZONE,
    filled: 43,
    unanswered: 98,
    link: { url: `https://toteuma.example/exports/${'x'.repeat(43)}`, until: '2022-08-22T06:30:00.000Z' },
    command: `npm run toteuma -- plan export toteuma.xlsx --round ${words ?? BOARD_ROUND}`,
  };
  const picked = [1, 2].map(() => ({ roundId: BOARD_ROUND, roundName: words ?? '2022-H1', planName: words ?? PLAN }));
  return Object.entries({
    'board-open': boardCard(board({}), language),
    'board-opened': boardCard(board({ answered: 0, answeredAt: null }), language, { isNews: true, changes }),
    'board-last-day': boardCard(board({ ...none, daysLeft: 0 }), language),
    'board-planned': boardCard(board({ ...none, state: 'planned', isConfirmed: false, ...over }), language),
    'board-confirmed': boardCard(board({ ...none, state: 'planned', ...over }), language),
    'board-closed': boardCard(board({ ...over, state: 'closed' }), language),
    'board-cancelled': boardCard(board({ ...over, state: 'cancelled' }), language),
    'board-never-opened': boardCard(
      board({
        ...none,
        ...over,
        state: 'cancelled',
        notOpened: 'over',
        asked: 0,
        asks: { planned: 0, sent: 0, skipped: 0, unreachable: 0, waiting: 0 },
      }),
      language,
    ),
    'board-moved': movedBoardCard(language),
    'digest-now': digestNowCard(digest, language),
    'digest-now-nothing': digestNowCard({ ...digest, audiences: digest.audiences.slice(1) }, language),
    'digest-now-sent': saidCard({ line: 'digest-sent', count: 2 }, BOARD_ROUND, language),
    'digest-now-sent-already': saidCard({ line: 'digest-sent-already' }, BOARD_ROUND, language),
    'export-link': exportCard(table, language),
    'export-command': exportCard({ ...table, link: null }, language),
    'export-not-now': saidCard({ line: 'export-not-now' }, BOARD_ROUND, language),
    'round-picker': roundPickerCard(picked, 'digest-now', language),
  }).map(([name, outgoing]) => ({ name, outgoing }));
}
