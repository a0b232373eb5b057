/** The calendar clock of local mode over HTTP: read it, set it, or move it to the next hour, working day or Monday. */
import type { Request, Response } from 'restify';
import { z } from 'zod';
import { answer } from './answer';

export const CLOCK_STEPS = ['next-hour', 'next-working-day', 'next-monday-8'] as const;

/** To an instant, to the morning of a calendar date, or one step on. */
export type ClockMove = { to: string } | { on: string } | { move: (typeof CLOCK_STEPS)[number] };

export interface LocalClock {
  /** The calendar's instant now. */
  now(): string;
  /** Moves the clock and does what became due; a refusal is a code, such as `backwards`. */
  move(to: ClockMove): Promise<{ now: string } | { rejected: string }>;
}

const MOVE = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString()) }),
  z.strictObject({ on: z.iso.date() }),
  z.strictObject({ move: z.enum(CLOCK_STEPS) }),
]);

export function createLocalClockRoutes(clock: LocalClock) {
  return {
    async read(_request: Request, response: Response): Promise<void> {
      answer(response, 200, { now: clock.now() });
    },
    async move(request: Request, response: Response): Promise<void> {
      const wanted = MOVE.safeParse(request.body);
      if (!wanted.success) {
        answer(response, 400, {
          error: 'no-move',
          fix: 'send {"to": instant}, {"on": "2022-08-15"} or {"move": "next-working-day"}',
        });
        return;
      }
      const moved = await clock.move(wanted.data);
      answer(response, 'rejected' in moved ? 409 : 200, moved);
    },
  };
}
