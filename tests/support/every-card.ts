/**
 * Every card there is, in one language, as named samples: what the tests of all cards walk through. `words` stands wherever
 * a plan or a person can write, so that hostile and long texts reach every place.
 */

import { channelPickerCard } from '../../cards/channel-picker-card';
import { digestCard } from '../../cards/digest-card';
import { helpCard } from '../../cards/help-card';
import { myMeasuresCard } from '../../cards/my-measures-card';
import { type PlainLine, plainCard } from '../../cards/plain-card';
import { welcomeCard } from '../../cards/welcome-card';
import type { Language } from '../../strategy/language';
import { answeredView, askCards, type Sample, wordedView } from './ask-card-samples';
import { boardCards } from './board-card-samples';
import { aDigest, anAskView, ZONE } from './card-views';
import { digestCards } from './digest-card-samples';
import { handOverCards } from './hand-over-card-samples';
import { intakeCards } from './intake-card-samples';
import { noticeCards } from './notice-card-samples';
import { officeCards } from './office-card-samples';
import { reminderCards } from './reminder-card-samples';
import { roundCards } from './round-card-samples';

/** @param words put into every text that is not ours; null leaves the everyday samples */
export function everyCard(language: Language, words: string | null = null): Sample[] {
  return [
    ...askCards(language, words),
    ...noticeCards(language, words),
    ...roundCards(language, words),
    ...intakeCards(language, words),
    ...handOverCards(language, words),
    ...boardCards(language, words),
    ...digestCards(language, words),
    ...reminderCards(language, words),
    ...officeCards(language, words),
    ...otherCards(language, words),
    ...plainCards(language, words),
  ];
}

function otherCards(language: Language, words: string | null): Sample[] {
  const coordinatorRole = words === null ? anAskView().coordinatorRole : { fi: words };
  const planName = words ?? 'Kemin kaupunkistrategian toteutussuunnitelma 2022–2025';
  const measures = answeredView(words === null ? anAskView() : wordedView(words)).questions.map((question, index) => ({
    ...question,
    newest: index === 2 ? null : question.current,
  }));
  const mine = { planName, zone: ZONE, measures, asks: [], open: [], nextOpensOn: '2023-01-16' };
  const open = { roundName: words ?? '2022-H1', closesOn: '2022-09-02' };
  const notAsked = [{ ...open, isAsked: false }];
  const midRound = [{ planName, isAnswering: true, open: [{ ...open, isAsked: true }], nextOpensOn: '2023-01-16' }];
  const audience = { fi: words ?? 'Johtoryhmä', sv: words ?? 'Ledningsgruppen' };
  const known = {
    who: 'known' as const,
    coordinatorRole,
    plans: [{ planName, isAnswering: true, open: [], nextOpensOn: '2022-08-15' }],
  };
  const ask = {
    askId: 'kemi/2022-H1/ymparistojohtaja',
    roundName: words ?? '2022-H1',
    closesOn: '2022-09-02',
    unanswered: 5,
  };
  const usual = { late: false, noChannel: false };
  const digest = words === null ? aDigest() : wordedDigest(words);
  const nothing = { rows: [], total: 0 };
  const quiet = aDigest({ changed: nothing, late: nothing, decisions: nothing, successes: nothing, silent: nothing });
  return Object.entries({
    'welcome-official': welcomeCard({ ...known, isCoordinator: false }, language),
    'welcome-mid-round': welcomeCard({ ...known, isCoordinator: false, plans: [...midRound, ...midRound] }, language),
    'welcome-stranger': welcomeCard({ who: 'stranger', coordinatorRole }, language),
    'welcome-coordinator': welcomeCard(
      { ...known, isCoordinator: true, plans: midRound.map((plan) => ({ ...plan, isAnswering: false })) },
      language,
    ),
    'welcome-both': welcomeCard({ ...known, isCoordinator: true, plans: midRound }, language),
    'welcome-no-plan': welcomeCard({ ...known, isCoordinator: true, plans: [] }, language),
    'help-official': helpCard({ isCoordinator: false, coordinatorRole }, language),
    'help-coordinator': helpCard({ isCoordinator: true, coordinatorRole }, language),
    'mine-open': myMeasuresCard({ coordinatorRole, plans: [{ ...mine, asks: [ask] }] }, language),
    'mine-between': myMeasuresCard({ coordinatorRole, plans: [mine] }, language),
    'mine-not-asked': myMeasuresCard({ coordinatorRole, plans: [{ ...mine, open: notAsked }] }, language),
    'mine-of-two-plans': myMeasuresCard({ coordinatorRole, plans: [mine, { ...mine, asks: [ask] }] }, language),
    'channel-picker': channelPickerCard(
      '19:abc@thread.tacv2',
      ['kemi', 'hyte'].map((planId) => ({ planId, planName, audienceId: 'johtoryhma', audience })),
      language,
    ),
    digest: digestCard(digest, usual, language, ZONE),
    'digest-first': digestCard({ ...quiet, comparedTo: null, silentShownFromOn: '2022-08-19' }, usual, language, ZONE),
    'digest-late': digestCard({ ...digest, roundState: 'closed' }, { late: true, noChannel: true }, language, ZONE),
    'digest-updated': digestCard(digest, { ...usual, updatedAt: '2022-08-22T07:15:00.000Z' }, language, ZONE),
    'digest-cancelled': digestCard({ ...digest, roundState: 'cancelled' }, usual, language, ZONE),
    'digest-between': digestCard(
      {
        ...quiet,
        roundId: null,
        roundName: null,
        roundState: null,
        closesOn: null,
        asked: 0,
        answered: 0,
        byGoal: [],
        bySector: [],
      },
      usual,
      language,
      ZONE,
    ),
  }).map(([name, outgoing]) => ({ name, outgoing }));
}

