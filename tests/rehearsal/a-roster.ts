/**
 * Rosters for tests of the rehearsal: persons are numbered and named after roles, so that a test says only how many.
 */
import type { RosterInput } from '../../rehearsal/roster';

export const tenantId = '00000000-0000-4000-8000-00000000000a';
export const channelId = '19:johtoryhma@thread.tacv2';
export const teamId = '19:kaupunki@thread.tacv2';

/** The first person is a coordinator, the rest are officials; all have the bot unless named in `without`. */
export function aRoster({ persons = 3, without = [] as number[] } = {}): RosterInput {
  return {
    tenantId,
    appId: null,
    bot: { id: '28:toteuma', name: 'Toteuma' },
    persons: Array.from({ length: persons }, (_, index) => ({
      id: `29:person-${index + 1}`,
      aadObjectId: aadOf(index + 1),
      name: index === 0 ? 'Strategiakoordinaattori' : `Toimialajohtaja ${index + 1}`,
      email: emailOf(index + 1),
      locale: 'fi-FI',
      role: index === 0 ? 'coordinator' : 'official',
      installed: !without.includes(index + 1),
    })),
    team: {
      id: teamId,
      aadGroupId: '00000000-0000-4000-8000-0000000000b0',
      name: 'Kaupunki',
      channels: [{ id: channelId, name: 'Johtoryhmä' }],
    },
  };
}

export function aadOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function emailOf(number: number): string {
  return `henkilo${number}@kunta.example`;
}
