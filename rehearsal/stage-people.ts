/**
 * The persons of the roster, found at once by any of their addresses, however many they are; and who of them is in the team.
 */
import type { Roster, RosterPerson } from './roster';

export type StagePerson = RosterPerson & { conversationId: string };

export type StagePeople = {
  persons(): StagePerson[];
  /** Finds a person by `29:` id, Entra object id or e-mail (any case). */
  personOf(address: string): StagePerson | undefined;
  /** Persons of the team, in roster order; who has left the organisation has left the team. */
  teamMembers(): StagePerson[];
  isTeamMember(person: StagePerson): boolean;
};

export function createStagePeople(roster: Roster, conversationIdOf: (person: RosterPerson) => string): StagePeople {
  const persons = roster.persons.map((person) => ({ ...person, conversationId: conversationIdOf(person) }));
  const addresses = new Map<string, StagePerson>();
  for (const person of persons) {
    for (const address of [person.id, person.aadObjectId, person.email.toLowerCase()]) addresses.set(address, person);
  }
  const memberIds = roster.team?.memberIds && new Set(roster.team.memberIds);
  const isTeamMember = ({ id, left }: StagePerson) => !left && roster.team !== null && (memberIds?.has(id) ?? true);

  return {
    persons: () => persons,
    personOf: (address) => addresses.get(address) ?? addresses.get(address.toLowerCase()),
    teamMembers: () => persons.filter(isTeamMember),
    isTeamMember,
  };
}
