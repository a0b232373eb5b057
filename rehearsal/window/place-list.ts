/**
 * The list at the left: coordinators, officials and channels as buttons with unread marks, and a search over persons.
 * Arrow keys move within the list; Tab leaves it.
 */
import { avatar } from './avatar';
import { element } from './element';
import type { Channel, Headline, Person, StageList } from './stage-client';
import { type Language, windowTexts } from './window-texts';

export type PlaceList = {
  region: HTMLElement;
  /** Shows the list anew; focus stays on the same place. */
  show(list: StageList, current: string | null): void;
};

/** `onPerson` and `onChannel` open a place. */
export function placeList({
  language,
  onPerson,
  onChannel,
}: {
  language: Language;
  onPerson: (person: Person) => void;
  onChannel: (channel: Channel) => void;
}): PlaceList {
  const texts = windowTexts[language];
  const search = element('input', {
    type: 'search',
    'aria-label': texts.search,
    placeholder: texts.search,
    oninput: draw,
  });
  const groups = element('div', { class: 'groups', onkeydown: moveFocus });
  const region = element(
    'nav',
    { id: 'places', class: 'places', 'aria-label': texts.places, lang: language },
    search,
    groups,
  );
  let shown: StageList | null = null;
  let current: string | null = null;
  let drawn = '';

  function draw(): void {
    if (!shown) return;
    const wanted = search.value.trim().toLowerCase();
    const found = shown.persons.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted));
    const now = JSON.stringify([found, shown.channels, current]);
    if (now === drawn) return;
    drawn = now;
    const focused = groups.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.place
      : undefined;
    const ofRole = (role: Person['role']) => found.filter((person) => person.role === role).map(personButton);
    groups.replaceChildren(
      ...[
        group(texts.channels, wanted === '' ? shown.channels.map(channelButton) : []),
        group(texts.coordinators, ofRole('coordinator')),
        group(texts.officials, ofRole('official')),
        found.length === 0 ? element('p', { class: 'empty' }, texts.nothingFound) : null,
      ].filter((part) => part !== null),
    );
    const buttons = buttonsOf(groups);
    const stop = buttons.find(({ dataset }) => dataset.place === (focused ?? current)) ?? buttons[0];
    if (stop) stop.tabIndex = 0;
    if (focused !== undefined) stop?.focus();
  }

  function personButton(person: Person): HTMLElement {
    const detail = person.installed ? person.lastText || person.email : texts.notInstalled;
    return button(person.email, person.name, detail, person, avatar(person.name), () => onPerson(person));
  }

  function channelButton(channel: Channel): HTMLElement {
    const picture = element('span', { class: 'avatar channel', 'aria-hidden': 'true' }, '#');
    return button(channel.id, channel.name, channel.lastText, channel, picture, () => onChannel(channel));
  }

  function button(
    place: string,
    name: string,
    detail: string,
    { unread }: Headline,
    picture: HTMLElement,
    open: () => void,
  ) {
    const isCurrent = place === current;
    const mark = element(
      'span',
      { class: 'unread' },
      element('span', { 'aria-hidden': 'true' }, unread > 99 ? '99+' : String(unread)),
      element('span', { class: 'only-read-aloud' }, texts.unread(unread)),
    );
    return element(
      'button',
      {
        type: 'button',
        class: 'place',
        'data-place': place,
        tabindex: -1,
        'aria-current': isCurrent && 'true',
        onclick: open,
      },
      picture,
      element(
        'span',
        { class: 'place-text' },
        element('span', { class: 'place-name' }, name),
        element('span', { class: 'place-detail' }, detail.replace(/[*_]+/g, '')),
      ),
      unread > 0 ? mark : null,
    );
  }

  return {
    region,
    show(list, place) {
      shown = list;
      current = place;
      draw();
    },
  };
}

function group(name: string, buttons: HTMLElement[]): HTMLElement | null {
  if (buttons.length === 0) return null;
  const items = buttons.map((button) => element('li', {}, button));
  return element('section', {}, element('h2', {}, name), element('ul', {}, ...items));
}

function moveFocus(event: KeyboardEvent): void {
  const buttons = buttonsOf(event.currentTarget as HTMLElement);
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const next = to === undefined ? undefined : buttons[to];
  if (!next) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

function buttonsOf(groups: HTMLElement): HTMLButtonElement[] {
  return [...groups.querySelectorAll<HTMLButtonElement>('button.place')];
}
