/**
 * One message of a chat: who, when, the text and the card. After a card was used a line below it says what came of it.
 */
import { avatar } from './avatar';
import { cardMarkdown } from './card-markdown';
import { cardView } from './card-view';
import { element } from './element';
import { shortTime } from './local-time';
import type { ActReply, CardUse, Message } from './stage-client';
import { type Language, windowTexts } from './window-texts';

export type MessageView = {
  item: HTMLElement;
  /** Draws the message anew when what it shows has changed; otherwise touches nothing, so that typed text stays. */
  show(message: Message): void;
};

/** `act` uses the card's action as the person who looks; while it waits, the card takes no second click. */
export function messageView({
  language,
  ownId,
  act,
}: {
  language: Language;
  ownId: string;
  act: (activityId: string, action: CardUse['action']) => Promise<ActReply>;
}): MessageView {
  const texts = windowTexts[language];
  const item = element('li', { class: 'message' });
  const header = element('div', { class: 'message-header' });
  const content = element('div', { class: 'message-content' });
  const strip = element('p', { class: 'strip', role: 'status' });
  const picture = element('div', { class: 'message-picture' });
  item.append(picture, element('div', { class: 'message-body' }, header, content, strip));
  let shownContent = '';
  let shownHeader = '';
  let isWaiting = false;

  async function use(message: Message, action: CardUse['action']): Promise<void> {
    if (isWaiting) return;
    isWaiting = true;
    content.setAttribute('aria-busy', 'true');
    strip.textContent = '';
    const reply = await act(message.activityId, action).catch(
      (cause: Error): ActReply => ({ kind: 'error', code: 'window', message: cause.message }),
    );
    isWaiting = false;
    content.removeAttribute('aria-busy');
    showReply(reply);
  }

  function showReply(reply: ActReply): void {
    strip.classList.toggle('strip-error', reply.kind === 'error');
    if (reply.kind === 'card') strip.textContent = '';
    else if (reply.kind === 'none') strip.textContent = texts.sent;
    else if (reply.kind === 'message') strip.textContent = reply.text;
    else strip.textContent = reply.message || `${texts.failed} (${reply.code})`;
  }

  function showHeader(message: Message): void {
    const { from, at, calendarAt, editedAt } = message;
    const time = shortTime(calendarAt ?? at, language);
    const edited = editedAt === null ? null : element('span', { class: 'edited' }, texts.edited);
    header.replaceChildren(
      element('span', { class: 'author' }, from.name),
      element('span', { class: 'time' }, time),
      edited ?? '',
    );
    picture.replaceChildren(avatar(from.name, from.kind === 'bot' ? 'square' : 'circle'));
    item.classList.toggle('own', from.id === ownId);
    item.classList.toggle('from-person', from.kind === 'person');
  }

  function showContent(message: Message): void {
    const hadFocus = content.contains(document.activeElement);
    content.replaceChildren();
    if (message.text) content.append(textView(message));
    if (message.card) {
      const card = cardView({ card: message.card, texts, onUse: (action) => void use(message, action) });
      const frame = element(
        'div',
        { class: 'card', role: 'group', 'aria-label': message.from.name, tabindex: -1 },
        card,
      );
      content.append(frame);
      // The button that was pressed is gone; the reader goes on from the top of the new card.
      if (hadFocus) frame.focus({ preventScroll: true });
    }
  }

  return {
    item,
    show(message) {
      const headerNow = JSON.stringify([message.at, message.calendarAt, message.editedAt]);
      if (headerNow !== shownHeader) showHeader(message);
      shownHeader = headerNow;
      const contentNow = JSON.stringify([message.text, message.card]);
      if (contentNow === shownContent) return;
      const isFirst = shownContent === '';
      shownContent = contentNow;
      strip.textContent = '';
      showContent(message);
      item.dataset.activityId = message.activityId;
      if (!isFirst) bringIntoSight(item);
    },
  };
}

/** Shows the beginning of a card that grew or changed above the visible part. */
function bringIntoSight(item: HTMLElement): void {
  const log = item.closest('.log');
  if (log && item.offsetTop < log.scrollTop) log.scrollTop = item.offsetTop - 8;
}

function textView({ text, textFormat, from }: Message): HTMLElement {
  const view = element('div', { class: 'text' });
  if (from.kind === 'bot' && textFormat === 'markdown') view.innerHTML = cardMarkdown(text);
  else {
    for (const part of text.split(/(<at>.*?<\/at>)/)) {
      const [, mention] = /^<at>(.*)<\/at>$/.exec(part) ?? [];
      view.append(mention === undefined ? part : element('span', { class: 'mention' }, mention));
    }
  }
  return view;
}
