/** Reads what cards send back about files dropped to the bot. */

import { z } from 'zod';
import type { IntakeAction } from '../../strategy/card-actions/intake-action';

const draftId = z.string().min(1).max(300);
const OURS = z.union([
  z.object({
    verb: z.literal('take-in'),
    draftId,
    seen: z.number().int().min(0),
    fingerprint: z.string().max(64).default(''),
  }),
  z.object({ verb: z.literal('leave-draft'), draftId }),
]);

/**
 * @param ours our own part of what was sent
 * @returns null when it is none of these
 */
export function readIntakeAction(ours: unknown): IntakeAction | null {
  return OURS.safeParse(ours).data ?? null;
}
