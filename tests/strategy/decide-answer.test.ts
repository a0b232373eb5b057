import fc from 'fast-check';
import type { Answer, AnswerContent } from '../../strategy/answer';
import { decideAnswer, decideNoChange, mayKeep, refusalOf, type Situation } from '../../strategy/decide-answer';
import { STATUSES } from '../../strategy/status';
import { anAnswer, anAnswerContent, anOfficial, aQuestion, aRound } from '../support/builders';

const NOW = '2022-08-22T06:00:00.000Z';

function aSituation(overrides: Partial<Situation> = {}): Situation {
  return { question: aQuestion(), round: aRound(), answers: [], answerer: anOfficial(), ...overrides };
}
const stored = (decision: ReturnType<typeof decideAnswer>): Answer => {
  if (!('store' in decision)) throw new Error(`not stored: ${JSON.stringify(decision)}`);
  return decision.store;
};

describe('an answer', () => {
  it('is stored under the question’s next number', () => {
    expect(stored(decideAnswer(aSituation(), 0, anAnswerContent(), false, NOW))).toEqual(
      anAnswer({ answeredAt: NOW, n: 1 }),
    );
    const corrected = decideAnswer(
      aSituation({ answers: [anAnswer()] }),
      1,
      anAnswerContent({ status: 'done' }),
      false,
      NOW,
    );
    expect(stored(corrected)).toMatchObject({ id: 'kemi/2022-H1/M1/2', n: 2, status: 'done' });
  });

  it('with the same content as the one in force is the same answer', () => {
    const answers = [anAnswer({ values: [{ indicator: 0, text: '12,5', number: 12.5, on: '2022-08-20' }] })];
    const said = anAnswerContent({ values: [{ indicator: 0, text: '12.5', number: 12.5, on: '2022-08-20' }] });
    expect(decideAnswer(aSituation({ answers }), 0, said, false, NOW)).toEqual({ same: answers[0] });
  });

  it('that was based on an older one than is in force conflicts, and is not stored', () => {
    const answers = [anAnswer()];
    const other = anAnswerContent({ status: 'done' });
    expect(decideAnswer(aSituation({ answers }), 0, other, false, NOW)).toEqual({ conflict: answers[0] });
    expect(decideAnswer(aSituation({ answers }), 7, other, false, NOW)).toEqual({ conflict: answers[0] });
  });

  it.each<[string, Partial<Situation>, string]>([
    ['of somebody else', { answerer: anOfficial({ id: 'elinvoimajohtaja' }) }, 'not-asked-of-you'],
    ['after closing', { round: aRound({ state: 'closed' }) }, 'round-ended'],
    ['after cancelling', { round: aRound({ state: 'cancelled' }) }, 'round-ended'],
    ['before opening', { round: aRound({ state: 'planned' }) }, 'round-ended'],
    [
      'to a disputed question',
      { question: aQuestion({ dispute: { at: NOW, byOfficialId: 'x', words: 'Ei minun.' } }) },
      'disputed',
    ],
  ])('%s is rejected', (_, overrides, rejected) => {
    expect(decideAnswer(aSituation(overrides), 0, anAnswerContent(), false, NOW)).toEqual({ rejected });
    expect(decideNoChange(aSituation(overrides), anAnswer({ roundId: 'kemi/2021-H2' }), 0, NOW)).toEqual({ rejected });
    expect(refusalOf(aSituation(overrides))).toBe(rejected);
  });

  it('of the asked official to an open round may be given', () => {
    expect(refusalOf(aSituation())).toBeNull();
  });
});

