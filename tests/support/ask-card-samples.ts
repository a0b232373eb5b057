/** The ask card in every face and situation, as named samples. */

import { askCard } from '../../cards/ask-card';
import { type AnswerInput, emptyAnswerInput } from '../../strategy/answer-input';
import { type AskFace, type AskView, untouched } from '../../strategy/ask-view';
import type { Language } from '../../strategy/language';
import type { Outgoing } from '../../strategy/ports/messenger';
import { anAnswerShown, anAskView, type aQuestionView, NOW } from './card-views';

export interface Sample {
  name: string;
  outgoing: Outgoing;
}

/** An answer input with words in each of its texts. */
export function filledInput(words: string, overrides: Partial<AnswerInput> = {}): AnswerInput {
  return {
    ...emptyAnswerInput(1),
    status: 'delayed',
    realisation: words,
    values: ['12,5'],
    valueOns: ['2022-08-01'],
    success: words,
    obstacle: words,
    need: words,
    needFrom: words,
    nextStep: words,
    nextStepOn: '2022-10-01',
    link: 'https://kemi.example/suunnitelma',
    publishable: true,
    ...overrides,
  };
}

/** The ask in which the official has answered everything. */
export function answeredView(view: AskView): AskView {
  const questions = view.questions.map((question, index) => ({
    ...question,
    current: anAnswerShown({
      questionId: question.questionId,
      tunnus: question.tunnus,
      status: index % 3 === 0 ? 'delayed' : 'on-track',
    }),
  }));
  return { ...view, questions };
}

export function askCards(language: Language, words: string | null): Sample[] {
  const view = words === null ? anAskView() : wordedView(words);
  const [first] = view.questions;
  const questionId = first?.questionId ?? '';
  const input = filledInput(words ?? 'Rakentaminen siirtyy keväälle, koska urakoitsijaa ei saatu.');
  const passedOn = [{ tunnus: 'ELI-YMP-20', measure: words ?? 'Rantaraitin jatkaminen (Sauvosaari ja Rytikari).' }];
  const saved = { tunnus: first?.tunnus ?? '', at: NOW };
  const question = untouched(questionId);
  const answered = answeredView(view);
  const faces: [string, AskView, AskFace][] = [
    ['question', view, question],
    ['question-next', view, { ...question, questionId: view.questions[1]?.questionId ?? '', saved }],
    ['question-all-statuses', view, { ...question, input: emptyAnswerInput(1), allStatuses: true }],
    [
      'question-problems',
      view,
      {
        ...question,
        input: { ...input, status: '', realisation: '', values: ['paljon'], link: 'www.kemi.example' },
        problems: [
          { field: 'status', code: 'status-missing' },
          { field: 'realisation', code: 'words-missing' },
          { field: 'values', index: 0, code: 'value-not-a-number' },
          { field: 'valueOns', index: 0, code: 'date-in-future' },
          { field: 'need', code: 'text-too-long', limit: 1000 },
          { field: 'link', code: 'link-not-https' },
        ],
      },
    ],
    ['question-correction', answered, question],
    ['question-continuous', withFirst(view, { scale: 'continuous', scheduleText: 'jatkuva', untilOn: null }), question],
    [
      'question-closing',
      withFirst(view, {
        scale: 'closing',
        untilOn: '2022-06-30',
        indicators: [words ?? 'Asukastyytyväisyys', words ?? 'Uudet pyöräkaistat, km'],
        otherRoles: [words ?? 'Johtava rakennustarkastaja'],
        previous: { kind: 'imported', text: words ?? 'Selvitys aloitettu.' },
      }),
      question,
    ],
    ['question-only-one', { ...view, questions: view.questions.slice(0, 1) }, question],
    ['question-without-earlier', withFirst(view, { previous: { kind: 'none' }, indicators: [] }), question],
    ['receipt', answered, { face: 'receipt', saved }],
    ['receipt-passed-on', { ...answered, passedOn }, { face: 'receipt', saved: { ...saved, disputed: true } }],
    ['receipt-empty', { ...view, questions: [], passedOn }, { face: 'receipt', saved: null }],
    ['postponed', view, { face: 'postponed', until: '2022-08-19T06:00:00.000Z' }],
    ['not-mine', view, { face: 'not-mine', questionId, words: words ?? '', problem: null }],
    ['not-mine-too-long', view, { face: 'not-mine', questionId, words: words ?? 'Ei.', problem: 'words-too-long' }],
    ['question-leaving', view, { ...question, input, leaving: { jump: null, later: 'monday' } }],
    ['conflict', answered, { face: 'conflict', questionId, input }],
    ['not-saved', view, { face: 'not-saved', questionId, input }],
    [
      'ended',
      { ...answered, roundState: 'closed' },
      { face: 'ended', questionId: null, input: null, sentToCoordinator: false },
    ],
    ['ended-late', { ...view, roundState: 'closed' }, { face: 'ended', questionId, input, sentToCoordinator: false }],
    [
      'ended-late-gone',
      { ...view, roundState: 'closed', questions: [] },
      { face: 'ended', questionId, input, sentToCoordinator: false },
    ],
    [
      'ended-sent',
      { ...answered, roundState: 'cancelled' },
      { face: 'ended', questionId, input, sentToCoordinator: true },
    ],
    ['moved', view, { face: 'moved' }],
  ];
  return faces.map(([name, shown, face]) => ({ name: `ask-${name}`, outgoing: askCard(shown, face, language, NOW) }));
}

/** The same ask with words in every text of the plan. */
export function wordedView(words: string): AskView {
  const view = anAskView({ planName: words, roundName: words, coordinatorRole: { fi: words } });
  const questions = view.questions.map((question) => ({
    ...question,
    tunnus: question.tunnus,
    goal: words,
    objective: words,
    measure: words,
    role: words,
    otherRoles: [words],
    indicators: [words],
    scheduleText: words,
    previous: { kind: 'answer', status: 'on-track', realisation: words, answeredAt: NOW, roundName: words } as const,
  }));
  return { ...view, questions };
}

function withFirst(view: AskView, overrides: Parameters<typeof aQuestionView>[0]): AskView {
  return {
    ...view,
    questions: view.questions.map((question, index) => (index === 0 ? { ...question, ...overrides } : question)),
  };
}
