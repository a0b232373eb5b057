import fc from 'fast-check';
import { afterAttempt, waitAfterUnknown } from '../../strategy/after-attempt';
import { type Delivery, type DeliveryState, deliveryCountsOf } from '../../strategy/delivery';
import type { SendFailure } from '../../strategy/ports/messenger';
import { aDelivery } from '../support/builders';

const NOW = '2022-08-15T05:00:00.000Z';
const CONVERSATION = { conversationId: 'a:1', serviceUrl: 'https://smba.example/' };

function afterFailure(failure: SendFailure, overrides: Partial<Delivery> = {}, earlierUnknowns = 0, jitter = 0) {
  const result = { ok: false, failure, status: 500, code: 'Code', raw: '' } as const;
  return afterAttempt(aDelivery(overrides), result, earlierUnknowns, jitter, NOW);
}
function waitMsOf(state: DeliveryState): number {
  return state.is === 'waiting' ? Date.parse(state.nextAttemptAt) - Date.parse(NOW) : Number.NaN;
}

describe('a POST that succeeded', () => {
  it('ends the delivery as sent, with where it stands', () => {
    const sent = { ok: true, activityId: 'm1', conversation: CONVERSATION } as const;
    expect(afterAttempt(aDelivery(), sent, 1, 0, NOW)).toEqual({
      state: { is: 'sent', sentAt: NOW, activityId: 'm1', conversation: CONVERSATION },
      forgetConversation: false,
    });
  });
});

describe('a POST without a clear result', () => {
  it('waits five minutes, and a fifth more at most', () => {
    expect(waitMsOf(afterFailure({ class: 'unknown' }).state)).toBe(300_000);
    expect(waitMsOf(afterFailure({ class: 'unknown' }, {}, 0, 1).state)).toBe(360_000);
    expect(waitMsOf(waitAfterUnknown(NOW))).toBe(300_000);
  });

  it('is unconfirmed when it was not the first', () => {
    expect(afterFailure({ class: 'unknown' }, {}, 1).state).toMatchObject({ is: 'unreachable', reason: 'unconfirmed' });
  });
});

describe('a refusal', () => {
  it.each(['not-installed', 'blocked', 'left', 'channel-gone', 'refused'] as const)(
    '"%s" ends the delivery as unreachable, with Teams’ code',
    (reason) => {
      const { state } = afterFailure({ class: 'terminal', reason });
      expect(state).toEqual({ is: 'unreachable', reason, code: 'Code', at: NOW });
    },
  );

  it('of a chat that is gone forgets its address and tries at once', () => {
    const gone = afterFailure({ class: 'terminal', reason: 'conversation-gone' });
    expect(gone.forgetConversation).toBe(true);
    expect(waitMsOf(gone.state)).toBe(0);
  });

  it('of a chat that is gone again means that the person has left', () => {
    const waiting = { is: 'waiting', why: 'conversation-gone', nextAttemptAt: NOW } as const;
    const { state } = afterFailure({ class: 'terminal', reason: 'conversation-gone' }, { state: waiting });
    expect(state).toMatchObject({ is: 'unreachable', reason: 'left' });
  });
});

describe('when nothing was sent', () => {
  it('a throttled POST waits at least as long as Teams says', () => {
    expect(waitMsOf(afterFailure({ class: 'throttled', retryAfterMs: 90_000 }).state)).toBe(90_000);
    expect(waitMsOf(afterFailure({ class: 'throttled', retryAfterMs: 90_000 }, {}, 0, 0.5).state)).toBe(99_000);
  });

  it('waits double from two seconds to half an hour', () => {
    const waits = [0, 1, 2, 9, 10, 50].map((attempts) =>
      waitMsOf(afterFailure({ class: 'conflict' }, { attempts }).state),
    );
    expect(waits).toEqual([2_000, 4_000, 8_000, 1_024_000, 1_800_000, 1_800_000]);
  });

  it('a bad night is waited out, a month is not', () => {
    expect(afterFailure({ class: 'throttled', retryAfterMs: null }, { attempts: 98 }).state.is).toBe('waiting');
    expect(afterFailure({ class: 'throttled', retryAfterMs: null }, { attempts: 99 }).state).toMatchObject({
      is: 'unreachable',
      reason: 'refused',
    });
  });
});

describe('whatever Teams answers', () => {
  const failures = fc.constantFrom<SendFailure>(
    { class: 'unknown' },
    { class: 'conflict' },
    { class: 'throttled', retryAfterMs: null },
    { class: 'throttled', retryAfterMs: 5_000 },
    { class: 'terminal', reason: 'not-installed' },
    { class: 'terminal', reason: 'conversation-gone' },
  );

  it('at most two POSTs may have been said, and the delivery comes to an end', () => {
    fc.assert(
      fc.property(fc.array(failures, { minLength: 210, maxLength: 210 }), (answers) => {
        let delivery = aDelivery();
        let unknowns = 0;
        for (const failure of answers) {
          if (delivery.state.is !== 'waiting') break;
          const { state } = afterFailure(failure, delivery, unknowns);
          if (failure.class === 'unknown') unknowns += 1;
          delivery = { ...delivery, attempts: delivery.attempts + 1, state };
        }
        expect(unknowns).toBeLessThanOrEqual(2);
        expect(delivery.state.is).toBe('unreachable');
      }),
      { numRuns: 50 },
    );
  });

  it('a wait never ends before it began', () => {
    fc.assert(
      fc.property(
        failures,
        fc.nat({ max: 98 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failure, attempts, jitter) => {
          const { state } = afterFailure(failure, { attempts }, 0, jitter);
          if (state.is === 'waiting') expect(waitMsOf(state)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('planned = sent + skipped + unreachable + waiting', () => {
    const states = fc.constantFrom<DeliveryState>(
      { is: 'waiting', nextAttemptAt: NOW, why: 'first' },
      { is: 'sent', sentAt: NOW, activityId: 'm1', conversation: CONVERSATION },
      { is: 'skipped', reason: 'round-cancelled', at: NOW },
      { is: 'unreachable', reason: 'left', code: null, at: NOW },
    );
    fc.assert(
      fc.property(fc.array(states), (many) => {
        const { planned, sent, skipped, unreachable, waiting } = deliveryCountsOf(many.map((state) => ({ state })));
        expect(planned).toBe(many.length);
        expect(sent + skipped + unreachable + waiting).toBe(planned);
      }),
    );
  });
});
