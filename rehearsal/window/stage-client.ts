/**
 * The window's side of the control API. Every call says who acts and by which client; a client lives as long as the
 * page, so that a reload shows base cards again, as in Teams.
 */
export type Headline = { conversationId: string; unread: number; messageCount: number; lastText: string };

export type Person = Headline & {
  id: string;
  name: string;
  email: string;
  locale: string;
  role: 'official' | 'coordinator';
  installed: boolean;
  inTeam: boolean;
};

export type Channel = Headline & { id: string; name: string };

export type StageList = {
  bot: { id: string; name: string };
  team: { id: string; name: string; installed: boolean } | null;
  persons: Person[];
  channels: Channel[];
};

export type Card = Record<string, unknown>;

export type Message = {
  activityId: string;
  threadId: string | null;
  from: { kind: 'bot' | 'person'; id: string; name: string };
  text: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  summary: string;
  card: Card | null;
  at: string;
  editedAt: string | null;
  calendarAt: string | null;
};

export type Conversation = { id: string; kind: 'personal' | 'channel'; name: string; messages: Message[] };

export type ActReply =
  | { kind: 'card'; card: Card }
  | { kind: 'message'; text: string }
  | { kind: 'error'; code: string; message: string }
  | { kind: 'none' };

/** One step on, or to the morning of a calendar date (YYYY-MM-DD). */
export type ClockMove = { move: 'next-hour' | 'next-working-day' | 'next-monday-8' } | { on: string };

export type TroubleKind = 'blocked' | 'not-installed' | 'slow' | 'throttled' | 'down' | 'twice';

/** `endsAt` is an instant of the machine's clock, when the trouble passes by itself. */
export type Trouble = {
  kind: TroubleKind | 'other';
  person: { name: string; email: string } | null;
  endsAt: string | null;
};

/** Something that was said to one or several, in whole sentences of the bot. */
export type TimelineLine = {
  at: string;
  said: string;
  outcome: 'sent' | 'skipped' | 'unreachable' | 'waiting';
  became: string;
  why: string;
  to: string[];
};

export type CardUse = {
  as: string;
  activityId: string;
  action: { type: string; id?: string | undefined; verb?: string | undefined; data: unknown };
};

const client = crypto.randomUUID();

export const stageClient = {
  list: () => call<StageList>('GET', 'list'),
  conversation: (as: string, conversationId: string) =>
    call<Conversation>('GET', `conversation?${new URLSearchParams({ as, conversationId, client })}`),
  /** Marks read and refreshes due cards, all of them or only those named. */
  open: (as: string, conversationId: string, only?: string[]) =>
    call<unknown>('POST', 'open', { as, conversationId, client, only }),
  say: async (as: string, conversationId: string, text: string, files: readonly File[] = []) => {
    const attached = await Promise.all(files.map(async (file) => ({ name: file.name, base64: await base64Of(file) })));
    return call<unknown>('POST', 'message', { as, conversationId, text, files: attached });
  },
  act: (use: CardUse) => call<{ reply: ActReply }>('POST', 'act', { ...use, client }),
  install: (as: string) => call<unknown>('POST', 'install', { as }),
  uninstall: (as: string) => call<unknown>('POST', 'uninstall', { as }),
  installTeam: (as: string) => call<unknown>('POST', 'install-team', { as }),
  setLocale: (as: string, locale: string) => call<unknown>('POST', 'locale', { as, locale }),
  /** The bot's calendar time as an instant, or null when it has no clock. */
  clock: () =>
    call<{ now: string }>('GET', 'clock').then(
      ({ now }) => now,
      () => null,
    ),
  moveClock: (move: ClockMove) => call<{ now: string }>('POST', 'clock', move),
  /** Oldest first; null when the bot tells nothing of it. */
  timeline: (language: string) =>
    call<{ lines: TimelineLine[] }>('GET', `timeline?${new URLSearchParams({ language })}`).then(
      ({ lines }) => lines,
      () => null,
    ),
  troubles: () => call<Trouble[]>('GET', 'troubles'),
  /** `as` is whom it befalls, where it befalls a person. */
  beginTrouble: (kind: TroubleKind, as: string) => call<Trouble[]>('POST', 'troubles', { kind, as }),
  endTroubles: () => call<Trouble[]>('DELETE', 'troubles'),
  /** Calls back with the id of the changed conversation, or null when more than that may have changed. */
  onChange(listener: (conversationId: string | null) => void, onBroken: (isBroken: boolean) => void): void {
    const events = new EventSource('/stage/events');
    events.addEventListener('change', (event) =>
      listener(JSON.parse((event as MessageEvent<string>).data).conversationId),
    );
    events.addEventListener('open', () => onBroken(false));
    events.addEventListener('error', () => onBroken(true));
  },
};

async function call<Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`/stage/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer?.error?.message ?? `The stage answered ${response.status}.`);
  return answer as Answer;
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
