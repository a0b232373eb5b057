/**
 * One person's or channel's chat in the rehearsal's window, used as that person would: by what is read on the card. It
 * counts the taps, keeps a picture of every step under test-output/, and finds what axe or a narrow screen objects to.
 */

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { City } from './start-city';

const PICTURES = join(__dirname, '../../../test-output/rehearsal');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE_MS = 15_000;

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

export interface Chat {
  page: Page;
  /** The newest card. */
  card: Locator;
  /** The heading of the newest card. */
  heading(): Promise<string>;
  /** Waits until the newest card says this. */
  reads(words: string | RegExp): Promise<void>;
  /** Taps and clicks of the person since the page was loaded; typing is not counted. */
  taps(): Promise<number>;
  /** Writes to the bot and waits for the card that answers. */
  write(words: string): Promise<void>;
  /** Taps a button of the newest card and waits until the bot's reply stands there. */
  press(title: string): Promise<void>;
  /** Taps the button that shows or hides a part of the newest card. */
  unfold(title: string): Promise<void>;
  /** Taps a status by its words, a pattern. */
  choose(status: string): Promise<void>;
  isChosen(status: string): Promise<boolean>;
  /** Takes the choice of a folded list that has these words. */
  pick(field: string, words: string | RegExp): Promise<void>;
  type(field: string, text: string): Promise<void>;
  typed(field: string): Promise<string>;
  /** Keeps a picture of the whole chat, however long. */
  picture(name: string): Promise<void>;
  /** Keeps a picture of the newest card alone. */
  pictureOfCard(name: string): Promise<void>;
  /** Rules of axe that the page breaks, each with the elements. */
  axe(): Promise<unknown>;
  /** How many pixels the page or a part of the card is too wide for its place. */
  tooWide(): Promise<number>;
  /** Taps a link of the newest card that fetches a file. @returns the file as it was saved */
  download(title: string): Promise<{ name: string; bytes: Uint8Array }>;
  close(): Promise<void>;
}

/**
 * @param hash which chat: `person=…` or `channel=…`, and how it looks
 * @param sharpness device pixels for each pixel
 */
export async function openChat(city: City, hash: string, size = PHONE, sharpness = 1): Promise<Chat> {
  const context = await city.browser.newContext({ viewport: size, deviceScaleFactor: sharpness });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.addInitScript("addEventListener('pointerdown', () => { window.taps = (window.taps ?? 0) + 1 }, true)");
  await page.goto(`${city.url}#${hash}`);
  const messages = page.locator('.messages > li');
  const card = messages.locator('.card').last();
  await card.waitFor();
  const button = (title: string) => card.getByRole('button', { name: title, exact: true });
  const radio = (status: string) => card.getByRole('radio', { name: new RegExp(`(^| )(${status})$`) });

  async function atFullLength(work: () => Promise<unknown>): Promise<void> {
    const log = "document.querySelector('.log')";
    const height = size.height + Number(await page.evaluate(`${log}.scrollHeight - ${log}.clientHeight`));
    await page.setViewportSize({ ...size, height });
    await work();
    await page.setViewportSize(size);
  }

  return {
    page,
    card,
    heading: async () => (await card.getByRole('heading').first().textContent()) ?? '',
    reads: (words) => card.getByText(words).first().waitFor(),
    taps: () => page.evaluate('window.taps ?? 0'),
    async write(words) {
      const answered = (await messages.count()) + 2;
      await page.locator('.composer textarea').fill(words);
      await page.keyboard.press('Enter');
      await messages
        .nth(answered - 1)
        .locator('.card')
        .waitFor();
    },
    async press(title) {
      const drawn = await card.locator('> *').first().elementHandle();
      await button(title).click();
      await page.waitForFunction((old) => !old?.isConnected, drawn);
    },
    unfold: (title) => button(title).click(),
    choose: (status) => radio(status).check(),
    isChosen: (status) => radio(status).isChecked(),
    async pick(field, words) {
      const list = card.getByLabel(field);
      await list.selectOption(await list.locator('option').filter({ hasText: words }).getAttribute('value'));
    },
    type: (field, text) => card.getByLabel(field).fill(text),
    typed: (field) => card.getByLabel(field).inputValue(),
    picture: (name) => atFullLength(() => page.screenshot({ path: join(PICTURES, `${name}.png`) })),
    pictureOfCard: (name) => atFullLength(() => card.screenshot({ path: join(PICTURES, `${name}.png`) })),
    async axe() {
      await page.evaluate(AXE);
      return page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
      );
    },
    tooWide: () =>
      page.evaluate(`Math.max(
        ...[document.documentElement, document.querySelector('.log'), ...document.querySelectorAll('.card *')]
          .filter((one) => one.clientWidth > 0 && getComputedStyle(one).display !== 'inline')
          .map((one) => one.scrollWidth - one.clientWidth))`),
    async download(title) {
      // The window opens the address on a page of its own, which is gone as soon as it has become a file.
      const fetched = context.waitForEvent('download');
      await card.getByRole('link', { name: title, exact: true }).click();
      const file = await fetched;
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    },
    close: () => context.close(),
  };
}
