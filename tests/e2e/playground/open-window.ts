/**
 * The Playground's page as its one user sees it: writes, reads and presses as a person does, by roles and labels. The
 * page keeps no history: a reload begins with an empty chat and installs the app once more.
 */

import type { Browser, Locator, Page } from 'playwright-core';
import { outputPath } from './keep-output';
import type { Exchange, Wire } from './start-wire';

export interface PlaygroundWindow {
  page: Page;
  /** What the page complained of. */
  errors: string[];
  /** The newest card that holds these words. */
  card(words: string): Locator;
  /** Presses a button of a card that asks something of the bot; gives the exchange when it is over. */
  press(card: Locator, button: string): Promise<Exchange>;
  /** Chooses an option of a folded list. */
  choose(card: Locator, field: string, option: RegExp): Promise<void>;
  /** Writes in the open chat and sends. */
  say(text: string): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** Begins a thread in the open channel with the bot mentioned before the text. */
  mention(bot: string, text: string): Promise<void>;
  /** Loads the page anew and waits until the tool has said so to the bot. */
  reload(): Promise<void>;
  /** Keeps a picture among the test's output, of the page or of one card. */
  picture(name: string, of?: Locator): Promise<void>;
}

const LONGEST_WAIT_MS = 20_000;
const SIZE = { width: 1280, height: 1000 };
/** A card is drawn whole only where it needs no scrolling. */
const TALLEST_CARD = 3_000;
const COMPOSER = '[data-lexical-editor=true][role=textbox]';

/** @param url the Playground's address */
export async function openWindow(browser: Browser, url: string, wire: Wire): Promise<PlaygroundWindow> {
  const look = { locale: 'fi-FI', timezoneId: 'Europe/Helsinki', reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ viewport: SIZE, ...look });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));

  const installs = () => wire.exchanges.filter(({ body }) => body?.type === 'conversationUpdate').length;
  const clicks = () => wire.exchanges.filter(({ body }) => body?.type === 'invoke');
  async function load(): Promise<void> {
    const before = installs();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.locator(COMPOSER).first().waitFor();
    await wire.until('the page to install the app', () => installs() > before);
  }
  await load();

  return {
    page,
    errors,
    card: (words) => page.locator('.ac-preview-panel').filter({ hasText: words }).last(),
    async press(card, button) {
      const before = clicks().length;
      await card.getByRole('button', { name: button, exact: true }).click();
      return wire.until(`the bot's answer to ${button}`, () => clicks()[before]);
    },
    async choose(card, field, option) {
      await card.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    },
    async say(text) {
      await page.locator(COMPOSER).first().click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    async openChannel(name) {
      await page.getByRole('treeitem').filter({ hasText: name }).first().click();
    },
    async mention(bot, text) {
      await page.locator(COMPOSER).first().click();
      await page.keyboard.type(`@${bot.slice(0, 3)}`);
      await page.getByRole('menuitem', { name: bot }).click();
      await page.keyboard.insertText(` ${text}`);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
    reload: load,
    async picture(name, of) {
      const path = outputPath(`${name}.png`);
      if (!of) {
        await page.screenshot({ path });
        return;
      }
      await page.setViewportSize({ width: SIZE.width, height: TALLEST_CARD });
      await of.screenshot({ path });
      await page.setViewportSize(SIZE);
    },
  };
}
