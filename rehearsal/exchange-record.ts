/**
 * Everything that passes between the rehearsal and the bot is written down here in order of arrival, so that a test can
 * count requests at the receiving end and a log can explain a run. Tokens are never recorded.
 */
export type Exchange = {
  n: number;
  at: string;
  direction: 'from-bot' | 'to-bot';
  method: string;
  path: string;
  /** The HTTP status answered; null while it is under way and for ever when the answer never came. */
  status: number | null;
  body: unknown;
  response: unknown;
  /** The fault that it met, by name, and whether its work was done. */
  fault?: { name: string; done: boolean };
};

export type ExchangeRecord = {
  /** Opens an entry at the moment a request begins; the caller fills in `status`, `response` and `fault`. */
  open(entry: Pick<Exchange, 'direction' | 'method' | 'path' | 'body'>): Exchange;
  /** Entries with a number above `after`, oldest first. */
  list(after?: number): Exchange[];
  clear(): void;
};

/** Keeps the newest `limit` exchanges, none with 0. */
export function createExchangeRecord({
  machineNow,
  limit = 50_000,
}: {
  machineNow: () => number;
  limit?: number;
}): ExchangeRecord {
  let exchanges: Exchange[] = [];
  let n = 0;
  return {
    open(entry) {
      n += 1;
      const exchange: Exchange = {
        n,
        at: new Date(machineNow()).toISOString(),
        ...entry,
        status: null,
        response: null,
      };
      if (limit > 0) exchanges.push(exchange);
      if (exchanges.length > limit * 1.1) exchanges = exchanges.slice(-limit);
      return exchange;
    },
    list: (after = 0) => exchanges.filter((exchange) => exchange.n > after),
    clear() {
      exchanges = [];
    },
  };
}
