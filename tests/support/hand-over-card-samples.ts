/** The cards of hand-over, absence, answers on behalf and notes, as named samples. */

import { absenceCard } from '../../cards/absence-card';
import { answerForCard } from '../../cards/answer-for-card';
import { askCard } from '../../cards/ask-card';
import { type HandOverView, handOverCard, pickPlaceCard } from '../../cards/hand-over-card';
import { handedOverCard } from '../../cards/handed-over-card';
import { myMeasuresCard } from '../../cards/my-measures-card';
import { noteCard } from '../../cards/note-card';
import { noticeCard } from '../../cards/notice-card';
import { type AskFace, type AskView, untouched } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import type { Outgoing } from '../../strategy/ports/messenger';
import { answeredView, filledInput, type Sample, wordedView } from './ask-card-samples';
import { anAskView, NOW, ZONE } from './card-views';

const ROUND = 'kemi/2022-H1';

/** @param words put into every text that is not ours; null leaves the everyday samples */
export function handOverCards(language: Language, words: string | null): Sample[] {
  return [...askFaces(language, words), ...coordinatorCards(language, words), ...othersCards(language, words)];
}

function askFaces(language: Language, words: string | null): Sample[] {
  const view = words === null ? anAskView() : wordedView(words);
  const role = words ?? 'Rakennustarkastaja';
  const onBehalf: AskView = {
    ...view,
    teamsUserId: null,
    onBehalf: { official: words ?? 'Vastuuhenkilö 3', isCoordinator: true },
  };
  const [first] = view.questions;
  const question = untouched(first?.questionId ?? '');
  const note = { role, words: words ?? 'Rakennustarkastus on käynyt suunnitelman läpi.' };
  const told: AskView = {
    ...view,
    questions: view.questions.map((one) => ({
      ...one,
      notes: [note, note],
      returned: words ?? 'Sovittu johtoryhmässä.',
      draft: filledInput(words ?? 'Luonnos'),
    })),
  };
  const answered = answeredView(view);
  const recordedBy = { fi: words ?? 'strategiakoordinaattori', sv: words ?? 'strategikoordinatorn' };
  const recorded: AskView = {
    ...answered,
    questions: answered.questions.map((one) => ({
      ...one,
      notes: [note],
      recordedBy,
      current: one.current && { ...one.current, recordedBy: 'koordinaattori' },
    })),
    handedOn: [
      { tunnus: 'ELI-YMP-20', measure: words ?? 'Rantaraitti', role, lentUntilOn: null },
      { tunnus: 'ELI-YMP-21', measure: words ?? 'Torin kunnostus', role, lentUntilOn: '2022-08-26' },
    ],
  };
  const roles = Array.from({ length: 24 }, (_, index) => ({
    id: `kemi/r${index}`,
    name: words ?? `Vastuutaho ${index}`,
  }));
  const notMine = {
    face: 'not-mine',
    questionId: question.questionId,
    words: '',
    problem: 'words-missing',
    roles,
  } as const;
  const saved = { tunnus: 'ELI-YMP-02', at: NOW, handedTo: role };
  const faces: [string, AskView, AskFace][] = [
    ['on-behalf', onBehalf, question],
    ['on-behalf-receipt', answeredView(onBehalf), { face: 'receipt', saved: null }],
    ['on-behalf-none', { ...onBehalf, questions: [] }, { face: 'receipt', saved: null }],
    ['on-behalf-answered', answeredView(onBehalf), question],
    ['with-draft-and-notes', told, question],
    ['recorded', recorded, question],
    ['recorded-receipt', recorded, { face: 'receipt', saved: null }],
    ['not-mine-roles', view, notMine],
    ['leaving', view, { ...question, input: filledInput(words ?? 'Luonnos'), leaving: { jump: null, later: null } }],
    ['given', view, { ...question, saved }],
    ['moved-on', view, { ...question, saved: { ...saved, typed: 'lost' } }],
    ['moved-on-draft', view, { ...question, saved: { ...saved, typed: 'kept' } }],
  ];
  return faces.map(([name, shown, face]) => ({ name: `ask-${name}`, outgoing: askCard(shown, face, language, NOW) }));
}

