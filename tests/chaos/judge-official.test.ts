/** The judge of a chaos run lets nothing pass that it is there for: each broken rule is a sentence. */

import type { CrowdAnswer } from '../../rehearsal/crowd-person';
import type { StageConversation, StageMessage } from '../../rehearsal/stage';
import type { Attempt, DeliveryState } from '../../strategy/delivery';
import { anAttempt } from '../support/an-attempt';
import { aDelivery, anAnswer, aQuestion } from '../support/builders';
import type { OfficialEvidence } from './chaos-evidence';
import { judgeOfficial } from './judge-official';

const ASK = 'kemi/2022-H1/ymparistojohtaja';
const AT = '2022-08-15T05:00:00.000Z';
const CHAT = { conversationId: 'a:chat', serviceUrl: 'https://smba.trafficmanager.net/teams/' };
const SENT: DeliveryState = { is: 'sent', sentAt: AT, activityId: '1', conversation: CHAT };

function anEnd(outcome: string, more: Partial<NonNullable<Attempt['result']>> = {}): Attempt['result'] {
  return { endedAt: AT, outcome, status: null, code: null, ...more };
}

function aPress(more: Partial<CrowdAnswer> = {}): CrowdAnswer {
  return {
    questionId: 'kemi/2022-H1/M1',
    verb: 'save-answer',
    typed: { status: 'on-track', realisation: 'Työ etenee (7-1-1)' },
    by: 'ymparistojohtaja@kemi.example',
    device: 'phone',
    route: 'execute',
    pressedAt: AT,
    acknowledgedAt: AT,
    reply: 'card',
    ...more,
  };
}

/** Asked once, answered once; `copies` of the card arrived. */
function anOfficialInChaos({ copies = 1, ...more }: Partial<OfficialEvidence> & { copies?: number } = {}) {
  const arrived = { arrived: copies, done: copies };
  const none = { arrived: 0, done: 0 };
  const official: OfficialEvidence = {
    email: 'ymparistojohtaja@kemi.example',
    officialId: 'ymparistojohtaja',
    conversationId: 'a:chat',
    hasApp: true,
    askId: ASK,
    delivery: aDelivery({ id: `${ASK}/ask`, state: SENT }),
    attempts: Array.from({ length: Math.max(copies, 1) }, (_, index) =>
      anAttempt({ n: index + 1, result: anEnd('sent') }),
    ),
    counts: { posts: arrived, asks: arrived, edits: none, removals: none, creations: none, byAsk: { [ASK]: arrived } },
    questions: [aQuestion()],
    answers: [anAnswer({ realisation: 'Työ etenee (7-1-1)' })],
    presses: [aPress()],
    chat: null,
    refusedEdits: 0,
    ...more,
  };
  return official;
}

const judge = (official: OfficialEvidence) => judgeOfficial(official, (worker) => worker === 'killed');

describe('the judge of chaos', () => {
  it('finds nothing with who was asked once and answered once', () => {
    expect(judge(anOfficialInChaos())).toEqual([]);
  });

  it('allows a second card after an attempt of unknown outcome, and not without one', () => {
    const unknown = anAttempt({ n: 1, result: anEnd('unknown', { status: 502 }) });
    const sent = anAttempt({ n: 2, result: anEnd('sent') });
    expect(judge(anOfficialInChaos({ copies: 2, attempts: [unknown, sent] }))).toEqual([]);
    expect(judge(anOfficialInChaos({ copies: 2 }))).toEqual(['2 cards arrived with 0 attempts of unknown outcome']);
  });

  it('takes an attempt without an end for unknown only when its worker was killed', () => {
    const endless = anAttempt({ n: 1, worker: 'killed' });
    const sent = anAttempt({ n: 2, result: anEnd('sent') });
    expect(judge(anOfficialInChaos({ copies: 2, attempts: [endless, sent] }))).toEqual([]);
    const alive = { ...endless, worker: 'alive' };
    expect(judge(anOfficialInChaos({ copies: 2, attempts: [alive, sent] }))).toEqual([
      'attempt 1 has no end, and its worker alive was not killed',
    ]);
  });

  it('allows no third card and no POST without an attempt', () => {
    const unknown = (n: number) => anAttempt({ n, result: anEnd('unknown') });
    const thrice = { copies: 3, attempts: [unknown(1), unknown(2), unknown(3)] };
    expect(judge(anOfficialInChaos(thrice))).toEqual(['3 cards arrived: no more than one repeat is allowed']);
    expect(judge(anOfficialInChaos({ attempts: [] }))).toEqual(['1 POSTs of the card for 0 attempts']);
  });

  it.each<[string, Partial<OfficialEvidence> & { copies?: number }, string]>([
    ['nothing was planned', { delivery: null }, 'has no delivery'],
    ['it waits for ever', { delivery: aDelivery() }, `still waits (first) until ${AT}`],
    ['nothing arrived', { copies: 0 }, 'is told to have got a card, and none arrived'],
    [
      'it is passed over',
      { delivery: aDelivery({ state: { is: 'skipped', reason: 'nothing-to-ask', at: AT } }) },
      'was passed over: nothing-to-ask',
    ],
    [
      'it counts as blocked',
      { copies: 0, delivery: aDelivery({ state: { is: 'unreachable', reason: 'blocked', code: null, at: AT } }) },
      'counts as blocked',
    ],
  ])('tells when %s', (_, more, sentence) => {
    expect(judge(anOfficialInChaos(more))).toContain(sentence);
  });

  it('misses an answer that was acknowledged, and one that stands there twice or in other words', () => {
    const said = /an answer that was acknowledged stands (\d) times/;
    const timesTold = (official: OfficialEvidence) => judge(official).map((what) => said.exec(what)?.[1]);
    const answer = anAnswer({ realisation: 'Työ etenee (7-1-1)' });
    expect(timesTold(anOfficialInChaos({ answers: [] }))).toEqual(['0']);
    expect(timesTold(anOfficialInChaos({ answers: [answer, { ...answer, id: 'kemi/2022-H1/M1/2', n: 2 }] }))).toEqual([
      '2',
    ]);
    expect(judge(anOfficialInChaos({ answers: [{ ...answer, realisation: 'Työ etenee' }] }))).toEqual([
      'the answer kemi/2022-H1/M1/1 was never given so',
      expect.stringMatching(said),
    ]);
  });

  it('tells when the card of who has answered still asks, unless its edit was refused', () => {
    const message = { activityId: '1', card: { actions: [{ verb: 'save-answer' }] } } as unknown as StageMessage;
    const chat = { messages: [message] } as StageConversation;
    expect(judge(anOfficialInChaos({ chat }))).toEqual(['has answered, and the card 1 still asks']);
    expect(judge(anOfficialInChaos({ chat, refusedEdits: 1 }))).toEqual([]);
    expect(judge(anOfficialInChaos({ chat, answers: [], presses: [] }))).toEqual([]);
  });

  it('asks nothing of a press that was not acknowledged', () => {
    const official = anOfficialInChaos({ answers: [], presses: [aPress({ acknowledgedAt: null })] });
    expect(judge(official)).toEqual([]);
  });
});
