/**
 * The Playground's settings file. Its schema is strict: exactly five users besides the current one, exactly one channel
 * besides General, a group chat and a team, and no other key.
 */

export interface PlaygroundPerson {
  /** Teams' `29:` id. */
  id: string;
  aadObjectId: string;
  name: string;
  email: string;
}

export interface PlaygroundScene {
  tenantId: string;
  bot: { id: string; name: string };
  /** Whose screen it is. */
  me: PlaygroundPerson;
  /** At most five who act without a screen. */
  others: readonly PlaygroundPerson[];
  team: { id: string; name: string };
  channel: { id: string; name: string };
}

/** Id of the current user's own chat. */
export const OWN_CHAT = 'a:own-chat';
const USERS = 5;

/** What is written into `.m365agentsplayground.yml`; JSON is YAML too. */
export function playgroundSettings({ tenantId, bot, me, others, team, channel }: PlaygroundScene): string {
  const strangers = Array.from({ length: USERS - others.length }, (_, index) => strangerOf(index + 1));
  const settings = {
    version: '0.1.1',
    tenantId,
    bot,
    currentUser: userOf(me),
    users: [...others, ...strangers].map(userOf),
    personalChat: { id: OWN_CHAT },
    groupChat: { id: '19:ryhma@thread.v2', name: 'Ryhmä' },
    team: { ...team, aadGroupId: '00000000-0000-4000-8000-0000000000f1', channels: [channel] },
  };
  return JSON.stringify(settings, null, 1);
}

function userOf({ id, aadObjectId, name, email }: PlaygroundPerson) {
  const [givenName = name, ...rest] = name.split(' ');
  // The key is spelt so by the tool.
  return { id, name, userPrincipleName: email, aadObjectId, givenName, surname: rest.join(' ') || givenName, email };
}

function strangerOf(number: number): PlaygroundPerson {
  const aadObjectId = `ffffffff-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id: `29:stranger-${number}`, aadObjectId, name: `Sivullinen ${number}`, email: `s${number}@example.test` };
}
