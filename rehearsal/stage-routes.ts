/**
 * The control API under `/stage/…`: what the window, the demo and tests use to look at the stage and to act as anybody.
 * Bodies are JSON; persons are named by `29:` id, Entra object id or e-mail. It exists on this machine only.
 */
import { z } from 'zod';
import type { BotClock } from './bot-clock';
import type { ClientViews } from './client-views';
import type { ConnectorSettings } from './connector-server';
import type { ExchangeRecord } from './exchange-record';
import type { PersonActs } from './person-acts';
import type { RehearsalRequest, Reply } from './rehearsal-request';
import type { Stage, StageConversation } from './stage';
import type { StageProjection } from './stage-projection';
import { ok, parsed, personNamed, refusal, refuse, StageRefusal, type StageRoute } from './stage-reply';
import { documentedLimits, noLimits, type TeamsLimits } from './teams-limits';

export type StageSettings = ConnectorSettings & {
  redeliverAfterMs: number;
  refreshAfterMs: number;
  botUrl: string | null;
};

export type StageRoutes = (request: RehearsalRequest) => Promise<Reply>;

const schemas = {
  message: z
    .object({
      as: z.string(),
      conversationId: z.string().optional(),
      text: z.string().max(28_000).default(''),
      // Teams takes files of bots in personal chats only.
      files: z
        .array(z.object({ name: z.string().min(1).max(260), base64: z.base64() }))
        .max(5)
        .default([]),
    })
    .refine(({ text, files }) => text !== '' || files.length > 0, 'write a text or drop a file'),
  act: z.object({
    as: z.string(),
    activityId: z.string(),
    conversationId: z.string().optional(),
    client: z.string().default('api'),
    action: z.object({
      type: z.enum(['Action.Execute', 'Action.Submit']),
      id: z.string().optional(),
      verb: z.string().optional(),
      data: z.unknown().optional(),
    }),
    inputs: z.record(z.string(), z.unknown()).default({}),
    trigger: z.enum(['manual', 'automatic']).default('manual'),
  }),
  open: z.object({
    as: z.string(),
    conversationId: z.string().optional(),
    client: z.string().default('api'),
    only: z.array(z.string()).optional(),
  }),
  refresh: z.object({ as: z.string(), activityId: z.string(), client: z.string().default('api') }),
  reload: z.object({ client: z.string().default('api') }),
  // The bot runs beside the rehearsal; nothing else may be called from here.
  bot: z.object({ url: z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ }) }),
  settings: z.object({
    redeliverAfterMs: z.number().int().positive().optional(),
    refreshAfterMs: z.number().int().nonnegative().optional(),
    limits: z.enum(['teams', 'none']).optional(),
    retryAfter: z.enum(['seconds', 'date', 'none']).optional(),
    latencyMs: z.number().int().nonnegative().optional(),
  }),
  clock: z.union([
    z.object({ to: z.string() }),
    z.object({ on: z.string() }),
    z.object({ move: z.enum(['next-hour', 'next-working-day', 'next-monday-8']) }),
  ]),
};

