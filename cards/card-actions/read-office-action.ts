/** Reads what cards send back about coordinators, roles, channels, the audit and the hand-over sheet. */

import { z } from 'zod';
import type { OfficeAction, PersonInput } from '../../strategy/card-actions/office-action';
import type { Typed } from './typed';

const LONGEST_ID = 300;
const LAST_PAGE = 1_000;

const id = z.string().min(1).max(LONGEST_ID);
const sure = z.literal(1).optional();

const OURS = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('show-coordinators') }),
  z.object({ verb: z.literal('name-coordinator') }),
  z.object({ verb: z.literal('remove-coordinator'), officialId: id.optional(), sure }),
  z.object({ verb: z.literal('handover-sheet'), planId: id.optional() }),
  z.object({ verb: z.literal('show-roles'), planId: id }),
  z.object({ verb: z.literal('edit-role'), planId: id, roleId: id.optional() }),
  z.object({ verb: z.literal('save-role'), roleId: id }),
  z.object({ verb: z.literal('vacate-role'), roleId: id }),
  z.object({ verb: z.literal('show-channels') }),
  z.object({ verb: z.literal('edit-channel'), channelId: id.optional() }),
  z.object({ verb: z.literal('save-channel'), channelId: id }),
  z.object({ verb: z.literal('remove-digest'), channelId: id, sure }),
  z.object({ verb: z.literal('audit-page'), page: z.number().int().min(0).max(LAST_PAGE) }),
]);

/**
 * @param ours our own part of what was sent
 * @param typed what stands in an input, bounded; empty when there is none
 * @returns null when it is none of these
 */
export function readOfficeAction(ours: unknown, typed: Typed): OfficeAction | null {
  const read = OURS.safeParse(ours);
  if (!read.success) return null;
  const sent = read.data;
  const word = (inputId: string) => typed(inputId).trim().slice(0, LONGEST_ID);
  const person = (inputId: string): PersonInput => ({ official: word(inputId), email: word(`${inputId}Email`) });
  switch (sent.verb) {
    case 'show-coordinators':
    case 'show-channels':
      return { verb: sent.verb };
    case 'name-coordinator':
      return { verb: sent.verb, person: person('official'), isDeputy: word('part') === 'deputy' };
    case 'remove-coordinator': {
      const officialId = sent.officialId ?? word('coordinator');
      return { verb: sent.verb, officialId, sure: sent.sure === 1 && sent.officialId !== undefined };
    }
    case 'handover-sheet':
      return { verb: sent.verb, planId: sent.planId ?? null };
    case 'show-roles':
      return { verb: sent.verb, planId: sent.planId };
    case 'edit-role':
      return { verb: sent.verb, planId: sent.planId, roleId: sent.roleId ?? word('role') };
    case 'save-role': {
      const people = { holder: person('holder'), deputy: person('deputy') };
      return { verb: sent.verb, roleId: sent.roleId, ...people, superior: word('superior'), fromOn: word('fromOn') };
    }
    case 'vacate-role':
      return { verb: sent.verb, roleId: sent.roleId, fromOn: word('fromOn') };
    case 'edit-channel':
      return { verb: sent.verb, channelId: sent.channelId ?? word('channel') };
    case 'save-channel': {
      // Neither id has a "/" in it.
      const [planId = '', audienceId = ''] = word('audience').split('/');
      const rhythm = { weekday: word('weekday'), time: word('time') };
      return { verb: sent.verb, channelId: sent.channelId, planId, audienceId, language: word('language'), ...rhythm };
    }
    case 'remove-digest':
      return { verb: sent.verb, channelId: sent.channelId, sure: sent.sure === 1 };
    case 'audit-page':
      return { verb: sent.verb, page: sent.page };
  }
}
