import { decideReminders } from '../../strategy/decide-reminders';
import type { ReminderRecords } from '../../strategy/reminder-standing';
import { aReminding, aSent, inHelsinki } from '../support/a-reminding';
import { aDelivery, aMeasure, anAnswer, anAsk, aPlan, aQuestion } from '../support/builders';

const ASK = 'kemi/2022-H1/ymparistojohtaja';
const WAITING = { is: 'waiting', nextAttemptAt: '2022-08-22T05:00:00.000Z', why: 'first' } as const;

/** What is decided of the one official at a moment in Helsinki, each decision in one line. */
function decided(records: ReminderRecords, on: string, time?: string): string[] {
  return decideReminders(records, inHelsinki(on, time)).map((decision) =>
    decision.act === 'wait' ? decision.because : `${decision.act} ${decision.level}: ${decision.because}`,
  );
}

/** The same round with its first level written down. */
const withFirst = (at = inHelsinki('2022-08-22')) => aSent(`${ASK}/reminder/1`, 'reminder', at);

describe('a reminder', () => {
  it('comes on the fifth working day to whom misses an answer, and on no day before', () => {
    const records = aReminding();
    expect(decided(records, '2022-08-19', '15:59')).toEqual(['not-due']);
    expect(decided(records, '2022-08-22')).toEqual(['remind 1: level-due']);
  });

  it('says how many answers are missing', () => {
    const records = aReminding({ records: { answers: [anAnswer({ answeredAt: inHelsinki('2022-08-16') })] } });
    expect(decideReminders(records, inHelsinki('2022-08-22'))).toMatchObject([{ act: 'remind', missing: 1 }]);
  });

  it('comes once: a level that is written down is not decided again', () => {
    const records = aReminding({ deliveries: [withFirst()] });
    expect(decided(records, '2022-08-22', '12:00')).toEqual(['not-due']);
    expect(decided(records, '2022-08-25')).toEqual(['remind 2: level-due']);
  });

  it('comes on the last day too', () => {
    const records = aReminding({
      deliveries: [withFirst(), aSent(`${ASK}/reminder/2`, 'reminder', inHelsinki('2022-08-25'))],
    });
    expect(decided(records, '2022-09-02')).toEqual(['remind last-day: level-due']);
  });

  it('waits for office hours, and those are the plan’s own', () => {
    const records = aReminding();
    expect(decided(records, '2022-08-22', '07:59')).toEqual(['not-office-hours']);
    expect(decided(records, '2022-08-22', '16:00')).toEqual(['not-office-hours']);
  });

  it.each([
    ['spring', '2023-03-20', '2023-03-27'],
    ['autumn', '2022-10-24', '2022-10-31'],
  ])('comes at eight on the wall also after the night when clocks change in %s', (_, sentOn, dueOn) => {
    const records = aReminding({ sentOn, closesOn: '2023-12-29' });
    expect(decided(records, dueOn, '07:59')).toEqual(['not-office-hours']);
    expect(decided(records, dueOn, '08:00')).toEqual(['remind 1: level-due']);
  });

  it('never comes in July', () => {
    const records = aReminding({ sentOn: '2022-06-28', closesOn: '2022-08-19' });
    expect(decided(records, '2022-07-05')).toEqual(['july']);
    expect(decided(records, '2022-08-03')).toEqual(['remind 1: level-due']);
  });

  it('never comes on Midsummer Eve', () => {
    const records = aReminding({ sentOn: '2022-06-17', closesOn: '2022-06-30' });
    expect(decided(records, '2022-06-24')).toEqual(['not-due']);
    expect(decided(records, '2022-06-27')).toEqual(['remind 1: level-due']);
  });
});

describe('nobody is reminded', () => {
  const due = (records: ReminderRecords) => decided(records, '2022-08-22');

  it('who has answered everything', () => {
    const answers = [anAnswer(), anAnswer({ tunnus: 'M2' })];
    expect(due(aReminding({ records: { answers } }))).toEqual(['answered']);
  });

  it('whose question is with the coordinator or was excused', () => {
    const dispute = { at: '2022-08-16T06:00:00.000Z', byOfficialId: 'ymparistojohtaja', words: 'Ei minun.' };
    const excuse = { at: '2022-08-16T06:00:00.000Z', by: 'kaupunginjohtaja', reason: 'Hanke siirtyi.' };
    const disputed = [aQuestion({ dispute }), aQuestion({ tunnus: 'M2', dispute })];
    const excused = [aQuestion({ excuse }), aQuestion({ tunnus: 'M2', dispute })];
    expect(due(aReminding({ records: { questions: disputed } }))).toEqual(['disputed']);
    expect(due(aReminding({ records: { questions: excused } }))).toEqual(['excused']);
  });

  it('whose measure somebody else has answered under the rule "any"', () => {
    const measures = [aMeasure({ rule: 'any', roleIds: ['kemi/ymparistojohtaja', 'kemi/elinvoimajohtaja'] })];
    const questions = [aQuestion({ id: 'kemi/2022-H1/M1/ymparistojohtaja' })];
    const answers = [anAnswer({ questionId: 'kemi/2022-H1/M1/elinvoimajohtaja', officialId: 'elinvoimajohtaja' })];
    expect(due(aReminding({ records: { plan: aPlan({ measures }), questions, answers } }))).toEqual(['answered']);
  });

  it('whom the card has not reached', () => {
    expect(due(aReminding({ records: { deliveries: [aDelivery()] } }))).toEqual(['not-reached']);
  });

  it('who has saved something today', () => {
    const answers = [anAnswer({ answeredAt: inHelsinki('2022-08-22', '07:10') })];
    expect(due(aReminding({ records: { answers } }))).toEqual(['skip 1: answered-just-now']);
  });

  it('but what somebody else recorded for them leaves the rest to be reminded of', () => {
    const answers = [anAnswer({ answeredAt: inHelsinki('2022-08-22', '07:10'), recordedBy: 'koordinaattori' })];
    expect(due(aReminding({ records: { answers } }))).toEqual(['remind 1: level-due']);
  });

  it('who has asked the card to come back', () => {
    const asks = [anAsk({ returnsAt: inHelsinki('2022-08-24', '09:00') })];
    expect(due(aReminding({ records: { asks } }))).toEqual(['skip 1: asked-to-come-back']);
  });

  it('who is away on that day', () => {
    const absences = [{ fromOn: '2022-08-18', untilOn: '2022-08-22' }];
    expect(due(aReminding({ official: { absences } }))).toEqual(['skip 1: absent']);
  });

  it('in a round that is not open', () => {
    expect(due(aReminding({ round: { state: 'cancelled' } }))).toEqual(['round-not-open']);
  });
});

