/**
 * Inputs. Each has an id and a label, and none of the answer's is `isRequired`: a hidden required input would
 * silently block the save, so everything is judged when it arrives. What was typed stands in `value` letter by letter.
 */

import { type CardElement, type Look, unexpanded } from './card-element';

export interface Choice {
  title: string;
  value: string;
}

export function textInput(id: string, label: string, value: string, look: Look = {}): CardElement {
  return { type: 'Input.Text', id, label, ...prefilled(value), ...look };
}

/** Free text of several lines, at most `longest` characters where the client counts them. */
export function longTextInput(id: string, label: string, value: string, longest: number): CardElement {
  return textInput(id, label, value, { isMultiline: true, maxLength: Math.max(longest, value.length) });
}

/** A day; what is no calendar date stays as text, so that it can be seen and corrected. */
export function dateInput(id: string, label: string, value: string, hint: string): CardElement {
  const isDate = value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDate
    ? { type: 'Input.Date', id, label, ...prefilled(value) }
    : textInput(id, label, value, { placeholder: hint });
}

/** One of a few, all in sight. */
export function radioInput(id: string, label: string, choices: Choice[], value: string): CardElement {
  return { type: 'Input.ChoiceSet', id, label, style: 'expanded', wrap: true, choices, ...prefilled(value) };
}

/** One of many, folded. A choice may name a measure, so nothing in it is expanded. */
export function pickerInput(id: string, label: string, choices: Choice[], value: string, look: Look = {}): CardElement {
  const shown = choices.map((choice) => ({ ...choice, title: unexpanded(choice.title) }));
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', choices: shown, ...prefilled(value), ...look };
}

/** Yes or no; sends 'true' or 'false'. */
export function toggleInput(id: string, label: string, title: string, value: boolean): CardElement {
  return { type: 'Input.Toggle', id, label, title, wrap: true, value: value ? 'true' : 'false' };
}

function prefilled(value: string): Look {
  return value === '' ? {} : { value };
}
