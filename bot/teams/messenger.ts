/**
 * The messenger's port over the Bot Connector: cards and lines of text out, rosters in. Each call is one request;
 * nothing is repeated here.
 */
import { cardText } from '../../cards/parts/card-text';
import type { ConversationRef } from '../../strategy/official';
import type { Messenger, Outgoing, SendResult } from '../../strategy/ports/messenger';
import type { BotSettings } from './bot-settings';
import type { Target } from './classify-failure';
import type { Connector } from './connector';
import { fenceRulesOf, isServiceUrlAdmitted } from './fence';
import { rosterMemberOf } from './roster-member';
import { sendResultOf } from './send-result';

/** The port, and the plain line of text that only an answer to a person's own message needs. */
export interface TeamsMessenger extends Messenger {
  sendText(to: ConversationRef, text: string): Promise<SendResult<{ activityId: string }>>;
}

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Teams gives at most 500 members a page. */
const membersPerPage = '500';

/** `machineNowMs` reads the machine clock, for a `Retry-After` that is a date. */
export function createMessenger({
  settings,
  connector,
  machineNowMs,
}: {
  settings: BotSettings;
  connector: Connector;
  machineNowMs: () => number;
}): TeamsMessenger {
  const rules = fenceRulesOf(settings);
  const bot = { id: `28:${settings.app?.id ?? 'toteuma'}` };
  const [onlyTenant, ...otherTenants] = settings.tenants;
  const tenant = otherTenants.length === 0 && onlyTenant !== undefined ? tenantOf(onlyTenant) : {};

  const addressed = ({ conversationId }: ConversationRef) => ({
    ...tenant,
    from: bot,
    conversation: { id: conversationId },
  });

  async function post(to: ConversationRef, json: string): Promise<SendResult<{ activityId: string }>> {
    const answer = await connector({
      method: 'POST',
      serviceUrl: to.serviceUrl,
      path: ['v3', 'conversations', to.conversationId, 'activities'],
      json,
    });
    return sendResultOf(answer, targetOf(to), activityIdOf, machineNowMs());
  }

  return {
    async openPersonal(tenantId, entraId) {
      const answer = await connector({
        method: 'POST',
        serviceUrl: settings.serviceUrl,
        path: ['v3', 'conversations'],
        body: { isGroup: false, bot, members: [{ id: entraId }], tenantId, ...tenantOf(tenantId) },
      });
      const opened = ({ id, serviceUrl }: Record<string, unknown>) => {
        if (!isText(id)) return null;
        // Teams may name the region's own address; like any address it is kept only when it is inside the fence.
        const isRegional = isText(serviceUrl) && isServiceUrlAdmitted(serviceUrl, rules);
        return { conversation: { conversationId: id, serviceUrl: isRegional ? serviceUrl : settings.serviceUrl } };
      };
      return sendResultOf(answer, 'new-chat', opened, machineNowMs());
    },
    send: (to, message) => post(to, activityJson(message, addressed(to))),
    sendText: (to, text) => post(to, JSON.stringify({ type: 'message', text, textFormat: 'plain', ...addressed(to) })),
    async update(to, activityId, message) {
      const answer = await connector({
        method: 'PUT',
        serviceUrl: to.serviceUrl,
        path: ['v3', 'conversations', to.conversationId, 'activities', activityId],
        json: activityJson(message, { id: activityId, ...addressed(to) }),
      });
      return sendResultOf(answer, targetOf(to), (body) => activityIdOf(body) ?? { activityId }, machineNowMs());
    },
    async postToChannel({ tenantId, channelId, serviceUrl }, message) {
      const answer = await connector({
        method: 'POST',
        serviceUrl,
        path: ['v3', 'conversations'],
        body: {
          isGroup: true,
          bot,
          tenantId,
          channelData: { channel: { id: channelId }, tenant: { id: tenantId } },
          activity: activityOf(message),
        },
      });
      const posted = ({ id, activityId }: Record<string, unknown>) => {
        if (!isText(id)) return null;
        // An edit needs the activity's id; when only the thread's id came, it is the part after `;messageid=`.
        const posting = isText(activityId) ? activityId : id.split(';messageid=')[1];
        return posting ? { activityId: posting, conversation: { conversationId: id, serviceUrl } } : null;
      };
      return sendResultOf(answer, 'channel', posted, machineNowMs());
    },
    async members(team, next) {
      const answer = await connector({
        method: 'GET',
        serviceUrl: team.serviceUrl,
        path: ['v3', 'conversations', team.conversationId, 'pagedmembers'],
        query: { pageSize: membersPerPage, ...(next !== null && { continuationToken: next }) },
      });
      const page = ({ members, continuationToken }: Record<string, unknown>) =>
        Array.isArray(members)
          ? {
              members: members.map(rosterMemberOf).filter((member) => member !== null),
              next: isText(continuationToken) ? continuationToken : null,
            }
          : null;
      return sendResultOf(answer, 'channel', page, machineNowMs());
    },
    async channels({ conversationId, serviceUrl }) {
      const path = ['v3', 'teams', conversationId, 'conversations'];
      const answer = await connector({ method: 'GET', serviceUrl, path });
      const listed = ({ conversations }: Record<string, unknown>) =>
        Array.isArray(conversations) ? { channels: conversations.flatMap(channelIn) } : null;
      return sendResultOf(answer, 'channel', listed, machineNowMs());
    },
    async member(conversation, userId) {
      const answer = await connector({
        method: 'GET',
        serviceUrl: conversation.serviceUrl,
        path: ['v3', 'conversations', conversation.conversationId, 'members', userId],
      });
      const found = (body: unknown) => {
        const member = rosterMemberOf(body);
        return member && { member };
      };
      return sendResultOf(answer, 'member', found, machineNowMs());
    },
  };
}

/** The same with more fields, in JSON: a card is large, and what was written of it already is not written again. */
function activityJson({ summary, card }: Outgoing, more: object): string {
  const fields = JSON.stringify({ type: 'message', summary, ...more });
  const content = `{"contentType":"${CARD_TYPE}","content":${cardText(card)}}`;
  return `${fields.slice(0, -1)},"attachments":[${content}]}`;
}

function activityOf({ summary, card }: Outgoing): object {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: CARD_TYPE, content: card }],
  };
}

function channelIn(listed: unknown): { id: string; name: string | null }[] {
  const { id, name } = (listed ?? {}) as Record<string, unknown>;
  return isText(id) ? [{ id, name: isText(name) ? name : null }] : [];
}

/** Bots that left the tenant out of what they send unasked got 403; a `ConversationRef` does not name it. */
function tenantOf(id: string): { channelData: { tenant: { id: string } } } {
  return { channelData: { tenant: { id } } };
}

/** Channels and group chats have ids that begin with `19:`; a 1:1 chat's begins with `a:`. */
function targetOf({ conversationId }: ConversationRef): Target {
  return conversationId.startsWith('19:') ? 'channel' : 'chat';
}

function activityIdOf({ id }: Record<string, unknown>): { activityId: string } | null {
  return isText(id) ? { activityId: id } : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
