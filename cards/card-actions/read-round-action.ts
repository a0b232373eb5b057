/** Reads what cards send back about rounds. */

import { z } from 'zod';
import type { RoundAction } from '../../strategy/card-actions/round-action';
import type { NewRoundInput } from '../../strategy/new-round';
import type { SettingsInput } from '../../strategy/settings-input';
import type { Typed } from './typed';

const LONGEST_ID = 300;
/** A list of a few hundred recipients in short. */
const LONGEST_SEEN = 8_000;
const LONGEST_LIST = 2_000;
const LONGEST_WORDS = 100;

const id = z.string().min(1).max(LONGEST_ID);

const OURS = z.union([
  z.object({ verb: z.enum(['preview-round', 'extend-round', 'extend-round-to']), roundId: id }),
  z.object({ verb: z.literal('confirm-round'), roundId: id, seen: z.string().max(LONGEST_SEEN).optional() }),
  z.object({ verb: z.literal('sample-card'), roundId: id, pick: z.literal('official') }),
  z.object({ verb: z.literal('sample') }),
  z.object({ verb: z.enum(['close-round', 'cancel-round']), roundId: id, sure: z.literal('yes').optional() }),
  z.object({ verb: z.enum(['new-round', 'make-round', 'year-clock', 'edit-settings']), planId: id }),
  z.object({ verb: z.literal('change-settings'), planId: id, basedOn: z.number().int().min(0).max(1_000_000) }),
]);

/**
 * @param sent our own part of what was sent
 * @param typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readRoundAction(sent: unknown, typed: Typed): RoundAction | null {
  const read = OURS.safeParse(sent);
  if (!read.success) return null;
  const ours = read.data;
  const words = (inputId: string) => cut(typed(inputId), LONGEST_WORDS);
  switch (ours.verb) {
    case 'preview-round':
    case 'extend-round':
      return { verb: ours.verb, roundId: ours.roundId };
    case 'extend-round-to':
      return { verb: ours.verb, roundId: ours.roundId, closesOn: words('closesOn') };
    case 'confirm-round':
      return { verb: ours.verb, roundId: ours.roundId, seen: ours.seen ?? null };
    case 'sample-card':
      return { verb: ours.verb, roundId: ours.roundId, officialId: typed('official').slice(0, LONGEST_ID) };
    case 'sample':
      return { verb: ours.verb };
    case 'close-round':
    case 'cancel-round':
      return { verb: ours.verb, roundId: ours.roundId, sure: ours.sure === 'yes' };
    case 'new-round':
    case 'year-clock':
    case 'edit-settings':
      return { verb: ours.verb, planId: ours.planId };
    case 'make-round':
      return {
        verb: ours.verb,
        planId: ours.planId,
        input: newRoundInput(words, cut(typed('tunnukset'), LONGEST_LIST)),
      };
    case 'change-settings':
      return { verb: ours.verb, planId: ours.planId, basedOn: ours.basedOn, input: settingsInput(words) };
  }
}

function newRoundInput(words: Typed, tunnukset: string): NewRoundInput {
  return {
    scope: words('scope'),
    tunnukset,
    opensOn: words('opensOn'),
    workingDays: words('workingDays'),
  };
}

function settingsInput(words: Typed): SettingsInput {
  return {
    opensH1: words('opensH1'),
    opensH2: words('opensH2'),
    workingDays: words('workingDays'),
    reminderDays: words('reminderDays'),
    onLastDay: words('onLastDay') === 'true',
    mostReminders: words('mostReminders'),
    deputyDays: words('deputyDays'),
    superiorDays: words('superiorDays'),
    pulse: words('pulse') === 'true',
    pulseDay: words('pulseDay'),
    pulseWorkingDays: words('pulseWorkingDays'),
  };
}

/** The beginning of a text, with no half character at its end. */
function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
