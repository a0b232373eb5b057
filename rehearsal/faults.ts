/**
 * Faults let the Bot Connector fail on demand: the next n requests that match get another answer, hang, or lose their
 * connection. A fault may let the request take effect first, which is how a duplicate is born in Teams.
 */
import { z } from 'zod';

export const faultSchema = z.object({
  /** How many matching requests fail. */
  next: z.number().int().positive().default(1),
  method: z.string().toUpperCase().optional(),
  /** A regular expression on the decoded path, for example `/activities$`. */
  pathPattern: z.string().optional(),
  answer: z.union([
    z.object({
      status: z.number().int().min(100).max(599),
      body: z.unknown().optional(),
      headers: z.record(z.string(), z.string()).default({}),
    }),
    z.enum(['hang', 'reset', 'pass']),
  ]),
  /** The request does its work before it fails. */
  takesEffect: z.boolean().default(false),
  /** Waits this long before answering; with the answer `pass` a slow but sound reply. */
  delayMs: z.number().int().nonnegative().default(0),
});

export type Fault = z.infer<typeof faultSchema>;

export type Faults = {
  add(fault: Fault): void;
  /** The first fault that matches, used up by one; undefined when the request should succeed. */
  take(request: { method: string; path: string }): Fault | undefined;
  /** Faults not used up yet. */
  list(): Fault[];
  clear(): void;
};

export function createFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add: (fault) => faults.push({ ...fault }),
    take({ method, path }) {
      const fault = faults.find(
        (candidate) =>
          (candidate.method === undefined || candidate.method === method) &&
          (candidate.pathPattern === undefined || new RegExp(candidate.pathPattern).test(path)),
      );
      if (!fault) return undefined;
      fault.next -= 1;
      faults = faults.filter(({ next }) => next > 0);
      return fault;
    },
    list: () => faults,
    clear() {
      faults = [];
    },
  };
}
