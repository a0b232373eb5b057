import type { Attempt } from '../delivery';

/** POSTs, one by one. */
export interface Attempts {
  /** Inserts an attempt before its POST; `taken` when that number of that delivery was begun by somebody. */
  begin(attempt: Attempt): Promise<'begun' | 'taken'>;
  /** Writes the result of an attempt that was begun; the first one stands. */
  end(attempt: Attempt, result: NonNullable<Attempt['result']>): Promise<void>;
  ofDelivery(deliveryId: string): Promise<Attempt[]>;
}
