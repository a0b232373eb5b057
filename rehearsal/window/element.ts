/**
 * Makes one DOM element with its attributes, listeners and children. Text always arrives as text, never as markup.
 */
type Attribute = string | number | boolean | undefined | ((event: never) => void);

/** Attributes named `on…` are listeners; `true` sets an empty attribute; `false` and `undefined` set nothing. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Attribute> = {},
  ...children: (Node | string | null | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as unknown as EventListener);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}
