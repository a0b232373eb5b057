/**
 * The controls of how the window looks: width, colours, size of text, and the language of the person who is looked at.
 */
import type { Look } from './address-hash';
import { element } from './element';
import { type Language, windowTexts } from './window-texts';

/** `onLook` gets what changed; `onLanguage` the language chosen for the person. */
export function lookControls({
  look,
  language,
  onLook,
  onLanguage,
}: {
  look: Look;
  language: Language;
  onLook: (change: Partial<Look>) => void;
  onLanguage: (language: Language) => void;
}): HTMLElement {
  const texts = windowTexts[language];
  return element(
    'div',
    { class: 'look' },
    choice(texts.width, 'width', look.width, { desktop: texts.desktop, phone: texts.phone }, (width) =>
      onLook({ width }),
    ),
    choice(texts.theme, 'theme', look.theme, { light: texts.light, dark: texts.dark }, (theme) => onLook({ theme })),
    choice(texts.size, 'text', look.text, { normal: texts.normal, large: texts.large }, (text) => onLook({ text })),
    choice(texts.language, 'lang', language, { fi: 'Suomi', sv: 'Svenska', en: 'English' }, onLanguage),
  );
}

function choice<Value extends string>(
  label: string,
  name: string,
  chosen: Value,
  options: Record<Value, string>,
  onChoose: (value: Value) => void,
): HTMLElement {
  const select = element('select', {
    name,
    onchange: (event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value as Value),
  });
  for (const [value, text] of Object.entries<string>(options)) {
    select.append(element('option', { value, selected: value === chosen }, text));
  }
  return element('label', {}, element('span', {}, label), select);
}
