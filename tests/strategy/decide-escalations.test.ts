import { decideEscalations, type EscalationRecords } from '../../strategy/decide-escalations';
import type { Role } from '../../strategy/role';
import { aReminding, aSent, inHelsinki, type RemindingWish } from '../support/a-reminding';
import { anAnswer, anOfficial, aQuestion, aRole, aTenure } from '../support/builders';

const M1 = 'kemi/2022-H1/M1';
const SUPERIOR = 'kemi/kaupunginjohtaja';

/** One role with a deputy and a superior, who heads the city. */
function someRoles(role: Partial<Role> = {}): Role[] {
  return [
    aRole({ tenures: [aTenure({ deputyId: 'sijainen' })], superiorRole: SUPERIOR, ...role }),
    aRole({ id: SUPERIOR, name: 'Kaupunginjohtaja', tenures: [aTenure({ officialId: 'kaupunginjohtaja' })] }),
  ];
}

const someOfficials = () => [anOfficial(), anOfficial({ id: 'sijainen' }), anOfficial({ id: 'kaupunginjohtaja' })];

function aSilence(wish: RemindingWish = {}, roles: Role[] = someRoles()): EscalationRecords {
  const records = { questions: [aQuestion()], officials: someOfficials(), ...wish.records };
  return { ...aReminding({ ...wish, records }), roles };
}

/** What is decided of the one question, in one line. */
function decided(records: EscalationRecords, on: string): string {
  const [one] = decideEscalations(records, inHelsinki(on)).filter(({ question }) => question.id === M1);
  if (!one) throw new Error('nothing is decided');
  if (one.act === 'wait') return one.because;
  return one.act === 'tell' ? `${one.level} ${one.toOfficialId}` : `coordinators: ${one.because}`;
}

const told = (level: 'deputy' | 'superior', toOfficialId: string) => ({
  level,
  toOfficialId,
  at: inHelsinki('2022-08-29'),
});

describe('a question without an answer', () => {
  it('is told to the deputy after ten working days, to the superior after twelve', () => {
    expect(decided(aSilence(), '2022-08-26')).toBe('not-due');
    expect(decided(aSilence(), '2022-08-29')).toBe('deputy sijainen');
    const escalations = [told('deputy', 'sijainen')];
    const known = aSilence({ records: { questions: [aQuestion({ escalations })] } });
    expect(decided(known, '2022-08-30')).toBe('not-due');
    expect(decided(known, '2022-08-31')).toBe('superior kaupunginjohtaja');
  });

  it('is told to nobody twice on the same level', () => {
    const escalations = [told('deputy', 'sijainen'), told('superior', 'kaupunginjohtaja')];
    expect(decided(aSilence({ records: { questions: [aQuestion({ escalations })] } }), '2022-09-02')).toBe('not-due');
  });

  it('counts from when it came to whoever is asked now, and leaves July and holidays out', () => {
    const at = inHelsinki('2022-08-22', '10:00');
    const handOvers = [
      { at, fromOfficialId: 'elinvoimajohtaja', toOfficialId: 'ymparistojohtaja', by: 'koordinaattori' },
    ];
    const handed = aSilence({ records: { questions: [aQuestion({ handOvers })] } });
    expect(decided(handed, '2022-09-02')).toBe('not-due');
    const summer = aSilence({ sentOn: '2022-06-17', closesOn: '2022-08-31' });
    expect(decided(summer, '2022-07-04')).toBe('not-due');
    expect(decided(summer, '2022-08-01')).toBe('not-due');
    expect(decided(summer, '2022-08-02')).toBe('deputy sijainen');
  });

  it('that was answered, disputed, excused or never reached anybody is nobody else’s business', () => {
    const at = inHelsinki('2022-08-16');
    const dispute = { at, byOfficialId: 'ymparistojohtaja', words: 'Ei minun.' };
    const excuse = { at, by: 'kaupunginjohtaja', reason: 'Siirtyi.' };
    const on = '2022-08-31';
    expect(decided(aSilence({ records: { answers: [anAnswer()] } }), on)).toBe('answered');
    expect(decided(aSilence({ records: { questions: [aQuestion({ dispute })] } }), on)).toBe('not-counted');
    expect(decided(aSilence({ records: { questions: [aQuestion({ excuse })] } }), on)).toBe('not-counted');
    expect(decided(aSilence({ records: { deliveries: [] } }), on)).toBe('not-reached');
    expect(decided(aSilence({ round: { state: 'closed' } }), on)).toBe('round-not-open');
  });

  it('of whoever heads the city stays between them and the coordinators', () => {
    const roles = [
      aRole({ tenures: [aTenure({ deputyId: 'sijainen' })] }),
      aRole({ id: 'kemi/muu', superiorRole: aRole().id }),
    ];
    expect(decided(aSilence({}, roles), '2022-08-31')).toBe('head-role');
  });
});

