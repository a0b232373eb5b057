/** Reads what cards send back about the round board. */

import { z } from 'zod';
import type { BoardAction } from '../../strategy/card-actions/board-action';
import type { Typed } from './typed';

const LONGEST_ID = 300;
const GREATEST_NUMBER = 1_000_000;

const roundId = z.string().min(1).max(LONGEST_ID);

const OURS = z.union([
  z.object({ verb: z.enum(['show-board', 'export-table']), roundId }),
  z.object({ verb: z.literal('digest-now'), roundId, sure: z.number().int().min(1).max(GREATEST_NUMBER).optional() }),
]);

/**
 * @param ours our own part of what was sent
 * @returns null when it is none of these
 */
export function readBoardAction(ours: unknown, _typed: Typed): BoardAction | null {
  const read = OURS.safeParse(ours);
  if (!read.success) return null;
  const { verb } = read.data;
  if (verb === 'digest-now') return { verb, roundId: read.data.roundId, sure: read.data.sure ?? null };
  return { verb, roundId: read.data.roundId };
}
