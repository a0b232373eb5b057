/** The ask card drawn in Finnish and taken apart: its sentences, buttons and inputs. */

import { askCard } from '../../cards/ask-card';
import type { AskFace, AskView } from '../../strategy/ask-view';
import { partsOfType } from './card-lint';
import { anAskView, NOW } from './card-views';

export function drawnAsk(face: AskFace, shown: AskView = anAskView(), now = NOW) {
  const { card, summary } = askCard(shown, face, 'fi', now);
  const buttons = partsOfType(card, 'Action.Execute', 'Action.ToggleVisibility').map(({ title }) => title);
  const input = (id: string) =>
    partsOfType(card, 'Input.Text', 'Input.Date', 'Input.ChoiceSet', 'Input.Toggle').find((part) => part.id === id);
  const titles = (id: string) => ((input(id)?.choices ?? []) as { title: string }[]).map(({ title }) => title);
  const words = partsOfType(card, 'TextBlock', 'RichTextBlock').map(({ text, inlines }) =>
    text === undefined ? (inlines as { text: string }[]).map((run) => run.text).join('') : String(text),
  );
  return { card, summary, buttons, input, titles, words };
}
