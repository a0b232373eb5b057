/** The calendar clock of local mode over HTTP: read it, set it, or move it to the next working day or Monday morning. */
import type { Request, Response } from 'restify';
import { z } from 'zod';
import { answer } from './answer';

export type ClockMove = { to: string } | { move: 'next-working-day' | 'next-monday-8' };

export interface LocalClock {
  /** The calendar's instant now. */
  now(): string;
  /** Moves the clock and does what became due; a refusal is a code, such as `backwards`. */
  move(to: ClockMove): Promise<{ now: string } | { rejected: string }>;
}

const MOVE = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString()) }),
  z.strictObject({ move: z.enum(['next-working-day', 'next-monday-8']) }),
]);

export function createLocalClockRoutes(clock: LocalClock) {
  return {
    async read(_request: Request, response: Response): Promise<void> {
      answer(response, 200, { now: clock.now() });
    },
    async move(request: Request, response: Response): Promise<void> {
      const wanted = MOVE.safeParse(request.body);
      if (!wanted.success) {
        answer(response, 400, { error: 'no-move', fix: 'send {"to": instant} or {"move": "next-working-day"}' });
        return;
      }
      const moved = await clock.move(wanted.data);
      answer(response, 'rejected' in moved ? 409 : 200, moved);
    },
  };
}
