/** Failures, by who can do something about them. Rejections of the domain are values, not errors. */

/** A failure with a code, what happened, and what to do. */
export class ToteumaError extends Error {
  readonly code: string;
  readonly fix: string;
  readonly retry: 'later' | 'never';

  constructor(code: string, message: string, options: { fix: string; retry: 'later' | 'never'; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ToteumaError';
    this.code = code;
    this.fix = options.fix;
    this.retry = options.retry;
  }
}

/** The store cannot be written or read now (disk full, closed, unreachable). Nothing was half-written. */
export class StoreUnavailable extends ToteumaError {
  constructor(why: string, cause?: unknown) {
    super('store-unavailable', `The store cannot be used: ${why}`, {
      fix: 'Check its path, the free space and the rights, or bring the database back; nothing acknowledged is lost.',
      retry: 'later',
      cause,
    });
    this.name = 'StoreUnavailable';
  }
}

/** The whole configuration or a file was refused; `problems` has one line each, with its fix. */
export class Refused extends ToteumaError {
  readonly problems: readonly string[];
  /** The file, round or the like that it is about, for who words it in another language; empty when it is none. */
  readonly about: string;

  constructor(code: string, message: string, problems: readonly string[], fix: string, about = '') {
    super(code, message, { fix, retry: 'never' });
    this.name = 'Refused';
    this.problems = problems;
    this.about = about;
  }
}
