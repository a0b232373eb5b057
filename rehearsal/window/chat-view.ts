/**
 * The conversation at the right: header, messages in threads, and the place to type. New messages are announced to
 * screen readers in one line; drawn cards are left alone unless they changed.
 */
import { avatar } from './avatar';
import { composerView } from './composer-view';
import { element } from './element';
import { type MessageView, messageView } from './message-view';
import type { ActReply, CardUse, Conversation, Message, Person } from './stage-client';
import { type Language, windowTexts } from './window-texts';

export type ChatPlace =
  | { kind: 'person'; person: Person }
  | {
      kind: 'channel';
      id: string;
      name: string;
      team: string;
      isTeamInstalled: boolean;
      as: Person;
      members: Person[];
    };

export type ChatActs = {
  act(activityId: string, action: CardUse['action']): Promise<ActReply>;
  say(text: string, files: File[]): Promise<void>;
  install(): Promise<void>;
  uninstall(): Promise<void>;
  installTeam(): Promise<void>;
  lookAs(email: string): void;
};

export type ChatView = {
  region: HTMLElement;
  show(conversation: Conversation): void;
};

/** `announce` speaks a line to screen readers. */
export function chatView({
  place,
  language,
  botName,
  acts,
  announce,
}: {
  place: ChatPlace;
  language: Language;
  botName: string;
  acts: ChatActs;
  announce: (line: string) => void;
}): ChatView {
  const texts = windowTexts[language];
  const ownId = place.kind === 'person' ? place.person.id : place.as.id;
  const views = new Map<string, MessageView>();
  const list = element('ol', { class: 'messages', 'aria-label': texts.messages });
  const empty = element('p', { class: 'empty' }, texts.empty);
  const log = element('div', { class: 'log', tabindex: 0, role: 'region', 'aria-label': texts.messages }, empty, list);
  const region = element(
    'section',
    { id: 'chat', class: 'chat', tabindex: -1, lang: language, 'aria-label': texts.chat },
    header(),
    log,
    footer(),
  );
  let isFirst = true;
  let isAtEnd = true;
  log.addEventListener('scroll', () => {
    isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  });
  // The view shrinks when the controls above wrap or a keyboard opens; the newest message stays in sight.
  new ResizeObserver(() => {
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  }).observe(log);

  function header(): HTMLElement {
    if (place.kind === 'person') {
      const { name, email, installed } = place.person;
      const remove = element(
        'button',
        { type: 'button', class: 'quiet', onclick: () => void acts.uninstall() },
        texts.uninstall,
      );
      return element('div', { class: 'chat-header' }, avatar(name), title(name, email), installed ? remove : null);
    }
    const choose = element('select', {
      onchange: (event: Event) => acts.lookAs((event.currentTarget as HTMLSelectElement).value),
    });
    for (const { name, email, id } of place.members) {
      choose.append(element('option', { value: email, selected: id === place.as.id }, name));
    }
    const label = element('label', { class: 'look-as' }, element('span', {}, texts.actAs), choose);
    return element('div', { class: 'chat-header' }, avatar(place.name, 'square'), title(place.name, place.team), label);
  }

  function footer(): HTMLElement {
    if (place.kind === 'person' && !place.person.installed) {
      return notice(texts.askInstall, texts.install, acts.install);
    }
    if (place.kind === 'channel' && !place.isTeamInstalled) {
      return notice(texts.askInstallTeam, texts.installTeam, acts.installTeam);
    }
    const [label, hint] =
      place.kind === 'channel' ? [texts.writeInChannel, texts.hintInChannel] : [texts.write, texts.write];
    return composerView({
      label,
      hint,
      sendLabel: texts.send,
      attachLabel: place.kind === 'person' ? texts.attach : undefined,
      onSend: (text, files) => acts.say(mentioned(text), files),
    });
  }

  /** In a channel `@Toteuma` becomes the mention that Teams would make of it. */
  function mentioned(text: string): string {
    if (place.kind !== 'channel') return text;
    return text.replace(new RegExp(`@${botName}\\b`, 'gi'), `<at>${botName}</at>`);
  }

  function show({ messages }: Conversation): void {
    const ordered = inThreads(messages);
    const arrived = ordered.filter(({ activityId }) => !views.has(activityId));
    for (const [activityId, { item }] of views) {
      if (!messages.some((message) => message.activityId === activityId)) {
        item.remove();
        views.delete(activityId);
      }
    }
    ordered.forEach((message, index) => {
      const view = views.get(message.activityId) ?? messageView({ language, ownId, act: acts.act });
      views.set(message.activityId, view);
      view.item.classList.toggle('reply', message.threadId !== null && message.threadId !== message.activityId);
      view.show(message);
      if (list.children[index] !== view.item) list.insertBefore(view.item, list.children[index] ?? null);
    });
    empty.hidden = messages.length > 0;
    if (arrived.length > 0 && (isFirst || isAtEnd)) goToNewest(arrived);
    if (!isFirst) {
      for (const { from, summary, text } of arrived) {
        if (from.id !== ownId) announce(texts.newMessage(from.name, summary || text));
      }
    }
    isFirst = false;
  }

  /** The end of the chat, except that a card taller than the view is shown from its beginning. */
  function goToNewest(arrived: Message[]): void {
    const newest = views.get(arrived.at(-1)?.activityId ?? '')?.item;
    const isTall = newest !== undefined && newest.offsetHeight > log.clientHeight;
    isAtEnd = !isTall;
    log.scrollTop = isTall ? newest.offsetTop - 8 : log.scrollHeight;
  }

  return { region, show };
}

function title(name: string, detail: string): HTMLElement {
  return element('div', { class: 'chat-title' }, element('h2', {}, name), element('p', {}, detail));
}

function notice(text: string, action: string, act: () => Promise<void>): HTMLElement {
  const button = element('button', { type: 'button', class: 'primary', onclick: () => void act() }, action);
  return element('div', { class: 'notice' }, element('p', {}, text), button);
}

/** Threads in the order of their first post, each followed by its replies; a 1:1 chat is one line of messages. */
function inThreads(messages: Message[]): Message[] {
  const threads = new Map<string, Message[]>();
  for (const message of messages) {
    const thread = message.threadId ?? '';
    threads.set(thread, [...(threads.get(thread) ?? []), message]);
  }
  return [...threads.values()].flat();
}