describe('"no change"', () => {
  const previous = anAnswer({
    roundId: 'kemi/2021-H2',
    status: 'delayed',
    realisation: 'Kilpailutus siirtyi.',
    values: [{ indicator: 0, text: '3', number: 3, on: '2022-01-20' }],
    success: 'Kiitosta.',
    obstacle: 'Ei hakijoita.',
    need: 'Lisäresurssi.',
    publishable: true,
  });

  it('says the same status and words again, without indicator data, success or leave to publish', () => {
    expect(stored(decideNoChange(aSituation(), previous, 0, NOW))).toMatchObject({
      n: 1,
      roundId: 'kemi/2022-H1',
      status: 'delayed',
      realisation: 'Kilpailutus siirtyi.',
      obstacle: 'Ei hakijoita.',
      need: 'Lisäresurssi.',
      values: [],
      success: '',
      publishable: false,
      unchanged: true,
    });
  });

  it('needs an earlier answer whose status suits the question', () => {
    expect(decideNoChange(aSituation(), null, 0, NOW)).toEqual({ rejected: 'nothing-to-keep' });
    const closing = aSituation({ question: aQuestion({ scale: 'closing' }) });
    expect(decideNoChange(closing, previous, 0, NOW)).toEqual({ rejected: 'nothing-to-keep' });
    expect(mayKeep({ status: 'on-track' }, { scale: 'closing' })).toBe(false);
    expect(mayKeep({ status: 'dropped' }, { scale: 'closing' })).toBe(true);
  });

  it('does not replace an answer that was given meanwhile', () => {
    const answers = [anAnswer({ status: 'done' })];
    expect(decideNoChange(aSituation({ answers }), previous, 0, NOW)).toEqual({ conflict: answers[0] });
  });
});

