/**
 * The place to type a message: Enter sends, Shift+Enter makes a new line. What was typed comes back when sending fails.
 */
import { element } from './element';

/** `label` is read aloud; `hint` stands in the empty field, where there is little room. */
export function composerView({
  label,
  hint,
  sendLabel,
  onSend,
}: {
  label: string;
  hint: string;
  sendLabel: string;
  onSend: (text: string) => Promise<void>;
}): HTMLElement {
  const field = element('textarea', {
    rows: 1,
    'aria-label': label,
    placeholder: hint,
    onkeydown: sendOnEnter,
    oninput: grow,
  });
  const problem = element('p', { class: 'strip strip-error', role: 'alert' });
  const button = element('button', { type: 'submit', class: 'primary' }, sendLabel);
  const form = element('form', { class: 'composer', onsubmit: send }, field, button, problem);

  function sendOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  }

  function grow(): void {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 140)}px`;
  }

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    problem.textContent = '';
    grow();
    await onSend(text).catch((cause: Error) => {
      field.value = text;
      problem.textContent = cause.message;
    });
    field.focus();
  }

  return form;
}