export function createStageRoutes({
  stage,
  acts,
  projection,
  views,
  record,
  limits,
  clock,
  settings,
  more,
}: {
  stage: Stage;
  acts: PersonActs;
  projection: StageProjection;
  views: ClientViews;
  record: ExchangeRecord;
  limits: TeamsLimits;
  clock: BotClock;
  settings: StageSettings;
  /** Routes of other parts of the stage. */
  more: Record<string, StageRoute>;
}): StageRoutes {
  const person = personNamed(stage);

  /** The named conversation, else the person's own chat. */
  const place = (conversationId: string | null | undefined, owner: ReturnType<typeof person>) =>
    stage.conversationOf(conversationId ?? owner.conversationId) ??
    refuse(404, 'unknown-conversation', `There is no conversation ${conversationId}.`);

  const messageAt = (activityId: string | null, conversationId?: string) => {
    const found = stage.messageOf(activityId ?? '');
    const isElsewhere =
      conversationId !== undefined && stage.conversationOf(conversationId)?.conversation !== found?.conversation;
    return found && !isElsewhere ? found : refuse(404, 'unknown-message', `There is no message ${activityId}.`);
  };

  const members = (conversation: StageConversation, as: ReturnType<typeof person>) => {
    const isThere = conversation.personId === as.id || (conversation.personId === null && stage.isTeamMember(as));
    if (!isThere) refuse(403, 'not-a-member', `${as.name} is not in this conversation.`);
  };

  const routes: Record<string, StageRoute> = {
    ...more,
    'GET state': () => ok(projection.state()),
    'GET list': () => ok(projection.list()),
    'GET conversation': ({ query }) => {
      const as = person(query.get('as'));
      const { conversation } = place(query.get('conversationId'), as);
      return ok(projection.conversation(conversation, as, query.get('client') ?? 'api'));
    },
    'GET card': ({ query }) => {
      const { message } = messageAt(query.get('activityId'));
      return ok({ card: acts.shownCard(query.get('client') ?? 'api', person(query.get('as')), message) });
    },
    'GET record': ({ query }) => ok(record.list(Number(query.get('after') ?? 0))),
    'DELETE record': () => ok(record.clear() ?? {}),
    'GET clock': () => clock.read(),
    'POST clock': async (request) => {
      const reply = await clock.move(parsed(schemas.clock, request));
      stage.touch(null);
      return reply;
    },
    'POST settings': (request) => {
      const { limits: kept, ...changes } = parsed(schemas.settings, request);
      Object.assign(settings, changes);
      if (kept) limits.set(kept === 'teams' ? documentedLimits : noLimits);
      return ok(settings);
    },
    'POST bot': (request) => {
      settings.botUrl = parsed(schemas.bot, request).url;
      return ok(settings);
    },
    'POST message': async (request) => {
      const { as, conversationId, text, files } = parsed(schemas.message, request);
      const speaker = person(as);
      const { conversation, threadId } = place(conversationId, speaker);
      members(conversation, speaker);
      if (conversation.kind === 'personal' && !speaker.installed) {
        refuse(409, 'not-installed', `${speaker.name} has not installed the bot.`);
      }
      if (files.length > 0 && conversation.kind !== 'personal') {
        refuse(409, 'personal-only', 'A bot gets files in personal chats only.');
      }
      const dropped = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
      return ok(await acts.say(speaker, { conversation, threadId }, text, dropped));
    },
    'POST act': async (request) => {
      const { as, activityId, conversationId, client, action, inputs, trigger } = parsed(schemas.act, request);
      const actor = person(as);
      const { message, conversation } = messageAt(activityId, conversationId);
      return ok(await acts.act({ person: actor, client, message, conversation, action, inputs, trigger }));
    },
    'POST open': async (request) => {
      const { as, conversationId, client, only } = parsed(schemas.open, request);
      const viewer = person(as);
      const { conversation } = place(conversationId, viewer);
      return ok(await acts.open({ person: viewer, client, conversation, only }));
    },
    'POST refresh': async (request) => {
      const { as, activityId, client } = parsed(schemas.refresh, request);
      return ok(await acts.refresh({ person: person(as), client, ...messageAt(activityId) }));
    },
    'POST reload': (request) => ok(views.forget(parsed(schemas.reload, request).client) ?? {}),
  };

  return async (request) => {
    const route = routes[`${request.method} ${request.segments.slice(1).join('/')}`];
    if (!route) return refusal(404, 'unknown-route', `The stage has no ${request.method} ${request.path}.`);
    // A page of another origin cannot send JSON without asking first, so it cannot act as anybody here.
    if (request.text !== '' && !request.contentType.startsWith('application/json')) {
      return refusal(415, 'json-only', 'Send the body as application/json.');
    }
    try {
      return await route(request);
    } catch (error) {
      if (error instanceof StageRefusal) return error.reply;
      throw error;
    }
  };
}
