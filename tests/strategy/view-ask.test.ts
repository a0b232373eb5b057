import type { Question } from '../../strategy/question';
import { measuresLedBy, nextOpenQuestion, previousAnswerOf, type RoundRecords, viewAsk } from '../../strategy/view-ask';
import { aMeasure, anAnswer, anOfficial, aPlan, aQuestion, aRole, aRound, aTenure } from '../support/builders';

const official = anOfficial();

function someRecords(overrides: Partial<RoundRecords> = {}): RoundRecords {
  return {
    plan: aPlan({ measures: 3 }),
    round: aRound(),
    rounds: [aRound({ name: '2021-H2', opensOn: '2022-01-17' }), aRound()],
    questions: ['M3', 'M1', 'M2'].map((tunnus) => aQuestion({ tunnus })),
    answers: [],
    roles: [aRole()],
    ...overrides,
  };
}
const tunnukset = (records: RoundRecords) => viewAsk(records, official).questions.map(({ tunnus }) => tunnus);

describe('what an official’s card shows', () => {
  it('their own questions, in the order of the plan', () => {
    const theirs = aQuestion({ tunnus: 'M2', officialId: 'elinvoimajohtaja' });
    expect(tunnukset(someRecords())).toEqual(['M1', 'M2', 'M3']);
    expect(tunnukset(someRecords({ questions: [aQuestion({ tunnus: 'M1' }), theirs] }))).toEqual(['M1']);
  });

  it('no question that they say is not theirs', () => {
    const dispute = { at: '2022-08-16T06:00:00.000Z', byOfficialId: official.id, words: 'Ei minun.' };
    expect(tunnukset(someRecords({ questions: [aQuestion({ dispute })] }))).toEqual([]);
  });

  it('the role in which they are asked, and the others who share the measure', () => {
    const roles = [aRole(), aRole({ id: 'kemi/b', name: 'Kaupunginpuutarhuri' })];
    const plan = aPlan({ measures: [aMeasure({ roleIds: ['kemi/ymparistojohtaja', 'kemi/b'] })] });
    const [question] = viewAsk(someRecords({ plan, roles, questions: [aQuestion()] }), official).questions;
    expect(question).toMatchObject({ role: 'Ympäristöjohtaja', otherRoles: ['Kaupunginpuutarhuri'] });
  });

  it('the newest answer of this round as the one in force, whatever the order of reading', () => {
    const answers = [anAnswer({ n: 2, status: 'done' }), anAnswer({ n: 1 })];
    const [question] = viewAsk(someRecords({ answers }), official).questions;
    expect(question?.current).toMatchObject({ n: 2, status: 'done' });
  });

  it('the measure’s last day only when it has one', () => {
    const plan = aPlan({ measures: [aMeasure(), aMeasure({ tunnus: 'M2', schedule: { kind: 'continuous' } })] });
    const questions = [aQuestion(), aQuestion({ tunnus: 'M2' })];
    const view = viewAsk(someRecords({ plan, questions }), official);
    expect(view.questions.map(({ untilOn }) => untilOn)).toEqual(['2023-12-31', null]);
  });
});

describe('the previous answer', () => {
  const earlier = anAnswer({
    roundId: 'kemi/2021-H2',
    realisation: 'Luonnos.',
    answeredAt: '2022-01-20T06:00:00.000Z',
  });

  it('is of an earlier round, with that round’s name', () => {
    const [question] = viewAsk(someRecords({ answers: [earlier, anAnswer()] }), official).questions;
    expect(question?.previous).toEqual({
      kind: 'answer',
      status: 'on-track',
      realisation: 'Luonnos.',
      answeredAt: '2022-01-20T06:00:00.000Z',
      roundName: '2021-H2',
    });
  });

  it('is the correction, not what it corrected', () => {
    const corrected = anAnswer({ ...earlier, id: 'x', n: 2, status: 'delayed' });
    expect(previousAnswerOf(aQuestion(), [corrected, earlier])?.status).toBe('delayed');
  });

  it('is one’s own role’s before another role’s', () => {
    const others = anAnswer({ ...earlier, roleId: 'kemi/b', status: 'done', answeredAt: '2022-01-25T06:00:00.000Z' });
    expect(previousAnswerOf(aQuestion(), [earlier, others])?.status).toBe('on-track');
    expect(previousAnswerOf(aQuestion({ roleId: 'kemi/new' }), [earlier, others])?.status).toBe('done');
  });

  it('without one is what the imported table said, shown as such, else none', () => {
    const imported = aPlan({ measures: [aMeasure({ importedRealisation: 'Aloitettu 2021.' })] });
    const [first] = viewAsk(someRecords({ plan: imported, questions: [aQuestion()] }), official).questions;
    expect(first?.previous).toEqual({ kind: 'imported', text: 'Aloitettu 2021.' });
    const [second] = viewAsk(someRecords(), official).questions;
    expect(second?.previous).toEqual({ kind: 'none' });
  });
});