function plainCards(language: Language, words: string | null): Sample[] {
  const audience = { fi: words ?? 'Johtoryhmä', sv: words ?? 'Ledningsgruppen' };
  const lines: PlainLine[] = [
    { line: 'words-that-work' },
    { line: 'not-yours' },
    { line: 'coordinators-only' },
    { line: 'failed' },
    { line: 'not-saved' },
    { line: 'nothing-to-ask' },
    { line: 'not-in-register' },
    { line: 'too-late-to-postpone' },
    { line: 'only-in-a-channel' },
    { line: 'personal-only' },
    { line: 'no-plan-yet' },
    { line: 'channel-unknown' },
    { line: 'round-confirmed', roundName: words ?? '2022-H1', opensOn: '2022-08-15' },
    { line: 'round-not-planned', roundName: words ?? '2022-X1' },
    { line: 'channel-connected', audience, planName: words ?? 'Kemi 2022–2025', channelName: words ?? 'Seuranta' },
    { line: 'channel-connected-already', channelName: words ?? 'Seuranta' },
    { line: 'channel-declined', channelName: words ?? 'Seuranta' },
  ];
  return lines.map((line) => ({ name: `plain-${line.line}`, outgoing: plainCard(line, language) }));
}

function wordedDigest(words: string) {
  const digest = aDigest({ planName: words, audience: { fi: words } });
  const worded = <Row extends { measure: string }>(row: Row): Row => ({ ...row, tunnus: words, measure: words });
  return {
    ...digest,
    sectors: digest.sectors.map(({ name }) => ({ name, label: { fi: words, sv: words, en: words } })),
    byGoal: digest.byGoal.map((totals) => ({ ...totals, name: words })),
    bySector: digest.bySector.map((totals) => ({ ...totals, name: words })),
    changed: { ...digest.changed, rows: digest.changed.rows.map((row) => ({ ...worded(row), words })) },
    late: { ...digest.late, rows: digest.late.rows.map(worded) },
    decisions: {
      ...digest.decisions,
      rows: digest.decisions.rows.map((row) => ({ ...worded(row), need: words, from: words })),
    },
    successes: { ...digest.successes, rows: digest.successes.rows.map((row) => ({ ...worded(row), words })) },
    silent: { ...digest.silent, rows: digest.silent.rows.map((row) => ({ ...row, sector: words, role: words })) },
  };
}
