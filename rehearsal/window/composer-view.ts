/**
 * The place to type a message: Enter sends, Shift+Enter makes a new line. What was typed comes back when sending fails. In a
 * personal chat files can be attached or dropped, and are sent at once with what was typed.
 */
import { element } from './element';

/**
 * `label` is read aloud; `hint` stands in the empty field, where there is little room. Without `attachLabel` there is no way
 * to attach a file.
 */
export function composerView({
  label,
  hint,
  sendLabel,
  attachLabel,
  onSend,
}: {
  label: string;
  hint: string;
  sendLabel: string;
  attachLabel?: string | undefined;
  onSend: (text: string, files: File[]) => Promise<void>;
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
  const picker = element('input', { type: 'file', multiple: true, hidden: true, onchange: attach });
  const attachButton = attachLabel
    ? element('button', { type: 'button', title: attachLabel, 'aria-label': attachLabel, onclick: pick }, '📎')
    : null;
  const form = element(
    'form',
    { class: 'composer', onsubmit: send, ondragover: allowDrop, ondrop: drop },
    field,
    attachButton,
    button,
    picker,
    problem,
  );

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
    await say([]);
  }

  function pick(): void {
    picker.click();
  }

  async function attach(): Promise<void> {
    const files = [...(picker.files ?? [])];
    await say(files);
    picker.value = '';
  }

  function allowDrop(event: DragEvent): void {
    if (attachLabel) event.preventDefault();
  }

  async function drop(event: DragEvent): Promise<void> {
    if (!attachLabel) return;
    event.preventDefault();
    await say([...(event.dataTransfer?.files ?? [])]);
  }

  async function say(files: File[]): Promise<void> {
    const text = field.value.trim();
    if (text === '' && files.length === 0) return;
    field.value = '';
    problem.textContent = '';
    grow();
    await onSend(text, files).catch((cause: Error) => {
      field.value = text;
      problem.textContent = cause.message;
    });
    field.focus();
  }

  return form;
}
