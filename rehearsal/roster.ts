/**
 * The roster names everybody on the rehearsal's stage: the bot, the persons and one team with its channels.
 * It arrives as JSON from whoever starts the rehearsal and is checked whole before anything listens.
 */
import { z } from 'zod';

const personSchema = z.object({
  id: z.string().startsWith('29:'),
  aadObjectId: z.string().min(1),
  name: z.string().min(1),
  email: z.string().min(3),
  locale: z.string().default('fi-FI'),
  role: z.enum(['official', 'coordinator']),
  installed: z.boolean(),
  /** Has blocked the bot: nothing tells the bot so until it writes. */
  blocked: z.boolean().default(false),
  /** Has left the organisation. */
  left: z.boolean().default(false),
});

const teamSchema = z.object({
  id: z.string().startsWith('19:'),
  aadGroupId: z.string().min(1),
  name: z.string().min(1),
  /** Whether the bot is a member of the team when the rehearsal starts. */
  installed: z.boolean().default(true),
  channels: z.array(z.object({ id: z.string().startsWith('19:'), name: z.string().min(1) })).min(1),
  /** `29:` ids; without the list everybody is a member. */
  memberIds: z.array(z.string()).optional(),
});

const rosterSchema = z.object({
  tenantId: z.string().min(1),
  appId: z.string().nullable(),
  bot: z.object({ id: z.string().startsWith('28:'), name: z.string().min(1) }),
  persons: z.array(personSchema).min(1),
  team: teamSchema.nullable(),
});

export type RosterPerson = z.infer<typeof personSchema>;
/** The roster after its defaults have been filled in. */
export type Roster = z.infer<typeof rosterSchema>;
/** The roster as somebody writes it: whatever has a default may be left out. */
export type RosterInput = z.input<typeof rosterSchema>;

/**
 * Reads a roster from parsed JSON. Throws one error that names every mistake with its place,
 * also when two persons share an id, an Entra id or an e-mail, since persons are addressed by any of the three.
 */
export function parseRoster(value: unknown): Roster {
  const parsed = rosterSchema.safeParse(value);
  if (!parsed.success) throw new Error(`The roster cannot be used. ${z.prettifyError(parsed.error)}`);
  const seen = new Set<string>();
  for (const person of parsed.data.persons) {
    for (const address of new Set([person.id, person.aadObjectId, person.email.toLowerCase()])) {
      if (seen.has(address)) throw new Error(`The roster cannot be used. Two persons share the address ${address}.`);
      seen.add(address);
    }
  }
  return parsed.data;
}
