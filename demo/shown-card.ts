/** Reads an Adaptive Card as somebody who looks at it: its lines of text, its inputs, and the buttons by what they do. */

export type ShownCard = Record<string, unknown>;

export interface ShownButton {
  type: 'Action.Execute';
  verb: string;
  data: unknown;
  title: string;
}

export interface ShownInput {
  id: string;
  type: string;
  choices: { title: string; value: string }[];
  /** What stands in it before anybody types. */
  value: string;
}

/** Every line of text, in order; hidden parts too, since a person can open them. */
export function linesOf(card: ShownCard): string[] {
  const lines: string[] = [];
  walk(card, (element) => {
    const { type, text, inlines, facts } = element;
    if (type === 'TextBlock' && typeof text === 'string') lines.push(text);
    if (type === 'RichTextBlock' && Array.isArray(inlines)) lines.push(inlines.map(textOf).join(''));
    if (type === 'FactSet' && Array.isArray(facts)) {
      lines.push(...facts.map(({ title, value }: { title: string; value: string }) => `${title} ${value}`));
    }
  });
  return lines.filter((line) => line.trim() !== '');
}

/** The first button with this verb, or null. */
export function buttonOf(card: ShownCard, verb: string): ShownButton | null {
  let found: ShownButton | null = null;
  walk(card, (element) => {
    if (found || element.type !== 'Action.Execute' || element.verb !== verb) return;
    found = { type: 'Action.Execute', verb, data: element.data, title: String(element.title ?? '') };
  });
  return found;
}

/** The inputs by id, with their choices. */
export function inputsOf(card: ShownCard): Map<string, ShownInput> {
  const inputs = new Map<string, ShownInput>();
  walk(card, ({ type, id, choices, value }) => {
    if (typeof type !== 'string' || !type.startsWith('Input.') || typeof id !== 'string') return;
    inputs.set(id, { id, type, choices: Array.isArray(choices) ? choices : [], value: String(value ?? '') });
  });
  return inputs;
}

function textOf(inline: unknown): string {
  return typeof inline === 'string' ? inline : String((inline as { text?: unknown }).text ?? '');
}

function walk(node: unknown, visit: (element: ShownCard) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
  } else if (node !== null && typeof node === 'object') {
    visit(node as ShownCard);
    // What is shown once is read once: a fallback, a refresh and an action's data are not on the screen.
    for (const [key, child] of Object.entries(node)) {
      if (!['fallback', 'refresh', 'data', 'choices', 'inlines', 'facts'].includes(key)) walk(child, visit);
    }
  }
}
