import type { Answer } from '../../strategy/answer';
import { hasEndedBy } from '../../strategy/has-ended-by';
import { statusesOf } from '../../strategy/status';
import { anAnswer } from '../support/builders';

const closing = (overrides: Partial<Answer> = {}) => anAnswer({ scale: 'closing', status: 'done', ...overrides });
const cannotSay = (roundId: string, answeredAt: string) =>
  closing({ roundId, answeredAt, status: 'cannot-assess', reason: 'no-data-yet' });

describe('a measure is not asked again', () => {
  it.each(statusesOf('closing').filter((status) => status !== 'cannot-assess'))(
    'once it was closed with %s',
    (status) => {
      expect(hasEndedBy([closing({ status })])).toBe(true);
    },
  );

  it('once it was dropped, whenever and whatever it is', () => {
    for (const scale of ['end', 'continuous', 'closing'] as const)
      expect(hasEndedBy([anAnswer({ scale, status: 'dropped' })])).toBe(true);
  });

  it('once it is done, before its time has ended', () => {
    expect(hasEndedBy([anAnswer({ status: 'done' })])).toBe(true);
  });
});

describe('a measure is asked again', () => {
  it('without an answer, and while it goes on', () => {
    expect(hasEndedBy([])).toBe(false);
    for (const status of statusesOf('continuous').filter((one) => one !== 'dropped'))
      expect(hasEndedBy([anAnswer({ scale: 'continuous', status })])).toBe(false);
    for (const status of ['not-started', 'on-track', 'delayed', 'partly', 'not-done', 'cannot-assess'] as const)
      expect(hasEndedBy([anAnswer({ status })])).toBe(false);
  });

  it('once more when it could not be assessed at its closing, and then no more', () => {
    const first = cannotSay('kemi/2022-H2', '2023-01-20T09:00:00.000Z');
    const second = cannotSay('kemi/2023-H1', '2023-08-20T09:00:00.000Z');
    expect(hasEndedBy([first])).toBe(false);
    expect(hasEndedBy([{ ...first, id: 'corrected', n: 2 }, first])).toBe(false);
    expect(hasEndedBy([first, second])).toBe(true);
  });

  it('when the answer that ended it was corrected', () => {
    expect(hasEndedBy([closing(), cannotSay('kemi/2022-H1', '2022-08-23T09:00:00.000Z')])).toBe(false);
  });
});
