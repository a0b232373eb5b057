import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../support/describe-in-browser';
import { aRehearsal, cardReply, type Json, type Scene } from '../a-rehearsal';
import { aadOf, channelId, emailOf } from '../a-roster';

const PICTURES = join(__dirname, '../../../test-output/rehearsal');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

jest.setTimeout(30_000);

describeInBrowser('the window', () => {
  let browser: Browser;
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  beforeEach(async () => {
    scene = await aRehearsal();
    scene.bot.answer = ({ type }) => (type === 'invoke' ? cardReply(aQuestion('Toinen toimenpide')) : { status: 200 });
    await scene.postCard(await scene.chatWith(aadOf(2)), aQuestion('Ensimmäinen toimenpide'));
  });

  afterEach(async () => {
    await page.context().close();
    await scene.stop();
  });

  async function open(hash: string, size = { width: 1280, height: 800 }): Promise<void> {
    const context = await browser.newContext({ viewport: size });
    page = await context.newPage();
    await page.goto(scene.rehearsal.url + hash);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
  }

  const official = `#person=${emailOf(2)}`;
  const heading = (name: string) => page.getByRole('heading', { name });

  it('draws the real card, sends what was filled in and shows the answer until the page is reloaded', async () => {
    await open(official);
    await heading('Ensimmäinen toimenpide').waitFor();
    await page.getByLabel('Etenee suunnitellusti').check();
    await page.getByLabel('Toteuma sanoin').fill('Valmistelu on alkanut');
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await heading('Toinen toimenpide').waitFor();
    expect(scene.bot.heard[0].value.action).toMatchObject({
      type: 'Action.Execute',
      verb: 'save',
      data: { question: 'q1', status: 'on-track', words: 'Valmistelu on alkanut' },
    });
    await page.reload();
    await heading('Ensimmäinen toimenpide').waitFor();
  });

  it('stops at a required field as the client does, without asking the bot', async () => {
    await open(official);
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await page.getByText('Valitse tilanne.').waitFor();
    expect(scene.bot.heard).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    await open('');
    const press = (...keys: string[]) =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('johtaja 2');
    await press('Tab', 'Enter');
    await heading('Ensimmäinen toimenpide').waitFor();
    await page.getByRole('radio', { name: 'Etenee suunnitellusti' }).focus();
    await press('Space', 'Tab', 'Tab', 'Enter');
    await heading('Toinen toimenpide').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('card');
  });

  it('keeps half-typed text while other messages arrive, and tells of them', async () => {
    await open(official);
    await page.getByLabel('Toteuma sanoin').fill('Kesken oleva');
    await scene.connector('POST', `v3/conversations/${await scene.chatWith(aadOf(2))}/activities`, {
      type: 'message',
      text: 'Muistutus',
    });
    await page.locator('li.message', { hasText: 'Muistutus' }).waitFor();
    expect(await page.getByLabel('Toteuma sanoin').inputValue()).toBe('Kesken oleva');
    expect(await page.locator('[aria-live=polite]').textContent()).toBe('Uusi viesti: Toteuma. Muistutus');
  });

  it('marks unread chats until they are opened', async () => {
    await open('');
    const place = page.getByRole('button', { name: 'Toimialajohtaja 2' });
    expect(await place.textContent()).toContain('1 lukematon viesti');
    await place.click();
    await page.waitForFunction(() => document.querySelectorAll('.unread').length === 0);
  });

  it('sends what is typed, with the bot mentioned in a channel', async () => {
    await open(`#channel=${encodeURIComponent(channelId)}`);
    await page.getByRole('textbox', { name: 'Kirjoita viesti' }).fill('@Toteuma kooste tänne');
    await page.keyboard.press('Enter');
    await page.locator('li.message', { hasText: 'kooste tänne' }).waitFor();
    expect(scene.bot.heard[0].text).toBe('<at>Toteuma</at> kooste tänne');
  });

  it('speaks the language of the person, and changes it for the bot too', async () => {
    await open(official);
    await page.getByLabel('Henkilön kieli').selectOption('sv');
    await page.getByText('Övning – detta är inte Teams').waitFor();
    await page.getByRole('textbox', { name: 'Skriv ett meddelande' }).fill('mina');
    await page.keyboard.press('Enter');
    await page.locator('li.message', { hasText: 'mina' }).waitFor();
    expect(scene.bot.heard[0].locale).toBe('sv-FI');
  });

  it("shows the bot's calendar time and moves it", async () => {
    scene.bot.clock = '2022-08-15T05:00:00.000Z';
    await open(official);
    await page.getByRole('group', { name: 'Kello' }).getByText('maanantai 15.8.2022 klo 8.00').waitFor();
    await page.getByRole('button', { name: 'Seuraava maanantai klo 8.00' }).click();
    await page.getByRole('group', { name: 'Kello' }).getByText('maanantai 22.8.2022 klo 8.00').waitFor();
  });

  it('walks to a date, and only forward', async () => {
    scene.bot.clock = '2022-08-15T05:00:00.000Z';
    await open(official);
    const shown = page.getByRole('group', { name: 'Kello' });
    await page.getByLabel('Päivään').fill('2022-12-30');
    await page.getByRole('button', { name: 'Siirry päivään' }).click();
    await shown.getByText('perjantai 30.12.2022').waitFor();
    await page.getByLabel('Päivään').fill('2022-12-30');
    await page.getByRole('button', { name: 'Siirry päivään' }).click();
    await page.getByText('Kello kulkee vain eteenpäin.').waitFor({ state: 'attached' });
    expect(scene.bot.clock).toBe('2022-12-30T05:00:00.000Z');
  });

  it('tells what was sent to whom and why, day by day', async () => {
    const line = { outcome: 'sent', became: 'lähetetty', why: 'Kierros alkoi.', to: ['Anna', 'Bertta', 'Cecilia'] };
    scene.bot.timeline = [
      { ...line, at: '2022-08-15T05:00:00.000Z', said: 'Seurantapyyntö' },
      { ...line, at: '2022-08-22T05:00:00.000Z', said: 'Muistutus', to: ['Anna'] },
    ];
    await open(official, { width: 360, height: 740 });
    await page.getByText('Aikajana', { exact: true }).click();
    const days = page.getByRole('region', { name: 'Aikajana' });
    await days.getByRole('heading', { name: 'maanantai 22.8.2022' }).waitFor();
    await days.getByText('3 vastaanottajaa').click();
    await days.getByText('Anna, Bertta, Cecilia').waitFor();
    await page.evaluate(axe);
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([]);
    await page.keyboard.press('Escape');
    await days.waitFor({ state: 'hidden' });
  });

  it('says so where the bot tells nothing of what it has sent', async () => {
    await open(official);
    await page.getByText('Aikajana', { exact: true }).click();
    await page.getByText('Toteuma ei kerro, mitä se on lähettänyt.').waitFor();
  });

  it('offers the install where the bot is missing', async () => {
    await scene.stage('POST', 'uninstall', { as: emailOf(3) });
    await open(`#person=${emailOf(3)}`);
    await page.getByRole('button', { name: 'Asenna Toteuma' }).click();
    await page.getByRole('textbox', { name: 'Kirjoita viesti' }).waitFor();
    expect(scene.bot.heard.map(({ action }: Json) => action)).toContain('add');
  });

  it('lets things go wrong by keyboard, says what is in force, and makes everything well again', async () => {
    await open(official);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.locator('.troubles summary').focus();
    await press('Enter', 'Tab', 'Tab', 'Enter');
    await page.getByText('Toimialajohtaja 2 on estänyt Toteuman.').first().waitFor();
    expect(await page.locator('.troubles summary').textContent()).toBe('Häiriöt (1)');
    expect(await page.locator('[aria-live=polite]').textContent()).toBe('Toimialajohtaja 2 on estänyt Toteuman.');
    await press('Tab', 'Tab', 'Tab', 'Enter');
    await page.getByText('Teams torjuu kaiken (429) enintään minuutin.').first().waitFor();
    expect(scene.rehearsal.faults.list()).toMatchObject([{ name: 'throttled' }]);
    await page.getByRole('button', { name: 'Kaikki on taas kunnossa' }).press('Enter');
    await page.locator('.in-force').getByText('Kaikki on kunnossa.').waitFor();
    expect(scene.rehearsal.faults.list()).toEqual([]);
    await press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Häiriöt');
  });

  it('lets the next press of a button come twice', async () => {
    await open(official);
    await page.locator('.troubles summary').click();
    await page.getByRole('button', { name: 'Seuraava painallus tulee perille kahdesti' }).click();
    await page.locator('.troubles summary').click();
    await page.getByLabel('Etenee suunnitellusti').check();
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await heading('Toinen toimenpide').waitFor();
    expect(scene.bot.heard.map(({ type }: Json) => type)).toEqual(['invoke', 'invoke']);
    await page.locator('.troubles summary', { hasText: /^Häiriöt$/ }).waitFor();
  });

  it.each([
    ['fi', '', 1280],
    ['sv', '&lang=sv&theme=dark', 1280],
    ['en', '&lang=en', 360],
    ['fi', '&theme=dark', 360],
  ])('gives axe nothing to find in the open panel of troubles (%s%s, %i wide)', async (language, look, width) => {
    await scene.stage('POST', 'troubles', { kind: 'blocked', as: emailOf(2) });
    await scene.stage('POST', 'troubles', { kind: 'slow' });
    await open(official + look, { width, height: 740 });
    await page.locator('.troubles.some summary').click();
    await page.screenshot({ path: join(PICTURES, `troubles-${language}${look.replace(/\W/g, '-')}-${width}.png`) });
    await page.evaluate(axe);
    const found = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
    );
    expect(found).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  it.each([
    ['a chat', official, 1280],
    ['a chat in the dark', `${official}&theme=dark`, 1280],
    ['a chat with larger text', `${official}&text=large`, 1280],
    ['a chat at phone width', `${official}&width=phone`, 1280],
    ['a chat on a phone in Swedish', `${official}&lang=sv`, 360],
    ['a channel in the dark on a phone', `#channel=${encodeURIComponent(channelId)}&theme=dark`, 360],
  ])('gives axe nothing to find in %s', async (_, hash, width) => {
    await open(hash, { width, height: 740 });
    await page.getByRole('textbox').last().waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
    );
    expect(found).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

/** A question card of the kind the bot sends: one required choice, a text, two ways to answer. */
function aQuestion(title: string): Json {
  const choices = [
    { title: 'Etenee suunnitellusti', value: 'on-track' },
    { title: 'Viivästynyt', value: 'delayed' },
  ];
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: title, style: 'heading', wrap: true },
      {
        type: 'Input.ChoiceSet',
        id: 'status',
        label: 'Tilanne',
        style: 'expanded',
        isRequired: true,
        errorMessage: 'Valitse tilanne.',
        choices,
      },
      { type: 'Input.Text', id: 'words', label: 'Toteuma sanoin', isMultiline: true },
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Execute',
            title: 'Tallenna ja jatka',
            verb: 'save',
            data: { question: 'q1' },
            style: 'positive',
          },
          {
            type: 'Action.ShowCard',
            title: 'Lisää tietoja',
            card: { type: 'AdaptiveCard', body: [{ type: 'Input.Text', id: 'need', label: 'Tarve' }] },
          },
        ],
      },
    ],
  };
}
