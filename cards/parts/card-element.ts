/**
 * The few elements of which every card is made. `ownText` and `heading` hold our own words only, because a TextBlock
 * renders Markdown; words of others (plans, answers, names) go into `richText`, which renders none.
 */

export type CardElement = { type: string; [key: string]: unknown };
export type Look = { [property: string]: unknown };

/** A part of a line. How it looks never carries meaning alone. */
export interface Run {
  text: string;
  strong?: boolean;
  quiet?: boolean;
  small?: boolean;
  color?: 'Good' | 'Attention';
}

/** Our own sentence; wraps. */
export function ownText(text: string, look: Look = {}): CardElement {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** Our own heading, announced as one by screen readers. */
export function heading(text: string, look: Look = {}): CardElement {
  return ownText(text, { style: 'heading', weight: 'Bolder', size: 'Medium', ...look });
}

/** A line that may hold words of others; plain strings are ordinary runs. */
export function richText(runs: (Run | string)[], look: Look = {}): CardElement {
  return { type: 'RichTextBlock', inlines: runs.map(inlineOf), ...look };
}

export function container(items: CardElement[], look: Look = {}): CardElement {
  return { type: 'Container', items, ...look };
}

/**
 * Breaks what a client might expand in text of others: `{{DATE(…)}}`, `{{TIME(…)}}` and `${…}` get a zero-width space.
 * Source: Adaptive Cards' text features and templating.
 */
export function unexpanded(text: string): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(?=\{)/g, '{\u200b').replace(/\$(?=\{)/g, '$\u200b');
}

function inlineOf(run: Run | string): CardElement {
  const { text, strong, quiet, small, color }: Run = typeof run === 'string' ? { text: run } : run;
  return {
    type: 'TextRun',
    text: unexpanded(text),
    ...(strong ? { weight: 'Bolder' } : {}),
    ...(quiet ? { isSubtle: true } : {}),
    ...(small ? { size: 'Small' } : {}),
    ...(color ? { color } : {}),
  };
}
