/**
 * The panel that tells what was sent to whom and why, day by day: the sentences are the bot's. It asks only while it is
 * open, and stays where one reads unless one reads its end.
 */
import { element } from './element';
import { clockTime, dateOf, weekdayAndDate } from './local-time';
import type { stageClient, TimelineLine } from './stage-client';
import { type Language, windowTexts } from './window-texts';

export type TimelineView = {
  region: HTMLElement;
  /** Asks the bot again, when the panel is open. */
  look(): Promise<void>;
};

/** So many are named in the line itself; more are counted and unfold. */
const MOST_NAMED = 2;

export function timelineView({
  language,
  stage,
}: {
  language: Language;
  stage: Pick<typeof stageClient, 'timeline'>;
}): TimelineView {
  const texts = windowTexts[language];
  const days = element('div', { class: 'timeline-days', tabindex: 0, role: 'region', 'aria-label': texts.timeline });
  const panel = element('div', { class: 'sheet-panel timeline-panel' }, element('p', {}, texts.timelineWhy), days);
  const summary = element('summary', {}, texts.timeline);
  const region = element(
    'details',
    { class: 'sheet timeline', name: 'panel', onkeydown: closeOnEscape, ontoggle: () => void look() },
    summary,
    panel,
  );
  let shown = '';
  let isLooking = false;

  async function look(): Promise<void> {
    if (!region.open || isLooking) return;
    isLooking = true;
    const lines = await stage.timeline(language);
    isLooking = false;
    const now = JSON.stringify(lines);
    if (now === shown) return;
    shown = now;
    const isAtEnd = days.scrollHeight - days.scrollTop - days.clientHeight < 40;
    if (lines === null || lines.length === 0) {
      days.replaceChildren(element('p', {}, lines === null ? texts.noTimeline : texts.emptyTimeline));
      return;
    }
    days.replaceChildren(...dayByDay(lines));
    if (isAtEnd) days.scrollTop = days.scrollHeight;
  }

  function dayByDay(lines: readonly TimelineLine[]): HTMLElement[] {
    const parts: HTMLElement[] = [];
    let day = '';
    let list = element('ol');
    for (const line of lines) {
      if (dateOf(line.at) !== day) {
        day = dateOf(line.at);
        list = element('ol');
        parts.push(element('h2', {}, weekdayAndDate(line.at, language)), list);
      }
      list.append(itemOf(line));
    }
    return parts;
  }

  function itemOf({ at, said, outcome, became, why, to }: TimelineLine): HTMLElement {
    const head = element(
      'p',
      { class: 'timeline-head' },
      element('span', { class: 'timeline-time' }, clockTime(at, language)),
      element('strong', {}, said),
      element('span', { class: 'timeline-became' }, became),
    );
    return element('li', { class: outcome }, head, element('p', {}, why), recipientsOf(to));
  }

  function recipientsOf(to: readonly string[]): HTMLElement {
    if (to.length <= MOST_NAMED) return element('p', { class: 'timeline-to' }, to.join(', '));
    const all = element('p', {}, to.join(', '));
    return element('details', { class: 'timeline-to' }, element('summary', {}, texts.recipients(to.length)), all);
  }

  function closeOnEscape({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || !region.open) return;
    region.open = false;
    summary.focus();
  }

  return { region, look };
}