describe('the caps', () => {
  it('let one prompt a day through over all rounds and plans', () => {
    const otherRound = aSent(
      'hyte/2022-X1/ymparistojohtaja/reminder/2',
      'reminder',
      inHelsinki('2022-08-22'),
      'hyte/2022-X1',
    );
    expect(decided(aReminding({ deliveries: [otherRound] }), '2022-08-22')).toEqual(['skip 1: capped-day']);
  });

  it('count a card that came back, a card of another round and word of somebody else’s silence', () => {
    for (const kind of ['ask', 'ask-again', 'escalation'] as const) {
      const prompt = aSent('x', kind, inHelsinki('2022-08-22'), 'kemi/2022-X1');
      expect(decided(aReminding({ deliveries: [prompt] }), '2022-08-22')).toEqual(['skip 1: capped-day']);
    }
  });

  it('count what is only about to be sent', () => {
    const content = { kind: 'reminder', roundId: 'kemi/2022-X1', level: 1 } as const;
    const soon = aDelivery({
      id: 'kemi/2022-X1/ymparistojohtaja/reminder/1',
      roundId: 'kemi/2022-X1',
      content,
      state: WAITING,
    });
    expect(decided(aReminding({ deliveries: [soon] }), '2022-08-22')).toEqual(['skip 1: capped-day']);
  });

  it('count neither yesterday’s prompts nor what was never sent', () => {
    const content = { kind: 'reminder', roundId: 'kemi/2022-X1', level: 1 } as const;
    const skipped = { is: 'skipped', reason: 'capped', at: inHelsinki('2022-08-22') } as const;
    const deliveries = [
      aSent('x', 'reminder', inHelsinki('2022-08-19'), 'kemi/2022-X1'),
      aDelivery({ id: 'y', content, state: skipped }),
    ];
    expect(decided(aReminding({ deliveries }), '2022-08-22')).toEqual(['remind 1: level-due']);
  });

  it('let three reminders through in a round, those by hand among them', () => {
    const deliveries = ['1', '2', 'manual-1'].map((level, index) =>
      aSent(`${ASK}/reminder/${level}`, 'reminder', inHelsinki(`2022-08-2${3 + index}`)),
    );
    expect(decided(aReminding({ deliveries }), '2022-09-02')).toEqual(['skip last-day: capped-round']);
  });
});

describe('after the process was down', () => {
  it('a level whose day has passed is written down as missed, and the next one is decided', () => {
    expect(decided(aReminding(), '2022-08-24')).toEqual(['skip 1: missed', 'not-due']);
    expect(decided(aReminding(), '2022-08-25')).toEqual(['skip 1: missed', 'remind 2: level-due']);
  });

  it('for a week, nobody gets two reminders at once', () => {
    expect(decided(aReminding(), '2022-08-29')).toEqual(['skip 1: missed', 'skip 2: missed', 'not-due']);
  });

  it('whoever got a question only later has levels of their own from then', () => {
    const at = inHelsinki('2022-08-24', '10:00');
    const handOvers = [
      { at, fromOfficialId: 'elinvoimajohtaja', toOfficialId: 'ymparistojohtaja', by: 'koordinaattori' },
    ];
    const records = aReminding({ records: { questions: [aQuestion({ handOvers })] } });
    expect(decided(records, '2022-08-25')).toEqual(['not-due']);
    expect(decided(records, '2022-08-31')).toEqual(['remind 1: level-due']);
  });
});

describe('a wished weekday', () => {
  const wishes = { language: null, weekday: 2, lessOften: false };

  it('moves the reminder, and until then nothing is missed', () => {
    const records = aReminding({ official: { wishes } });
    expect(decided(records, '2022-08-22')).toEqual(['wish-weekday']);
    expect(decided(records, '2022-08-23')).toEqual(['remind 1: level-due']);
  });

  it('that brings two levels to one day sends one of them', () => {
    const records = aReminding({ official: { wishes: { ...wishes, weekday: 5 } } });
    expect(decided(records, '2022-08-26')).toEqual(['remind 1: level-due', 'skip 2: capped-day']);
  });
});
