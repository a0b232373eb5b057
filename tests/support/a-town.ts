/**
 * A whole installation in memory: a stored plan with its register, the jobs, the reactions, a Teams that remembers and a
 * clock that only a test moves. Persons act through the cards they really got.
 */

import { react } from '../../bot/reactions/react';
import type { ReactionDeps } from '../../bot/reactions/reaction-deps';
import type { Inbound } from '../../bot/teams/inbound';
import type { Reply } from '../../bot/teams/reply';
import { readJson } from '../../files/read-json';
import { readTable } from '../../files/read-table';
import type { JobDeps } from '../../jobs/job-deps';
import { runDue } from '../../jobs/run-due';
import type { Documents } from '../../storage/documents';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import { instantAt } from '../../strategy/calendar';
import type { Official } from '../../strategy/official';
import type { Measure, Plan } from '../../strategy/plan';
import type { CardJson, Outgoing } from '../../strategy/ports/messenger';
import type { Store } from '../../strategy/ports/store';
import type { Role } from '../../strategy/role';
import { aMeasure, anOfficial, aPlan, aRole, aTenure, TENANT } from './builders';
import { dataOfButton, inputsOf } from './card-reading';
import { aFakeMessenger, type FakeMessenger, type Message, SERVICE_URL } from './fake-messenger';
import { createMemoryDocuments, type MemoryDocuments } from './memory-documents';

export const ROUND = 'kemi/2022-H1';
export const CHANNEL = '19:johtoryhma@thread.tacv2';
const ZONE = 'Europe/Helsinki';

export interface Press {
  route?: 'execute' | 'submit';
  /** Presses on a card that was kept from before instead of the one that is there now. */
  on?: { card: CardJson; activityId: string };
}

export interface Person {
  /** Messages in this person's chat, oldest first. */
  chat(): Message[];
  /** The cards of the chat as this person's client shows them now, oldest first; and the newest one. */
  cards(): { card: CardJson; activityId: string }[];
  card(): { card: CardJson; activityId: string };
  /** Presses a button of the newest card; what is not typed is sent as the card holds it. */
  press(verb: string, typed?: Record<string, string>, how?: Press): Promise<Reply>;
  writes(text: string, channelId?: string): Promise<Reply>;
  /** Drops files into the chat, by name and content. */
  drops(files: Record<string, string>): Promise<Reply>;
  installs(): Promise<Reply>;
  uninstalls(): Promise<Reply>;
}

export interface Town {
  store: Store;
  documents: MemoryDocuments;
  messenger: FakeMessenger;
  lines: string[];
  jobs: JobDeps;
  reactions: ReactionDeps;
  now(): string;
  /** Sets the clock to a time of day in Helsinki and does nothing. */
  sleepUntil(on: string, time?: string): void;
  /** Sets the clock and runs what is due then, as the minute's tick does. */
  at(on: string, time?: string): Promise<void>;
  /** The same at an instant: of an hour that autumn's clock shows twice, either. */
  atInstant(at: string): Promise<void>;
  /** Runs what is due now, again as long as somebody asks for it. */
  tick(): Promise<void>;
  person(officialId: string): Person;
  inbound(inbound: Inbound): Promise<Reply>;
  /** What stands in the leadership's channel. */
  channel(): Message[];
}

export interface TownWish {
  /** Where browsers would reach the server; nowhere unless said. */
  address?: string;
  measures?: Measure[];
  roles?: Role[];
  officials?: Official[];
  /** `null`: no plan is stored yet. */
  plan?: Partial<Omit<Plan, 'measures'>> | null;
  /** The Entra id by which Teams knows an official; `entra-` and their id unless said. */
  entraIdOf?: (officialId: string) => string;
  /** Puts a test's own engine between the store and the memory. */
  engine?: (documents: MemoryDocuments) => Documents;
}

/** Somebody who holds two roles, somebody who holds one, and a coordinator; three measures. */
export function someOfficials(): Official[] {
  const unmet = { conversation: null, reachability: 'unknown', teamsUserId: null } as const;
  return [
    anOfficial({ ...unmet }),
    anOfficial({ ...unmet, id: 'elinvoimajohtaja', name: 'Elinvoimajohtaja' }),
    anOfficial({ ...unmet, id: 'koordinaattori', name: 'Strategiakoordinaattori', isCoordinator: true }),
  ];
}

export function someRoles(): Role[] {
  return [
    aRole(),
    aRole({ id: 'kemi/kaupunginpuutarhuri', name: 'Kaupunginpuutarhuri' }),
    aRole({
      id: 'kemi/elinvoimajohtaja',
      name: 'Elinvoimajohtaja',
      tenures: [aTenure({ officialId: 'elinvoimajohtaja' })],
    }),
  ];
}

export function someMeasures(): Measure[] {
  return [
    aMeasure(),
    aMeasure({ tunnus: 'M2', text: 'Puistojen hoitoluokitus.', roleIds: ['kemi/kaupunginpuutarhuri'] }),
    aMeasure({ tunnus: 'M3', text: 'Yrityspalvelujen uudistaminen.', roleIds: ['kemi/elinvoimajohtaja'] }),
  ];
}

