/**
 * Draws an Adaptive Card with the real renderer and tells what was clicked. The renderer validates required inputs and
 * merges them into the action's data, as the Teams client does; what cannot be drawn becomes one plain sentence.
 */
import type { Action } from 'adaptivecards';
import { cardMarkdown } from './card-markdown';
import { element } from './element';
import { hostConfig } from './host-config';
import type { Card, CardUse } from './stage-client';
import type { WindowTexts } from './window-texts';

/** `onUse` hears of Action.Execute and Action.Submit; the other kinds do their work in the card or the browser. */
export function cardView({
  card,
  texts,
  onUse,
}: {
  card: Card;
  texts: WindowTexts;
  onUse: (action: CardUse['action']) => void;
}): HTMLElement {
  const { AdaptiveCard, GlobalSettings, HostConfig, Strings } = AdaptiveCards;
  // The card's root would otherwise be a stop for the Tab key that does nothing.
  GlobalSettings.setTabIndexAtCardRoot = false;
  GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true;
  Strings.defaults.overflowButtonText = () => '···';
  Strings.defaults.overflowButtonTooltip = () => texts.moreActions;
  const mentions = mentionsOf(card);
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = cardMarkdown(text, mentions);
    result.didProcess = true;
  };
  try {
    const drawn = new AdaptiveCard();
    drawn.hostConfig = new HostConfig(hostConfig);
    drawn.onExecuteAction = (action) => use(action, onUse);
    drawn.parse(card);
    const rendered = drawn.render();
    if (rendered) {
      const watch = { subtree: true, attributes: true, attributeFilter: ['aria-expanded'] };
      new MutationObserver(() => tidyExpanded(rendered)).observe(rendered, watch);
      return rendered;
    }
  } catch (cause) {
    console.error('The card could not be drawn.', cause);
  }
  return element('p', { class: 'broken-card' }, texts.brokenCard);
}

function use(action: Action, onUse: (action: CardUse['action']) => void): void {
  const { OpenUrlAction, SubmitActionBase, ExecuteAction } = AdaptiveCards;
  if (action instanceof OpenUrlAction && action.url) window.open(action.url, '_blank', 'noopener');
  if (!(action instanceof SubmitActionBase)) return;
  const verb = action instanceof ExecuteAction ? action.verb : undefined;
  onUse({ type: action.getJsonTypeName(), id: action.id, verb, data: action.data ?? {} });
}

/** The renderer marks what a button shows or hides as expanded; only the button itself may say so. */
function tidyExpanded(rendered: HTMLElement): void {
  for (const marked of rendered.querySelectorAll('[aria-expanded]:not(button, [role="button"])')) {
    marked.removeAttribute('aria-expanded');
  }
}

function mentionsOf(card: Card): string[] {
  const entities = (card.msteams as { entities?: { type?: string; text?: string }[] } | undefined)?.entities ?? [];
  return entities.flatMap(({ type, text }) => (type === 'mention' && typeof text === 'string' ? [text] : []));
}
