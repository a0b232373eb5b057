import { overdueDigests, overdueRounds } from '../../strategy/find-overdue';
import { absenceWith, type Overdue, stillStuck } from '../../strategy/lookout';
import { at } from '../support/a-digest';
import { aRound, aSettings } from '../support/builders';

const settings = aSettings();
const round: Overdue = { what: 'round', key: 'r', dueAt: at('2022-08-15'), roundId: 'r', roundName: '2022-H1' };
const asks = (count: number, first = 0): Overdue[] =>
  Array.from({ length: count }, (_, index) => ({
    what: 'delivery',
    key: `ask-${first + index}`,
    dueAt: at('2022-08-15'),
    isAsk: true,
  }));

describe('a confirmed round that has not opened', () => {
  const confirmed = aRound({ state: 'planned', openedAt: null });

  it('is overdue a quarter of an hour after its moment', () => {
    expect(overdueRounds([confirmed], settings, at('2022-08-15', '08:14'))).toEqual([]);
    expect(overdueRounds([confirmed], settings, at('2022-08-15', '08:15'))).toHaveLength(1);
  });

  it('was due when it was confirmed, if that came later', () => {
    const late = { ...confirmed, confirmedAt: at('2022-08-16', '10:00') };
    expect(overdueRounds([late], settings, at('2022-08-16', '10:10'))).toEqual([]);
    expect(overdueRounds([late], settings, at('2022-08-16', '10:15'))).toMatchObject([{ dueAt: late.confirmedAt }]);
  });

  it('is not overdue while nobody has confirmed it', () => {
    const unconfirmed = { ...confirmed, confirmedAt: null, confirmedBy: null };
    expect(overdueRounds([unconfirmed], settings, at('2022-08-16'))).toEqual([]);
  });
});

describe('a digest that nothing is written of', () => {
  const overdueAt = (on: string, time: string, decided: string[] = [], round = aRound()) =>
    overdueDigests(round, [round, aRound()], settings, decided, at(on, time)).map(({ dueOn }) => dueOn);

  it('is overdue a quarter of an hour after its moment, until it is missed', () => {
    expect(overdueAt('2022-08-22', '08:14')).toEqual([]);
    expect(overdueAt('2022-08-22', '08:15')).toEqual(['2022-08-22']);
    expect(overdueAt('2022-08-24', '12:00')).toEqual(['2022-08-22']);
    expect(overdueAt('2022-08-25', '12:00')).toEqual([]);
  });

  it('waits for office hours once its day has passed', () => {
    expect(overdueAt('2022-08-23', '03:00')).toEqual([]);
  });

  it('is not overdue when another round tells that day', () => {
    expect(overdueAt('2022-08-22', '09:00', [], aRound({ name: '2022-X1' }))).toEqual([]);
  });

  it('is not overdue when any recipient’s was decided', () => {
    expect(overdueAt('2022-08-22', '09:00', ['kemi/19:x@thread.tacv2/johtoryhma/digest/2022-08-22'])).toEqual([]);
    expect(overdueAt('2022-08-22', '09:00', ['kemi/19:x@thread.tacv2/lautakunnat/digest/2022-08-22'])).toHaveLength(1);
  });
});

describe('an absence', () => {
  const from = at('2022-08-15', '07:30');
  const first = absenceWith(null, from, [round, ...asks(5)], at('2022-08-15', '10:00'));

  it('holds what fell due in it', () => {
    expect(first).toMatchObject({ fromAt: from, untilAt: at('2022-08-15', '10:00'), rounds: [round], asks: 5 });
  });

  it('that is seen again, after a crash while it was made up for, is the same one', () => {
    const again = absenceWith(first, from, asks(2), at('2022-08-15', '10:02'));
    expect(again).toMatchObject({ fromAt: from, rounds: [round], asks: 5 });
  });

  it('that is followed by another before it is told grows', () => {
    const grown = absenceWith(first, at('2022-08-15', '18:00'), [round, ...asks(2, 5)], at('2022-08-15', '19:00'));
    expect(grown).toMatchObject({ fromAt: from, untilAt: at('2022-08-15', '19:00'), rounds: [round], asks: 7 });
  });
});

describe('what stays undone', () => {
  const [eight, quarterPast, half] = ['08:00', '08:15', '08:30'].map((time) => at('2022-08-15', time)) as [
    string,
    string,
    string,
  ];

  it('is told when it has been seen for a quarter of an hour, once', () => {
    const seen = stillStuck([], [round], eight);
    expect(seen.toTell).toEqual([]);
    const ripe = stillStuck(seen.stuck, [round], quarterPast);
    expect(ripe.toTell).toEqual([round]);
    const told = ripe.stuck.map((one) => ({ ...one, toldAt: quarterPast }));
    expect(stillStuck(told, [round], half).toTell).toEqual([]);
  });

  it('is forgotten when it is done, and is news when it happens again', () => {
    const told = [{ key: 'r', sinceAt: eight, toldAt: quarterPast }];
    expect(stillStuck(told, [], quarterPast).stuck).toEqual([]);
    expect(stillStuck([], [round], half).stuck).toEqual([{ key: 'r', sinceAt: half, toldAt: null }]);
  });

  it('is one trouble however many messages wait', () => {
    const { stuck } = stillStuck([], asks(300), eight);
    expect(stuck).toHaveLength(1);
    expect(stillStuck(stuck, asks(301), quarterPast).toTell).toHaveLength(301);
  });
});
