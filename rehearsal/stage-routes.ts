/**
 * The control API under `/stage/…`: what the window, the demo and tests use to look at the stage and to act as anybody.
 * Bodies are JSON; persons are named by `29:` id, Entra object id or e-mail. It exists on this machine only.
 */
import { z } from 'zod';
import type { BotClock } from './bot-clock';
import type { ClientViews } from './client-views';
import type { ExchangeRecord } from './exchange-record';
import { type Faults, faultSchema } from './faults';
import type { PersonActs } from './person-acts';
import { jsonObjectOf, type RehearsalRequest, type Reply } from './rehearsal-request';
import type { Stage, StageConversation, StagePerson } from './stage';
import type { StageProjection } from './stage-projection';

export type StageSettings = {
  redeliverAfterMs: number;
  refreshAfterMs: number;
  /** Whether the Bot Connector refuses what comes faster than Teams allows. */
  limits: 'teams' | 'none';
  botUrl: string | null;
};

export type StageRoutes = (request: RehearsalRequest) => Promise<Reply>;

const schemas = {
  message: z.object({ as: z.string(), conversationId: z.string().optional(), text: z.string().min(1).max(28_000) }),
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
  as: z.object({ as: z.string() }),
  locale: z.object({ as: z.string(), locale: z.string().min(2) }),
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
  }),
  clock: z.union([z.object({ to: z.string() }), z.object({ move: z.enum(['next-working-day', 'next-monday-8']) })]),
};

export function createStageRoutes({
  stage,
  acts,
  projection,
  views,
  record,
  faults,
  clock,
  settings,
}: {
  stage: Stage;
  acts: PersonActs;
  projection: StageProjection;
  views: ClientViews;
  record: ExchangeRecord;
  faults: Faults;
  clock: BotClock;
  settings: StageSettings;
}): StageRoutes {
  const person = (address: string | null): StagePerson => {
    return stage.personOf(address ?? '') ?? refuse(404, 'unknown-person', `Nobody here is called ${address}.`);
  };

  /** The named conversation, else the person's own chat. */
  const place = (conversationId: string | null | undefined, owner: StagePerson) =>
    stage.conversationOf(conversationId ?? owner.conversationId) ??
    refuse(404, 'unknown-conversation', `There is no conversation ${conversationId}.`);

  const messageAt = (activityId: string | null, conversationId?: string) => {
    const found = stage.messageOf(activityId ?? '');
    const isElsewhere =
      conversationId !== undefined && stage.conversationOf(conversationId)?.conversation !== found?.conversation;
    return found && !isElsewhere ? found : refuse(404, 'unknown-message', `There is no message ${activityId}.`);
  };

  const members = (conversation: StageConversation, as: StagePerson) => {
    const isThere =
      conversation.personId === as.id || (conversation.personId === null && stage.teamMembers().includes(as));
    if (!isThere) refuse(403, 'not-a-member', `${as.name} is not in this conversation.`);
  };

  const routes: Record<string, (request: RehearsalRequest) => Promise<Reply> | Reply> = {
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
    'GET faults': () => ok(faults.list()),
    'DELETE faults': () => ok(faults.clear() ?? {}),
    'POST faults': (request) => ok(faults.add(parse(faultSchema, request)) ?? {}),
    'GET clock': () => clock.read(),
    'POST clock': async (request) => {
      const reply = await clock.move(parse(schemas.clock, request));
      stage.touch(null);
      return reply;
    },
    'POST settings': (request) => {
      const { redeliverAfterMs, refreshAfterMs, limits } = parse(schemas.settings, request);
      if (redeliverAfterMs !== undefined) settings.redeliverAfterMs = redeliverAfterMs;
      if (refreshAfterMs !== undefined) settings.refreshAfterMs = refreshAfterMs;
      if (limits !== undefined) settings.limits = limits;
      return ok(settings);
    },
    'POST bot': (request) => {
      settings.botUrl = parse(schemas.bot, request).url;
      return ok(settings);
    },
    'POST message': async (request) => {
      const { as, conversationId, text } = parse(schemas.message, request);
      const speaker = person(as);
      const { conversation, threadId } = place(conversationId, speaker);
      members(conversation, speaker);
      if (conversation.kind === 'personal' && !speaker.installed) {
        refuse(409, 'not-installed', `${speaker.name} has not installed the bot.`);
      }
      return ok(await acts.say(speaker, { conversation, threadId }, text));
    },
    'POST act': async (request) => {
      const { as, activityId, conversationId, client, action, inputs, trigger } = parse(schemas.act, request);
      const actor = person(as);
      const { message, conversation } = messageAt(activityId, conversationId);
      return ok(await acts.act({ person: actor, client, message, conversation, action, inputs, trigger }));
    },
    'POST open': async (request) => {
      const { as, conversationId, client, only } = parse(schemas.open, request);
      const viewer = person(as);
      const { conversation } = place(conversationId, viewer);
      return ok(await acts.open({ person: viewer, client, conversation, only }));
    },
    'POST refresh': async (request) => {
      const { as, activityId, client } = parse(schemas.refresh, request);
      return ok(await acts.refresh({ person: person(as), client, ...messageAt(activityId) }));
    },
    'POST reload': (request) => ok(views.forget(parse(schemas.reload, request).client) ?? {}),
    'POST locale': (request) => {
      const { as, locale } = parse(schemas.locale, request);
      return ok(stage.setLocale(person(as), locale) ?? {});
    },
    'POST install': async (request) => ok(await acts.install(person(parse(schemas.as, request).as), 'add')),
    'POST uninstall': async (request) => ok(await acts.install(person(parse(schemas.as, request).as), 'remove')),
    'POST install-team': async (request) => ok(await acts.installTeam(person(parse(schemas.as, request).as), 'add')),
    'POST uninstall-team': async (request) =>
      ok(await acts.installTeam(person(parse(schemas.as, request).as), 'remove')),
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

/** Carries a refusal out of the helpers of a route. */
class StageRefusal extends Error {
  constructor(readonly reply: Reply) {
    super('refused');
  }
}

function refuse(status: number, code: string, message: string): never {
  throw new StageRefusal(refusal(status, code, message));
}

function refusal(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function parse<Schema extends z.ZodType>(schema: Schema, request: RehearsalRequest): z.infer<Schema> {
  const parsed = schema.safeParse(jsonObjectOf(request.text || '{}'));
  return parsed.success ? parsed.data : refuse(400, 'bad-request', z.prettifyError(parsed.error));
}