describe('whatever is clicked in whatever order', () => {
  const contents = fc
    .record({ status: fc.constantFrom(...STATUSES), realisation: fc.constantFrom('', 'a'), number: fc.integer() })
    .map(({ status, realisation, number }) =>
      anAnswerContent({
        status,
        realisation,
        values: [{ indicator: 0, text: String(number), number, on: '2022-08-20' }],
      }),
    );
  const clicks = fc.array(fc.record({ basedOn: fc.nat({ max: 4 }), content: contents }), { maxLength: 12 });

  /** What a store holds after these clicks, each judged against what stands then. */
  function played(sequence: readonly { basedOn: number; content: AnswerContent }[]): Answer[] {
    const answers: Answer[] = [];
    for (const { basedOn, content } of sequence) {
      const decision = decideAnswer(aSituation({ answers }), basedOn, content, false, NOW);
      if ('store' in decision) answers.push(decision.store);
    }
    return answers;
  }

  it('no number is lost or used twice: answers are numbered 1, 2, 3, …', () => {
    fc.assert(
      fc.property(clicks, (sequence) => {
        const answers = played(sequence);
        expect(answers.map(({ n }) => n)).toEqual(answers.map((_, index) => index + 1));
        expect(answers.map(({ id }) => id)).toEqual(answers.map(({ n }) => `kemi/2022-H1/M1/${n}`));
      }),
    );
  });

  it('no indicator value that was stored changes or disappears', () => {
    fc.assert(
      fc.property(clicks, clicks, (first, more) => {
        const before = played(first);
        expect(played([...first, ...more]).slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('replaying any click at once changes nothing', () => {
    fc.assert(
      fc.property(clicks, (sequence) => {
        const doubled = sequence.flatMap((click) => [click, click]);
        expect(played(doubled)).toEqual(played(sequence));
      }),
    );
  });

  it('replaying any earlier click later stores nothing that was not in force, unless it was based on what is', () => {
    fc.assert(
      fc.property(clicks, fc.nat(), (sequence, pick) => {
        const answers = played(sequence);
        const old = sequence[pick % Math.max(1, sequence.length)];
        if (!old) return;
        const decision = decideAnswer(aSituation({ answers }), old.basedOn, old.content, false, NOW);
        if ('store' in decision) expect(old.basedOn).toBe(answers.length);
      }),
    );
  });

  it('of two answers based on the same, one is stored and the other is told of it', () => {
    fc.assert(
      fc.property(clicks, contents, contents, (earlier, one, other) => {
        const answers = played(earlier);
        const base = answers.length;
        const first = decideAnswer(aSituation({ answers }), base, one, false, NOW);
        if (!('store' in first)) return;
        const second = decideAnswer(aSituation({ answers: [...answers, first.store] }), base, other, false, NOW);
        expect(second).toEqual(
          JSON.stringify(one) === JSON.stringify(other) ? { same: first.store } : { conflict: first.store },
        );
      }),
    );
  });
});

describe('an answer for somebody else', () => {
  const coordinator = anOfficial({ id: 'koordinaattori', isCoordinator: true });
  const superior = anOfficial({ id: 'kaupunginjohtaja' });
  const escalated = aQuestion({
    escalations: [{ level: 'superior', at: NOW, toOfficialId: 'kaupunginjohtaja' }],
  });

  it('by a coordinator is the owner’s answer, and says who recorded it', () => {
    const decision = decideAnswer(aSituation({ answerer: coordinator }), 0, anAnswerContent(), false, NOW);
    expect(stored(decision)).toMatchObject({ officialId: 'ymparistojohtaja', recordedBy: 'koordinaattori' });
  });

  it('is refused to a coordinator of another city', () => {
    expect(refusalOf(aSituation({ answerer: { ...coordinator, tenantId: 'other' } }))).toBe('not-asked-of-you');
  });

  it('is allowed to whom the question was escalated, and to nobody before', () => {
    expect(refusalOf(aSituation({ answerer: superior }))).toBe('not-asked-of-you');
    const situation = aSituation({ answerer: superior, question: escalated });
    expect(stored(decideAnswer(situation, 0, anAnswerContent(), false, NOW))).toMatchObject({
      recordedBy: 'kaupunginjohtaja',
    });
  });

  it('may be corrected by the owner, whose own answer it is then', () => {
    const answers = [anAnswer({ recordedBy: 'koordinaattori' })];
    const said = anAnswerContent({ status: 'delayed', realisation: 'Kilpailutus siirtyi.' });
    expect(stored(decideAnswer(aSituation({ answers }), 1, said, false, NOW))).toMatchObject({
      n: 2,
      recordedBy: null,
    });
  });
});

describe('an answer under rule any', () => {
  const sharedId = 'kemi/2022-H1/M1';
  const own = aQuestion({ id: `${sharedId}/ymparistojohtaja`, sharedId });
  const sibling = aQuestion({ id: `${sharedId}/b`, sharedId, roleId: 'kemi/b', officialId: 'bertil' });
  const theirs = anAnswer({
    id: `${sharedId}/1`,
    questionId: sibling.id,
    sharedId,
    roleId: 'kemi/b',
    status: 'delayed',
  });
  const situation = (answers: Answer[], siblings = [own, sibling]) => aSituation({ question: own, siblings, answers });
  const decide = (basedOn: number, answers: Answer[], siblings = [own, sibling]) =>
    decideAnswer(situation(answers, siblings), basedOn, anAnswerContent(), false, NOW);

  it('is numbered with those of all who were asked, so that of two who answer at once one is first', () => {
    expect(stored(decide(0, []))).toMatchObject({ id: `${sharedId}/1`, questionId: own.id, sharedId });
  });

  it('given after somebody else’s, without having seen it, conflicts with it', () => {
    expect(decide(0, [theirs])).toEqual({ conflict: theirs });
  });

  it('given after somebody else’s was seen, corrects it, in one’s own role', () => {
    expect(stored(decide(1, [theirs]))).toMatchObject({ id: `${sharedId}/2`, n: 2, roleId: own.roleId });
  });

  it('is the first in force when the other said afterwards that it is not theirs, and uses no number twice', () => {
    const dispute = { at: NOW, byOfficialId: 'bertil', words: '' };
    expect(stored(decide(0, [theirs], [own, { ...sibling, dispute }]))).toMatchObject({ id: `${sharedId}/2`, n: 2 });
  });
});
