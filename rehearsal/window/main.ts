/**
 * The rehearsal's window: reads the address, draws banner, controls, list and chat, and follows the stage as it changes.
 */
import { hashOf, type Look, lookOf } from './address-hash';
import { type ChatPlace, type ChatView, chatView } from './chat-view';
import { type ClockView, clockView } from './clock-view';
import { element } from './element';
import { lookControls } from './look-controls';
import { type PlaceList, placeList } from './place-list';
import { type Conversation, type Person, type StageList, stageClient } from './stage-client';
import { type TimelineView, timelineView } from './timeline-view';
import { type TroublesView, troublesView } from './troubles-view';
import { type Language, languageOf, localeOf, windowTexts } from './window-texts';

const announcer = element('p', { class: 'only-read-aloud', 'aria-live': 'polite' });
const broken = element('p', { class: 'disconnected', role: 'status', hidden: true });
const stage = element('main', { class: 'stage' });
const shell = element('div', { class: 'shell' });
let look: Look = lookOf(location.hash);
let list: StageList;
let chat: ChatView | null = null;
let places: PlaceList | null = null;
let clock: ClockView | null = null;
let troubles: TroublesView | null = null;
let timeline: TimelineView | null = null;
let place: ChatPlace | null = null;
/** What the open chat was drawn for; another signature draws it anew. */
let drawnFor = '';
let edits = new Map<string, string | null>();

const announce = (line: string) => {
  announcer.textContent = line;
};

function chatPlace(): ChatPlace | null {
  const { persons } = list;
  const coordinator = persons.find(({ role }) => role === 'coordinator') ?? persons[0];
  const { place: wanted } = look;
  if (wanted?.kind === 'channel' && list.team) {
    const channel = list.channels.find(({ id }) => id === wanted.id);
    const members = persons.filter(({ inTeam }) => inTeam);
    const as =
      members.find(({ email }) => email === look.as) ?? members.find(({ id }) => id === coordinator?.id) ?? members[0];
    if (channel && as) {
      const { name: team, installed: isTeamInstalled } = list.team;
      return { kind: 'channel', id: channel.id, name: channel.name, team, isTeamInstalled, as, members };
    }
  }
  const email = wanted?.kind === 'person' ? wanted.email.toLowerCase() : '';
  const person = persons.find((candidate) => candidate.email.toLowerCase() === email) ?? coordinator;
  return person ? { kind: 'person', person } : null;
}

const actorOf = (at: ChatPlace): Person => (at.kind === 'person' ? at.person : at.as);
const conversationIdOf = (at: ChatPlace): string => (at.kind === 'person' ? at.person.conversationId : at.id);

/** Draws what has changed; the chat and its half-typed cards stay unless place, language or installation changed. */
function draw(): void {
  place = chatPlace();
  if (!place) return;
  const language = languageOf(actorOf(place).locale);
  const texts = windowTexts[language];
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = look.theme;
  document.documentElement.dataset.text = look.text;
  document.documentElement.dataset.width = look.width;
  document.title = texts.title;
  broken.textContent = texts.disconnected;
  if (shell.dataset.language !== language || !places) drawFrame(language);
  troubles?.show(actorOf(place));
  places?.show(list, place.kind === 'person' ? place.person.email : place.id);
  const isInstalled = place.kind === 'person' ? place.person.installed : place.isTeamInstalled;
  const signature = [conversationIdOf(place), actorOf(place).id, language, isInstalled].join(' ');
  if (signature !== drawnFor) {
    drawnFor = signature;
    drawChat(place, language);
  }
}

function drawFrame(language: Language): void {
  const texts = windowTexts[language];
  clock?.close();
  troubles?.close();
  clock = clockView({ language, stage: stageClient, announce });
  troubles = troublesView({ language, stage: stageClient, announce });
  timeline = timelineView({ language, stage: stageClient });
  places = placeList({
    language,
    onPerson: ({ email }) => go({ place: { kind: 'person', email }, lang: null }),
    onChannel: ({ id }) => go({ place: { kind: 'channel', id }, lang: null }),
  });
  const controls = lookControls({ look, language, onLook: (change) => go(change), onLanguage: (to) => void speak(to) });
  const openPlaces = element(
    'button',
    {
      type: 'button',
      class: 'open-places',
      'aria-expanded': 'false',
      'aria-controls': 'places',
      onclick: togglePlaces,
    },
    texts.openPlaces,
  );
  const skip = element('a', { class: 'skip', href: '#chat', onclick: skipToChat }, texts.skip);
  const settings = element('details', { class: 'settings' }, element('summary', {}, texts.settings), controls);
  // On a wide window the controls stand open; on a phone they would push the chat out of sight.
  settings.open = matchMedia('(min-width: 481px)').matches;
  const header = element(
    'header',
    { class: 'top' },
    element('p', { class: 'banner' }, texts.banner),
    element('h1', { class: 'only-read-aloud' }, texts.title),
    element('div', { class: 'bar' }, clock.region, settings, timeline.region, troubles.region, openPlaces),
  );
  shell.dataset.language = language;
  drawnFor = '';
  stage.replaceChildren(places.region);
  shell.replaceChildren(skip, header, stage, announcer, broken);
  void clock.look();
  void troubles.look();
}

