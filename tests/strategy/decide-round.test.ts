import fc from 'fast-check';
import { decideRound } from '../../strategy/decide-round';
import type { Round } from '../../strategy/round';
import { aRound, aSettings } from '../support/builders';

const settings = aSettings();
/** Helsinki is three hours ahead in summer. */
const helsinki = (on: string, time: string) => new Date(`${on}T${time}:00.000+03:00`).toISOString();

function aPlannedRound(overrides: Partial<Round> = {}): Round {
  return aRound({
    state: 'planned',
    planVersion: null,
    openedAt: null,
    confirmedAt: null,
    confirmedBy: null,
    ...overrides,
  });
}
const needOf = (round: Round, on: string, time = '08:00', rounds = [round]) =>
  decideRound(round, rounds, settings, helsinki(on, time));
const CONFIRMED = '2022-08-02T06:00:00.000Z';

describe('a planned round', () => {
  it('is announced first, whenever it is', () => {
    expect(needOf(aPlannedRound({ announcedAt: null }), '2022-08-01')).toBe('announce');
    expect(needOf(aPlannedRound({ announcedAt: null }), '2022-08-20')).toBe('announce');
  });

  it('confirmed, opens at 8:00 of its day in the plan’s zone', () => {
    const confirmed = aPlannedRound({ confirmedAt: CONFIRMED });
    expect(needOf(confirmed, '2022-08-15', '07:59')).toBeNull();
    expect(needOf(confirmed, '2022-08-15', '08:00')).toBe('open');
    expect(needOf(confirmed, '2022-08-18', '13:00')).toBe('open');
  });

  it('unconfirmed, never opens; the coordinators are told once', () => {
    const unconfirmed = aPlannedRound();
    expect(needOf(unconfirmed, '2022-08-14')).toBeNull();
    expect(needOf(unconfirmed, '2022-08-15')).toBe('tell-not-opened');
    expect(needOf({ ...unconfirmed, missedToldAt: CONFIRMED }, '2022-08-16')).toBeNull();
  });

  it('announced only after its day, needs no second word about not opening', () => {
    const late = aPlannedRound({ announcedAt: helsinki('2022-08-17', '08:00') });
    expect(needOf(late, '2022-08-18')).toBeNull();
    expect(needOf({ ...late, confirmedAt: CONFIRMED }, '2022-08-18')).toBe('open');
  });
});

describe('a planned round that can no longer be opened', () => {
  const next = aPlannedRound({ name: '2022-H2', opensOn: '2023-01-16', closesOn: '2023-02-03' });

  it('ends when its last day is over, confirmed or not, announced or not', () => {
    for (const round of [
      aPlannedRound(),
      aPlannedRound({ confirmedAt: CONFIRMED }),
      aPlannedRound({ announcedAt: null }),
    ]) {
      expect(needOf(round, '2022-09-02', '23:59')).not.toBe('end-over');
      expect(needOf(round, '2022-09-03', '00:00')).toBe('end-over');
    }
  });

  it('ends when the next round of its plan has been announced, so that the two never ask at once', () => {
    const late = aPlannedRound({ closesOn: '2023-06-30', confirmedAt: CONFIRMED });
    expect(needOf(late, '2022-12-30', '08:00', [late, { ...next, announcedAt: null }])).toBe('open');
    expect(needOf(late, '2022-12-30', '08:00', [late, next])).toBe('end-superseded');
  });

  it('does not end before its own day, however early the next one is announced', () => {
    const confirmed = aPlannedRound({ confirmedAt: CONFIRMED });
    expect(needOf(confirmed, '2022-08-12', '08:00', [confirmed, next])).toBeNull();
  });
});

describe('beside a round of the calendar', () => {
  const extra = aPlannedRound({
    name: '2022-X1',
    opensOn: '2022-08-22',
    closesOn: '2022-08-26',
    madeBy: 'koordinaattori',
  });
  const pulse = aPlannedRound({ name: '2022-P08', opensOn: '2022-08-22', closesOn: '2022-08-26' });

  it('an extra one or a pulse that is announced later does not end it', () => {
    const confirmed = aPlannedRound({ confirmedAt: CONFIRMED });
    expect(needOf(confirmed, '2022-08-19', '08:00', [confirmed, extra, pulse])).toBe('open');
  });

  it('an extra one opens on its own day, whatever else is open or announced', () => {
    const confirmed = { ...extra, confirmedAt: CONFIRMED };
    const next = aPlannedRound({ name: '2022-H2', opensOn: '2023-01-16', closesOn: '2023-02-03' });
    expect(needOf(confirmed, '2022-08-22', '08:00', [confirmed, aRound(), next])).toBe('open');
  });

  it('a pulse asks nobody while another round is open, nor once the next half-year’s is announced', () => {
    const confirmed = { ...pulse, confirmedAt: CONFIRMED };
    const next = aPlannedRound({ opensOn: '2022-09-01', closesOn: '2022-09-16' });
    expect(needOf(confirmed, '2022-08-22', '08:00', [confirmed])).toBe('open');
    expect(needOf(confirmed, '2022-08-22', '08:00', [confirmed, aRound({ name: '2022-X1' })])).toBe('end-superseded');
    expect(needOf(confirmed, '2022-08-22', '08:00', [confirmed, next])).toBe('end-superseded');
  });
});

describe('an open round', () => {
  it('closes when its last day is over', () => {
    expect(needOf(aRound(), '2022-09-02', '23:59')).toBeNull();
    expect(needOf(aRound(), '2022-09-03', '00:00')).toBe('close');
    expect(needOf(aRound(), '2022-12-01')).toBe('close');
  });
});

describe('an ended round', () => {
  it.each(['closed', 'cancelled'] as const)('that was %s needs nothing', (state) => {
    expect(needOf(aRound({ state }), '2022-12-01')).toBeNull();
  });
});

describe('whatever the moment', () => {
  it('nothing opens that a coordinator has not confirmed', () => {
    const instants = fc.date({ min: new Date('2022-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.boolean(), fc.boolean(), (at, isAnnounced, isTold) => {
        const round = aPlannedRound({
          announcedAt: isAnnounced ? '2022-08-01T05:00:00.000Z' : null,
          missedToldAt: isTold ? '2022-08-15T05:00:00.000Z' : null,
        });
        expect(decideRound(round, [round], settings, at.toISOString())).not.toBe('open');
      }),
    );
  });
});
