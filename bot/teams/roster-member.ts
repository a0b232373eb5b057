/** A member of a roster as the Connector writes it: the Entra id under one of two names, an e-mail and a UPN. */
import { z } from 'zod';
import type { RosterMember } from '../../strategy/ports/messenger';

const text = z.string().nullish().catch(undefined);

const MEMBER = z.object({
  id: z.string().min(1),
  aadObjectId: text,
  objectId: text,
  name: text,
  email: text,
  userPrincipalName: text,
});

/** Null when it has no id. Ids of Entra and e-mails come out in lower case, as they are compared. */
export function rosterMemberOf(body: unknown): RosterMember | null {
  const parsed = MEMBER.safeParse(body);
  if (!parsed.success) return null;
  const { id, aadObjectId, objectId, name, email, userPrincipalName } = parsed.data;
  return {
    teamsUserId: id,
    entraId: (aadObjectId || objectId)?.toLowerCase() || null,
    name: name ?? '',
    email: (email || userPrincipalName)?.toLowerCase() || null,
    userPrincipalName: userPrincipalName?.toLowerCase() || null,
  };
}