export async function aTown(wish: TownWish = {}): Promise<Town> {
  const documents = createMemoryDocuments(new Map(), 'originals');
  const store = createStoreOverDocuments(wish.engine?.(documents) ?? documents);
  const messenger = aFakeMessenger();
  const lines: string[] = [];
  const write = (fields: object, text: string) => void lines.push(`${text} ${JSON.stringify(fields)}`);
  let now = instantAt(ZONE, '2022-07-29', '12:00');
  let isAsked = false;
  const background: Promise<unknown>[] = [];
  let ids = 0;
  let secrets = 0;
  let machineMs = 0;

  const jobs: JobDeps = {
    store,
    messenger,
    pace: { turn: async () => undefined, room: async () => undefined, pause: () => undefined, end: () => undefined },
    log: { info: write, warn: write, error: write },
    worker: 'worker-1',
    holdsLease: () => true,
    isStopping: () => false,
    now: () => now,
    sleepMs: async (ms) => {
      machineMs += ms;
    },
    monotonicMs: () => machineMs,
    installLink: 'https://teams.microsoft.com/l/app/toteuma',
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
  const dropped = new Map<string, string>();
  const reactions: ReactionDeps = {
    ...jobs,
    links: {
      address: () => wish.address ?? null,
      newSecret: () => `${'secret-'.padEnd(40, 's')}${String(++secrets).padStart(3, '0')}`,
    },
    sharedFiles: {
      read: async ({ name, url }) => {
        const bytes = Buffer.from(dropped.get(url) ?? '');
        if (name.endsWith('.json')) return { is: 'settings', value: readJson(bytes, name) };
        return { is: 'table', sheet: await readTable(bytes, name) };
      },
    },
    runSoon: () => {
      isAsked = true;
    },
    // As in the program: what breaks off after a reply is in the log.
    afterReply: (work) => void background.push(work().catch((error: unknown) => lines.push(String(error)))),
  };

  const stored = createStoreOverDocuments(documents);
  const { plan = {}, entraIdOf = (officialId: string) => `entra-${officialId}` } = wish;
  if (plan) await stored.plans.add(aPlan({ measures: wish.measures ?? someMeasures(), ...plan }));
  for (const role of wish.roles ?? someRoles()) await stored.roles.add(role);
  for (const official of wish.officials ?? someOfficials()) await stored.officials.add(official);

  const tick = async () => {
    do {
      isAsked = false;
      await runDue(jobs, now);
    } while (isAsked);
  };
  const inbound = async (given: Inbound) => {
    const reply = await react(reactions, given);
    await Promise.all(background.splice(0));
    // As in the program: a run that was asked for and fails is in the log, and the next one takes it up.
    if (isAsked) await tick().catch((error: unknown) => lines.push(String(error)));
    return reply;
  };
  const sleepUntil = (on: string, time = '08:00') => {
    now = instantAt(ZONE, on, time);
  };

  return {
    store,
    documents,
    messenger,
    lines,
    jobs,
    reactions,
    now: () => now,
    sleepUntil,
    at: async (on, time) => {
      sleepUntil(on, time);
      await tick();
    },
    atInstant: async (at) => {
      now = at;
      await tick();
    },
    tick,
    person: (officialId) => aPerson(officialId, entraIdOf(officialId), messenger, inbound, dropped),
    inbound,
    channel: () => messenger.in(CHANNEL),
  };
}

/** What an official's client shows and sends. Replies replace a card for this client alone; an edit replaces it for all. */
const replies = new WeakMap<FakeMessenger, Map<string, { message: Outgoing; edits: number }>>();

function aPerson(
  id: string,
  entraId: string,
  messenger: FakeMessenger,
  inbound: (given: Inbound) => Promise<Reply>,
  dropped: Map<string, string>,
): Person {
  const own = replies.get(messenger) ?? new Map<string, { message: Outgoing; edits: number }>();
  replies.set(messenger, own);
  const conversationId = `a:${entraId}`;
  let received = 0;

  function origin(channelId?: string) {
    received += 1;
    return {
      sender: { tenantId: TENANT, entraId, teamsUserId: `29:${id}`, name: id, language: 'fi' } as const,
      conversation: channelId
        ? ({
            kind: 'channel',
            conversationId: `${channelId};messageid=1`,
            serviceUrl: SERVICE_URL,
            channelId,
            channelName: 'Johtoryhmä',
            teamId: '19:kemi@thread.tacv2',
            teamName: 'Kemin kaupunki',
          } as const)
        : ({ kind: 'personal', conversationId, serviceUrl: SERVICE_URL } as const),
      receivedActivityId: `in-${id}-${received}`,
    };
  }

  const chat = () => messenger.in(conversationId);
  const cards = () =>
    chat().map(({ activityId, edits, shown }) => {
      const replied = own.get(activityId);
      return { card: (replied?.edits === edits ? replied.message : shown).card, activityId };
    });
  const card = () => {
    const last = cards().at(-1);
    if (!last) throw new Error(`${id} has no message yet`);
    return last;
  };
  return {
    chat,
    cards,
    card,
    async press(verb, typed = {}, how = {}) {
      const pressed = how.on ?? card();
      const route = how.route ?? 'execute';
      const value = { ...inputsOf(pressed.card), ...typed, ...dataOfButton(pressed.card, verb, route) };
      const { activityId } = pressed;
      const edits = chat().find((message) => message.activityId === activityId)?.edits ?? 0;
      const click = { kind: 'card-action', route, trigger: 'manual', value, cardActivityId: activityId } as const;
      const reply = await inbound({ ...origin(), ...click });
      if (reply.reply === 'card') own.set(activityId, { message: reply.message, edits });
      return reply;
    },
    writes: async (text, channelId) => inbound({ ...origin(channelId), kind: 'message', text }),
    drops: async (files) => {
      const shared = Object.entries(files).map(([name, content]) => {
        const url = `https://kemi-my.sharepoint.com/${name}`;
        dropped.set(url, content);
        return { name, url };
      });
      return inbound({ ...origin(), kind: 'message', text: '', files: shared });
    },
    installs: async () => inbound({ ...origin(), kind: 'installed' }),
    uninstalls: async () => inbound({ ...origin(), kind: 'uninstalled' }),
  };
}
