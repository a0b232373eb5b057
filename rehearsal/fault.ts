/**
 * A fault: which requests to the Bot Connector fail, and how. A fault may let the request take effect first, which is how
 * a duplicate is born in Teams.
 */
import { z } from 'zod';

export const faultSchema = z.object({
  /** What it is called in the record. */
  name: z.string().default('scripted'),
  /** How many matching requests fail. */
  next: z.number().int().positive().default(1),
  /** Instead of a number of requests: all that come within so many milliseconds. */
  forMs: z.number().int().positive().optional(),
  /** One method, or several as `POST|PUT`. */
  method: z.string().toUpperCase().optional(),
  /** A regular expression on the decoded path, for example `/activities$`. */
  pathPattern: z.string().refine(isPattern, 'is not a regular expression').optional(),
  answer: z.union([
    z.object({
      status: z.number().int().min(100).max(599),
      body: z.unknown().optional(),
      headers: z.record(z.string(), z.string()).default({}),
      /** Adds a `Retry-After` header of so many seconds, as a number or as the date that it then is. */
      retryAfter: z.object({ seconds: z.number().int().nonnegative(), as: z.enum(['seconds', 'date']) }).optional(),
    }),
    // `cut`: the sound reply breaks off in the middle of its body. `pass`: the sound reply, late or slowly.
    z.enum(['hang', 'reset', 'cut', 'pass']),
  ]),
  /** The request does its work before it fails. */
  takesEffect: z.boolean().default(false),
  /** Waits this long before answering; with the answer `pass` a slow but sound reply. */
  delayMs: z.number().int().nonnegative().default(0),
  /** Sends the body one byte at a time, with so many milliseconds between two. */
  dripMs: z.number().int().nonnegative().default(0),
});

export type Fault = z.infer<typeof faultSchema>;
export type FaultInput = z.input<typeof faultSchema>;

/** Which requests a fault is for; without a word all of them. */
export type Concern = Pick<Fault, 'method' | 'pathPattern'>;

export function doesConcern({ method, pathPattern }: Concern, request: { method: string; path: string }): boolean {
  if (method !== undefined && !method.split('|').includes(request.method)) return false;
  return pathPattern === undefined || patternOf(pathPattern).test(request.path);
}

const patterns = new Map<string, RegExp>();

function patternOf(text: string): RegExp {
  const pattern = patterns.get(text) ?? new RegExp(text);
  patterns.set(text, pattern);
  return pattern;
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