describe('a deputy', () => {
  it.each([
    ['is nobody', null],
    ['is the one who was asked', 'ymparistojohtaja'],
    ['is not known', 'joku-muu'],
  ])('who %s is passed over, and the superior’s turn comes on its own day', (_, deputyId) => {
    const records = aSilence({}, someRoles({ tenures: [aTenure({ deputyId })] }));
    expect(decided(records, '2022-08-29')).toBe('not-due');
    expect(decided(records, '2022-08-31')).toBe('superior kaupunginjohtaja');
  });

  it('who is away is not told', () => {
    const absences = [{ fromOn: '2022-08-22', untilOn: '2022-09-30' }];
    const officials = [
      ...someOfficials().filter(({ id }) => id !== 'sijainen'),
      anOfficial({ id: 'sijainen', absences }),
    ];
    expect(decided(aSilence({ records: { officials } }), '2022-08-29')).toBe('not-due');
  });
});

describe('the coordinators', () => {
  const later = (records: EscalationRecords) => decided(records, '2022-08-31');
  const alone = { tenures: [aTenure()] };

  it('are told where the role has no superior, or nobody holds it', () => {
    expect(later(aSilence({}, someRoles({ ...alone, superiorRole: null })))).toBe('coordinators: no-superior');
    const vacant = aRole({ id: SUPERIOR, tenures: [] });
    const roles = [aRole({ ...alone, superiorRole: SUPERIOR }), vacant];
    expect(later(aSilence({}, roles))).toBe('coordinators: no-superior');
  });

  it('are told where the superior is the one who was asked', () => {
    const same = aRole({ id: SUPERIOR, tenures: [aTenure()] });
    const roles = [aRole({ ...alone, superiorRole: SUPERIOR }), same];
    expect(later(aSilence({}, roles))).toBe('coordinators: superior-is-holder');
  });

  it('are told where Teams does not reach the superior, then or as soon as that is known', () => {
    const blocked = anOfficial({ id: 'kaupunginjohtaja', reachability: 'blocked' });
    const officials = [anOfficial(), anOfficial({ id: 'sijainen' }), blocked];
    const known = [told('deputy', 'sijainen')];
    const unreachable = aSilence({ records: { officials, questions: [aQuestion({ escalations: known })] } });
    expect(later(unreachable)).toBe('coordinators: not-reachable');

    const lost = aSent('kemi/2022-H1/kaupunginjohtaja/escalation/superior', 'escalation', inHelsinki('2022-08-31'));
    const state = { is: 'unreachable', reason: 'blocked', code: null, at: inHelsinki('2022-08-31') } as const;
    const recipient = { to: 'official', officialId: 'kaupunginjohtaja' } as const;
    const escalations = [...known, told('superior', 'kaupunginjohtaja')];
    const questions = [aQuestion({ escalations })];
    const gone = aSilence({ deliveries: [{ ...lost, recipient, state }], records: { questions } });
    expect(later(gone)).toBe('coordinators: not-reachable');
  });
});

describe('one prompt a day', () => {
  it('holds for whoever is told: who was prompted today is told tomorrow', () => {
    const escalations = [told('deputy', 'sijainen')];
    const prompt = aSent('hyte/2022-X1/kaupunginjohtaja/ask', 'ask', inHelsinki('2022-08-31'), 'hyte/2022-X1');
    const recipient = { to: 'official', officialId: 'kaupunginjohtaja' } as const;
    const wish = { deliveries: [{ ...prompt, recipient }], records: { questions: [aQuestion({ escalations })] } };
    expect(decided(aSilence(wish), '2022-08-31')).toBe('capped-day');
    expect(decided(aSilence(wish), '2022-09-01')).toBe('superior kaupunginjohtaja');
  });
});
