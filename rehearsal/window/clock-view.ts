/**
 * The bot's calendar time and the two buttons that move it. Time runs on between looks at the bot; a bot without a
 * movable clock shows one line instead.
 */
import { element } from './element';
import { dayAndTime } from './local-time';
import type { stageClient } from './stage-client';
import { type Language, windowTexts } from './window-texts';

export type ClockView = {
  region: HTMLElement;
  /** Asks the bot what time it is. */
  look(): Promise<void>;
  /** Stops ticking, when the view is replaced. */
  close(): void;
};

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
  const buttons = [
    element('button', { type: 'button', onclick: () => void move('next-working-day') }, texts.nextWorkingDay),
    element('button', { type: 'button', onclick: () => void move('next-monday-8') }, texts.nextMonday),
  ];
  const region = element('div', { class: 'clock', role: 'group', 'aria-label': texts.clock }, time, ...buttons);
  let aheadMs: number | null = null;
  let isMoving = false;
  const ticking = setInterval(show, 5_000);

  function show(): void {
    if (isMoving) return;
    time.textContent = aheadMs === null ? texts.noClock : dayAndTime(Date.now() + aheadMs, language);
    for (const button of buttons) button.hidden = aheadMs === null;
  }

  function set(now: string | null): void {
    aheadMs = now === null ? null : Date.parse(now) - Date.now();
    show();
  }

  async function move(to: 'next-working-day' | 'next-monday-8'): Promise<void> {
    if (isMoving) return;
    isMoving = true;
    time.textContent = texts.moving;
    for (const button of buttons) button.setAttribute('aria-disabled', 'true');
    const moved = await stage.moveClock(to).then(
      ({ now }) => now,
      () => stage.clock(),
    );
    isMoving = false;
    for (const button of buttons) button.removeAttribute('aria-disabled');
    set(moved);
    if (moved !== null) announce(dayAndTime(moved, language));
  }

  return {
    region,
    async look() {
      const now = await stage.clock();
      if (!isMoving) set(now);
    },
    close: () => clearInterval(ticking),
  };
}
