/** What is wrong with a form, each beside its field; nothing that was typed is lost. */

import { type CardElement, richText } from './card-element';

export interface SaidProblem {
  field: string;
  sentence: string;
}

/** The sentences of one field, to stand above its input. They may quote what was typed. */
export function problemsAt(problems: readonly SaidProblem[], field: string): CardElement[] {
  return problems
    .filter((problem) => problem.field === field)
    .map(({ sentence }) => richText([{ text: sentence, strong: true, color: 'Attention' }]));
}