function drawChat(at: ChatPlace, language: Language): void {
  const as = actorOf(at).email;
  const conversationId = conversationIdOf(at);
  const again = async (act: Promise<unknown>) => {
    await act;
    await readList();
  };
  chat?.region.remove();
  edits = new Map();
  chat = chatView({
    place: at,
    language,
    botName: list.bot.name,
    announce,
    acts: {
      async act(activityId, action) {
        const { reply } = await stageClient.act({ as, activityId, action });
        await readChat();
        return reply;
      },
      say: (text, files) => again(stageClient.say(as, conversationId, text, files)),
      install: () => again(stageClient.install(as)),
      uninstall: () => again(stageClient.uninstall(as)),
      installTeam: () => again(stageClient.installTeam(as)),
      lookAs: (email) => go({ as: email, lang: null }),
    },
  });
  stage.append(chat.region);
  void readChat().then(() => stageClient.open(as, conversationId));
}

async function readList(): Promise<void> {
  list = await stageClient.list();
  draw();
}

async function readChat(): Promise<void> {
  if (!place || !chat) return;
  const [view, as, conversationId] = [chat, actorOf(place).email, conversationIdOf(place)];
  const conversation = await stageClient.conversation(as, conversationId);
  if (view !== chat) return;
  view.show(conversation);
  const edited = editedSince(conversation);
  const isUnread = [...list.persons, ...list.channels].some(
    (one) => one.conversationId === conversationId && one.unread > 0,
  );
  // An open chat is read at once; of its cards Teams refreshes only those that the bot has just edited.
  if (!document.hidden && (isUnread || edited.length > 0)) await stageClient.open(as, conversationId, edited);
}

function editedSince({ messages }: Conversation): string[] {
  const isFirstLook = edits.size === 0;
  const edited = messages.filter(
    ({ activityId, editedAt }) => edits.has(activityId) && edits.get(activityId) !== editedAt,
  );
  edits = new Map(messages.map(({ activityId, editedAt }) => [activityId, editedAt]));
  return isFirstLook ? [] : edited.map(({ activityId }) => activityId);
}

/** Changes place or look, and the address with it. */
function go(change: Partial<Look>): void {
  look = { ...look, ...change };
  history.replaceState(null, '', hashOf(look));
  if (change.place) closePlaces();
  draw();
}

/** Makes the person who is looked at a speaker of the language, for the bot and for this window. */
async function speak(language: Language): Promise<void> {
  const at = chatPlace();
  if (at) await stageClient.setLocale(actorOf(at).email, localeOf[language]);
  look = { ...look, lang: null };
  await readList();
}

function togglePlaces({ currentTarget }: Event): void {
  const isOpen = shell.classList.toggle('places-open');
  (currentTarget as HTMLElement).setAttribute('aria-expanded', String(isOpen));
  if (isOpen) places?.region.querySelector('input')?.focus();
}

function closePlaces(): void {
  if (!shell.classList.contains('places-open')) return;
  shell.classList.remove('places-open');
  const opener = shell.querySelector<HTMLElement>('.open-places');
  opener?.setAttribute('aria-expanded', 'false');
  opener?.focus();
}

function skipToChat(event: Event): void {
  event.preventDefault();
  chat?.region.focus();
}

/** Many changes in a row, as when a round goes out, are shown together. */
function follow(): void {
  let isWaiting = false;
  let isChatChanged = false;
  stageClient.onChange(
    (conversationId) => {
      isChatChanged ||= conversationId === null || (place !== null && conversationId === conversationIdOf(place));
      if (conversationId === null) {
        void clock?.look();
        void troubles?.look();
      }
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(async () => {
        isWaiting = false;
        const isChat = isChatChanged;
        isChatChanged = false;
        await readList();
        if (isChat) await readChat();
        await timeline?.look();
      }, 60);
    },
    (isBroken) => {
      broken.hidden = !isBroken;
    },
  );
}

async function start(): Promise<void> {
  document.body.append(shell);
  list = await stageClient.list();
  if (look.lang) await speak(look.lang);
  else draw();
  follow();
  addEventListener('keydown', ({ key }) => key === 'Escape' && closePlaces());
  addEventListener('hashchange', () => {
    const next = lookOf(location.hash);
    look = next;
    if (next.lang) void speak(next.lang);
    else draw();
  });
}

void start();
