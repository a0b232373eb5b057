/**
 * What the control API tells about the stage: everything at once for tests, and for the window a light list and one
 * conversation as one client sees it, so that a city of officials stays quick.
 */
import type { PersonActs } from './person-acts';
import type { Stage, StageConversation, StagePerson } from './stage';

export type StageProjection = ReturnType<typeof createStageProjection>;

export function createStageProjection({ stage, acts }: { stage: Stage; acts: PersonActs }) {
  const { bot, tenantId, appId, team } = stage.roster;

  function scene() {
    return {
      version: stage.version(),
      tenantId,
      appId,
      bot,
      team: team && {
        id: team.id,
        name: team.name,
        installed: stage.isTeamInstalled(),
        archived: stage.isTeamArchived(),
      },
    };
  }

  /** The newest message in one line, for lists. */
  function headlineOf({ id, messages, unread }: StageConversation) {
    const last = messages.at(-1);
    const text = last ? last.summary || last.text : '';
    return { conversationId: id, unread, messageCount: messages.length, lastAt: last?.at ?? null, lastText: text };
  }

  function personOf(person: StagePerson) {
    const found = stage.conversationOf(person.conversationId);
    return { ...person, inTeam: stage.isTeamMember(person), ...(found && headlineOf(found.conversation)) };
  }

  const channels = () => stage.conversations().filter(({ kind }) => kind === 'channel');

  return {
    /** Persons and channels with unread counts, without messages. */
    list: () => ({
      ...scene(),
      persons: stage.persons().map(personOf),
      channels: channels().map((channel) => ({ id: channel.id, name: channel.name, ...headlineOf(channel) })),
    }),
    /** Everything, with the base card of every message. */
    state: () => ({
      ...scene(),
      persons: stage.persons().map(personOf),
      channels: channels().map(({ id, name, unread }) => ({ id, name, unread })),
      conversations: stage.conversations(),
    }),
    /** One conversation with the cards that this client of this person sees. */
    conversation: (conversation: StageConversation, person: StagePerson, client: string) => ({
      id: conversation.id,
      kind: conversation.kind,
      name: conversation.name,
      unread: conversation.unread,
      messages: conversation.messages.map((message) => ({
        ...message,
        card: acts.shownCard(client, person, message),
      })),
    }),
  };
}
