/**
 * The bot's calendar time and what moves it: a step, or a date to which it walks in a few strides, so that one sees it pass
 * and can stop it. Time runs on between looks at the bot; a bot without a movable clock shows one line instead.
 */
import { element } from './element';
import { dateOf, dayAndTime } from './local-time';
import type { ClockMove, stageClient } from './stage-client';
import { type Language, windowTexts } from './window-texts';

export type ClockView = {
  region: HTMLElement;
  /** Asks the bot what time it is. */
  look(): Promise<void>;
  /** Stops ticking and walking, when the view is replaced. */
  close(): void;
};

const MOST_STRIDES = 30;
const DAY_MS = 86_400_000;

export function clockView({
  language,
  stage,
  announce,
}: {
  language: Language;
  stage: Pick<typeof stageClient, 'clock' | 'moveClock'>;
  announce: (line: string) => void;
}): ClockView {
  const texts = windowTexts[language];
  const time = element('span', { class: 'time-now' });
  const step = (move: Extract<ClockMove, { move: string }>['move'], words: string) =>
    element('button', { type: 'button', onclick: () => void moveBy([{ move }]) }, words);
  const steps = [
    step('next-hour', texts.nextHour),
    step('next-working-day', texts.nextWorkingDay),
    step('next-monday-8', texts.nextMonday),
  ];
  const date = element('input', { type: 'date', 'aria-label': texts.toDate });
  const go = element('button', { type: 'submit' }, texts.goToDate);
  const toDate = element('form', { class: 'to-date', novalidate: true, onsubmit: submitted }, date, go);
  const moves = element(
    'details',
    // On a wide window the buttons stand open; on a phone they would push the chat out of sight.
    { class: 'clock-moves', open: matchMedia('(min-width: 481px)').matches },
    element('summary', {}, texts.moveClock),
    element('div', {}, ...steps, toDate),
  );
  const region = element('div', { class: 'clock', role: 'group', 'aria-label': texts.clock }, time, moves);
  let aheadMs: number | null = null;
  let isMoving = false;
  let isStopped = false;
  const ticking = setInterval(show, 5_000);

  function show(): void {
    if (isMoving) return;
    time.textContent = aheadMs === null ? texts.noClock : dayAndTime(Date.now() + aheadMs, language);
    moves.hidden = aheadMs === null;
  }

  function set(now: string | null): void {
    aheadMs = now === null ? null : Date.parse(now) - Date.now();
    show();
  }

  function submitted(event: Event): void {
    event.preventDefault();
    if (isMoving) isStopped = true;
    else if (aheadMs !== null) walkTo(date.value, Date.now() + aheadMs);
  }

  /** Whole days at a time; on the way the bot does on each day what is due then. */
  function walkTo(on: string, fromMs: number): void {
    const distance = Math.max(0, Math.round((Date.parse(on) - Date.parse(dateOf(fromMs))) / DAY_MS));
    const stride = Math.ceil(distance / MOST_STRIDES);
    const days: ClockMove[] = [];
    for (let day = stride; day < distance; day += stride) days.push({ on: dateOf(fromMs, day) });
    if (distance > 0) days.push({ on });
    if (days.length > 0) void moveBy(days);
    else announce(texts.onlyForward);
    date.setCustomValidity(days.length > 0 ? '' : texts.onlyForward);
    date.reportValidity();
  }

  async function moveBy(moves: readonly ClockMove[]): Promise<void> {
    if (isMoving) return;
    isMoving = true;
    isStopped = false;
    time.textContent = texts.moving;
    if (moves.length > 1) go.textContent = texts.stopMoving;
    for (const button of steps) button.setAttribute('aria-disabled', 'true');
    let moved: string | null = null;
    for (const move of moves) {
      if (isStopped) break;
      moved = await stage.moveClock(move).then(
        ({ now }) => now,
        () => null,
      );
      if (moved === null) break;
      if (moves.length > 1) time.textContent = dayAndTime(moved, language);
    }
    const now = moved ?? (await stage.clock());
    isMoving = false;
    go.textContent = texts.goToDate;
    for (const button of steps) button.removeAttribute('aria-disabled');
    set(now);
    if (now !== null) announce(dayAndTime(now, language));
  }

  return {
    region,
    async look() {
      const now = await stage.clock();
      if (!isMoving) set(now);
    },
    close() {
      isStopped = true;
      clearInterval(ticking);
    },
  };
}