test('the measures that somebody leads are, under each and any, also those whose other roles they hold', () => {
  const roleIds = ['kemi/b', 'kemi/ymparistojohtaja'];
  const each = (['lead', 'each', 'any'] as const).map((rule, index) =>
    aMeasure({ tunnus: `M${index}`, rule, roleIds }),
  );
  const led = measuresLedBy(official, aPlan({ measures: each }), [aRole()], '2022-08-15T06:00:00.000Z');
  expect(led.map(({ tunnus }) => tunnus)).toEqual(['M1', 'M2']);
});

describe('a measure under rule any', () => {
  const sharedId = 'kemi/2022-H1/M1';
  const plan = aPlan({ measures: [aMeasure({ rule: 'any', roleIds: ['kemi/ymparistojohtaja', 'kemi/b'] })] });
  const roles = [aRole(), aRole({ id: 'kemi/b', name: 'Kaupunginpuutarhuri' })];
  const own = aQuestion({ id: `${sharedId}/ymparistojohtaja`, sharedId });
  const other = aQuestion({ id: `${sharedId}/b`, sharedId, roleId: 'kemi/b', officialId: 'b' });
  const theirs = anAnswer({ id: `${sharedId}/1`, questionId: other.id, sharedId, roleId: 'kemi/b', status: 'done' });
  const records = someRecords({ plan, roles, questions: [own, other], answers: [theirs] });

  it('is answered once anybody has, and says in which role', () => {
    const view = viewAsk(records, official);
    expect(view.questions).toMatchObject([{ current: { status: 'done' }, answeredBy: 'Kaupunginpuutarhuri' }]);
    expect(nextOpenQuestion(view, null)).toBeNull();
    expect(viewAsk(records, { ...official, id: 'b' }).questions[0]).not.toHaveProperty('answeredBy');
  });

  it('shows what was said before in whatever role', () => {
    const earlier = anAnswer({ ...theirs, roundId: 'kemi/2021-H2', id: 'x', sharedId: 'kemi/2021-H2/M1' });
    const older = anAnswer({ roundId: 'kemi/2021-H1', status: 'on-track', answeredAt: '2021-08-20T06:00:00.000Z' });
    expect(previousAnswerOf(own, [older, earlier])?.status).toBe('done');
  });
});

describe('a measure that somebody has said is not theirs', () => {
  const dispute = { at: '2022-08-16T06:00:00.000Z', byOfficialId: official.id, words: 'Ei minun.' };
  const of = (questions: Question[]) => viewAsk(someRecords({ questions }), official);

  it('is not asked any more, but named as passed on, in the plan’s order', () => {
    const view = of([aQuestion({ tunnus: 'M3', dispute }), aQuestion({ dispute }), aQuestion({ tunnus: 'M2' })]);
    expect(view.questions.map(({ tunnus }) => tunnus)).toEqual(['M2']);
    expect(view.passedOn.map(({ tunnus }) => tunnus)).toEqual(['M1', 'M3']);
  });

  it('is no longer shown to them once it points to somebody else', () => {
    expect(of([aQuestion({ dispute: null, officialId: 'other' })])).toMatchObject({ questions: [], passedOn: [] });
  });
});

describe('the next open question', () => {
  const view = viewAsk(someRecords({ answers: [anAnswer({ tunnus: 'M2' })] }), official);
  const openAfter = (tunnus: string | null) =>
    nextOpenQuestion(view, tunnus && aQuestion({ tunnus }).id)?.tunnus ?? 'none';

  it('is the first without an answer', () => {
    expect(openAfter(null)).toBe('M1');
  });

  it('comes after the one just answered, and goes round at the end', () => {
    expect(openAfter('M1')).toBe('M3');
    expect(openAfter('M2')).toBe('M3');
    expect(openAfter('M3')).toBe('M1');
  });

  it('is none when all are answered', () => {
    const answers = ['M1', 'M2', 'M3'].map((tunnus) => anAnswer({ tunnus }));
    expect(nextOpenQuestion(viewAsk(someRecords({ answers }), official), null)).toBeNull();
  });
});

describe('the measures that somebody answers for', () => {
  const roles = [
    aRole(),
    aRole({ id: 'kemi/b', tenures: [aTenure({ untilOn: '2022-06-30' })] }),
    aRole({ id: 'kemi/c', tenures: [aTenure({ officialId: 'other' })] }),
  ];
  const led = (overrides: Parameters<typeof aMeasure>[0], now = '2022-08-15T05:00:00.000Z') =>
    measuresLedBy(official, aPlan({ measures: [aMeasure(overrides)] }), roles, now).length === 1;

  it('are those of their roles today: the first under lead, any under each', () => {
    expect(led({})).toBe(true);
    expect(led({ roleIds: ['kemi/b'] })).toBe(false);
    expect(led({ roleIds: ['kemi/c', 'kemi/ymparistojohtaja'] })).toBe(false);
    expect(led({ roleIds: ['kemi/c', 'kemi/ymparistojohtaja'], rule: 'each' })).toBe(true);
  });

  it('not those of a sector that has left, nor a row without a measure', () => {
    expect(led({ sector: 'perusturva' })).toBe(true);
    expect(led({ sector: 'perusturva' }, '2023-01-10T05:00:00.000Z')).toBe(false);
    expect(led({ text: '' })).toBe(false);
  });
});
