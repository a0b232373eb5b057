import type { Attempt } from '../../strategy/delivery';

/** An attempt at one delivery whose result is not known yet; its id follows from its number. */
export function anAttempt(overrides: Partial<Attempt> = {}): Attempt {
  const n = overrides.n ?? 1;
  return {
    id: `kemi/2022-H1/a/ask/${n}`,
    deliveryId: 'kemi/2022-H1/a/ask',
    n,
    startedAt: '2022-08-15T05:00:00.000Z',
    worker: 'worker-1',
    result: null,
    schema: 1,
    ...overrides,
  };
}