function coordinatorCards(language: Language, words: string | null): Sample[] {
  const who = { role: words ?? 'Ympäristöjohtaja', official: words ?? 'Vastuuhenkilö 3' };
  const place = { roleId: 'kemi/ymparistojohtaja', officialId: 'ymparistojohtaja', ...who };
  const round = { roundId: ROUND, roundName: words ?? '2022-H1' };
  const many = Array.from({ length: 40 }, (_, index) => index);
  const input = { what: 'role', to: '', fromOn: '', untilOn: '', request: words ?? '' };
  const form: HandOverView = {
    roundId: ROUND,
    place,
    measures: many.map((index) => ({
      questionId: `${ROUND}/M${index}`,
      tunnus: words ?? `M${index}`,
      measure: who.role,
    })),
    isWholeRoleOffered: true,
    takers: many.map((index) => ({ value: `role:kemi/r${index}`, ...who })),
    input,
    problem: null,
    hasBoard: true,
  };
  const dispute = {
    kind: 'question-disputed',
    questionId: `${ROUND}/M1`,
    roundId: ROUND,
    tunnus: words ?? 'M1',
    measure: words ?? 'Suojatiesuunnitelman laatiminen.',
    ...who,
    words: words ?? '',
    proposed: words ?? 'Rakennustarkastaja',
  } as const;
  const settled = { by: words ?? 'Koordinaattori', on: '2022-08-18', role: who.role };
  const { proposed: _, ...plainDispute } = dispute;
  return named({
    'answer-for': answerForCard(
      { ...round, asks: many.map((index) => ({ askId: `${ROUND}/o${index}`, ...who, missing: index })) },
      language,
    ),
    'answer-for-nobody': answerForCard({ ...round, asks: [] }, language),
    'hand-over-pick': pickPlaceCard(
      { ...round, places: many.map((index) => ({ ...place, questions: index + 1 })) },
      language,
    ),
    'hand-over-form': handOverCard(form, language),
    'hand-over-days': handOverCard({ ...form, problem: 'days', input: { ...input, fromOn: 'huomenna' } }, language),
    'hand-over-to': handOverCard({ ...form, problem: 'to' }, language),
    'hand-over-theirs': handOverCard(
      { ...form, problem: 'theirs', isWholeRoleOffered: false, hasBoard: false, measures: form.measures.slice(0, 1) },
      language,
    ),
    'handed-over': handedOverCard({ roundId: ROUND, ...who, questions: 3, holderFrom: null, hasBoard: true }, language),
    'handed-over-role': handedOverCard(
      {
        roundId: ROUND,
        ...who,
        questions: 0,
        holderFrom: { fromOn: '2022-09-01', untilOn: '2022-12-31' },
        hasBoard: false,
      },
      language,
    ),
    'handed-over-for-good': handedOverCard(
      { roundId: ROUND, ...who, questions: 1, holderFrom: { fromOn: '2022-08-18', untilOn: null }, hasBoard: true },
      language,
    ),
    'dispute-proposed': noticeCard(dispute, language),
    'dispute-open': noticeCard({ ...plainDispute, words: words ?? 'Ei minun.' }, language),
    'dispute-handed-over': noticeCard({ ...dispute, settled: { ...settled, how: 'handed-over' } }, language),
    'dispute-returned': noticeCard({ ...dispute, settled: { ...settled, how: 'returned' } }, language),
    'dispute-round-ended': noticeCard({ ...dispute, settled: { ...settled, how: 'round-ended' } }, language),
    'no-deputy': noticeCard(
      {
        kind: 'no-deputy',
        ...round,
        officialId: 'ymparistojohtaja',
        ...who,
        fromOn: '2022-08-15',
        untilOn: '2022-08-26',
        questions: 4,
      },
      language,
    ),
  });
}

function othersCards(language: Language, words: string | null): Sample[] {
  const view = answeredView(words === null ? anAskView() : wordedView(words));
  const [question] = view.questions;
  if (!question) throw new Error('the ask has no question');
  const note = {
    question: { ...question, notes: [{ role: question.role, words: words ?? 'Käsitelty.' }] },
    zone: ZONE,
  };
  const plain = { words: '', problem: null, savedAt: null };
  const coOwned = view.questions.map((one, index) => ({
    ...one,
    newest: index === 1 ? null : one.current,
    questionId: index === 2 ? null : one.questionId,
  }));
  const plan = {
    planName: words ?? 'Kemi 2022–2025',
    zone: ZONE,
    measures: [],
    coOwned,
    asks: [],
    open: [],
    nextOpensOn: null,
  };
  const role = words ?? 'Ympäristöjohtaja';
  const roles = [
    { role, deputy: words ?? 'Rakennustarkastaja' },
    { role, deputy: '' },
    { role, deputy: null },
  ];
  const days = { fromOn: '2022-07-01', untilOn: '2022-07-31' };
  return named({
    note: noteCard({ ...note, ...plain }, language),
    'note-unanswered': noteCard({ ...note, ...plain, question: { ...question, current: null } }, language),
    'note-saved': noteCard({ ...note, ...plain, savedAt: NOW }, language),
    'note-missing': noteCard({ ...note, ...plain, problem: 'missing' }, language),
    'note-too-long': noteCard({ ...note, ...plain, words: (words ?? 'a').repeat(40), problem: 'too-long' }, language),
    'mine-co-owned': myMeasuresCard({ coordinatorRole: view.coordinatorRole, plans: [plan] }, language),
    'absence-noted': absenceCard({ is: 'noted', ...days, roles }, language),
    'absence-over': absenceCard({ is: 'over', untilOn: '2022-07-31' }, language),
    'absence-unclear': absenceCard({ is: 'unclear' }, language),
    'absence-long': absenceCard({ is: 'long' }, language),
    'absence-back': absenceCard({ is: 'back' }, language),
    'absence-cancelled': absenceCard({ is: 'back-cancelled' }, language),
    'absence-not-away': absenceCard({ is: 'back-not-away' }, language),
  });
}

function named(cards: Record<string, Outgoing>): Sample[] {
  return Object.entries(cards).map(([name, outgoing]) => ({ name, outgoing }));
}
