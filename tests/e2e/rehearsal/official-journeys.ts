/** An official answers in the rehearsal's window: with few taps, after a mistake, in three languages, without a mouse. */

import { inSteps } from '../../support/in-steps';
import { type Chat, DESKTOP, openChat, PHONE } from './open-chat';
import { type City, DIRECTOR } from './start-city';

const AS_PLANNED = '(Etenee|Toteutuu) suunnitellusti';
const SAVE = 'Tallenna ja jatka';
const OBSTACLE = 'Yksi vakanssi on ollut täyttämättä keväästä.';
const WORDS = 'Tilat on kartoitettu, mutta valinta siirtyi syksyyn.';

/** @param cityOf the city, once it has started; its first round is open and nobody has answered */
export function officialJourneys(cityOf: () => City): void {
  describe('who leads the most measures, on a phone', () => {
    let chat: Chat;

    beforeAll(async () => {
      chat = await openChat(cityOf(), `person=${DIRECTOR}`);
    });
    afterAll(() => chat?.close());

    const step = inSteps();
    const answerAsPlanned = async () => {
      await chat.choose(AS_PLANNED);
      await chat.press(SAVE);
    };

    step('answers five measures in a row with two taps each', async () => {
      await chat.picture('01-ask');
      for (let position = 1; position <= 5; position += 1) {
        expect(await chat.heading()).toBe(`Seurantapyyntö ${position}/19`);
        await answerAsPlanned();
      }
      expect(await chat.heading()).toBe('Seurantapyyntö 6/19');
      expect(await chat.taps()).toBe(10);
      await chat.picture('02-after-five');
    });

    step('reads what an answer still needs, finds everything typed, and corrects it', async () => {
      await chat.choose('Viivästynyt');
      await chat.unfold('Lisää tietoja');
      await chat.type('Este tai riski', OBSTACLE);
      await chat.press(SAVE);
      await chat.picture('03-words-missing');
      await chat.reads('Vastausta ei ole vielä tallennettu. Kirjoittamasi on tallessa tässä.');
      await chat.reads('Kirjoita toteuma: tähän tilanteeseen tarvitaan lyhyt perustelu.');
      expect(await chat.isChosen('Viivästynyt')).toBe(true);
      expect(await chat.typed('Este tai riski')).toBe(OBSTACLE);
      await chat.type('Toteuma sanoin', WORDS);
      await chat.press(SAVE);
      await chat.reads('Tallennettu klo 8.00: ELI-YMP-08');
    });

    step('gives a value in Finnish form under "Lisää tietoja"', async () => {
      await chat.choose(AS_PLANNED);
      await chat.unfold('Lisää tietoja');
      await chat.card.getByLabel('Arvo', { exact: true }).fill('12,5');
      await chat.picture('04-more-fields');
      await chat.press(SAVE);
      expect(await chat.heading()).toBe('Seurantapyyntö 8/19');
    });

    step('jumps to another measure and goes on from there', async () => {
      await chat.pick('Toinen toimenpide', 'SUJ-YMP-01');
      await chat.press('Siirry');
      expect(await chat.heading()).toBe('Seurantapyyntö 14/19');
      await answerAsPlanned();
      expect(await chat.heading()).toBe('Seurantapyyntö 15/19');
      await chat.picture('05-after-jump');
    });

    step('gets a receipt with a line for each measure', async () => {
      while ((await chat.heading()).startsWith('Seurantapyyntö')) await answerAsPlanned();
      await chat.picture('06-receipt');
      expect(await chat.heading()).toBe('Kiitos! Vastauksesi on tallennettu.');
      const lines = chat.card.locator('.ac-richTextBlock', { hasText: /^(ELI|HYV|SUJ)-/ });
      expect(await lines.count()).toBe(19);
      await chat.reads(/ELI-YMP-08.*viivästynyt/);
    });

    step('corrects a given answer, starting from what was given', async () => {
      await chat.pick('Korjattava vastaus', 'ELI-YMP-08');
      await chat.press('Korjaa');
      await chat.picture('07-correction');
      expect(await chat.isChosen('Viivästynyt')).toBe(true);
      expect(await chat.typed('Toteuma sanoin')).toBe(WORDS);
      expect(await chat.typed('Este tai riski')).toBe(OBSTACLE);
      await chat.choose('Toteutunut');
      await chat.press(SAVE);
      await chat.reads(/ELI-YMP-08.*toteutunut/);
    });

    step('finds the value again in the field where it was given', async () => {
      await chat.pick('Korjattava vastaus', 'ELI-YMP-09');
      await chat.press('Korjaa');
      expect(await chat.card.getByLabel('Arvo', { exact: true }).inputValue()).toBe('12,5');
    });

    step('sees the present state after a reload', async () => {
      await cityOf().cardsRefreshAfter(0);
      await chat.page.reload();
      await chat.reads(/ELI-YMP-08.*toteutunut/);
      await chat.picture('08-reloaded');
      await cityOf().cardsRefreshAfter(60_000);
    });
  });

  it.each([
    ['sv', 'kaupunginarkkitehti@kemi.example', 'Uppföljningsbegäran 1/1', 'Spara och fortsätt'],
    ['en', 'kestavan.kehityksen.koordinaattori@kemi.example', 'Status request 1/1', 'Save and next'],
  ])('reads the same card in the language of the register (%s)', async (language, email, heading, save) => {
    const chat = await openChat(cityOf(), `person=${email}`);
    await chat.picture(`09-ask-${language}`);
    expect(await chat.heading()).toBe(heading);
    expect(await chat.card.getByRole('button', { name: save, exact: true }).count()).toBe(1);
    expect(await chat.page.locator('#chat').getAttribute('lang')).toBe(language);
    expect(await chat.tooWide()).toBe(0);
    await chat.close();
  });

  it('answers a measure without a mouse', async () => {
    const chat = await openChat(cityOf(), '', DESKTOP);
    const focus = async (isThere: string) => {
      for (let step = 0; step < 60; step += 1) {
        await chat.page.keyboard.press('Tab');
        if (await chat.page.evaluate(`document.activeElement.matches(${JSON.stringify(isThere)})`)) return;
      }
      throw new Error(`the Tab key never comes to ${isThere}`);
    };
    await focus('input[type=search]');
    await chat.page.keyboard.type('ymparistopaallikko');
    await focus('.place');
    await chat.page.keyboard.press('Enter');
    await chat.reads('Seurantapyyntö 1/1');
    await focus('input[type=radio]');
    await chat.page.keyboard.press('ArrowDown');
    await chat.picture('10-by-keyboard');
    await focus('.ac-pushButton.style-positive');
    await chat.page.keyboard.press('Enter');
    await chat.reads('Kiitos! Vastauksesi on tallennettu.');
    await chat.picture('11-by-keyboard-receipt');
    expect(await chat.taps()).toBe(0);
    await chat.close();
  });

  it.each([
    ['on a phone', '', PHONE],
    ['on a phone in the dark', '&theme=dark', PHONE],
    ['with larger text', '&text=large', DESKTOP],
  ])('gives axe nothing to find in chat and card with every field open, %s', async (how, look, size) => {
    const chat = await openChat(cityOf(), `person=hallinto-ja-kehitysjohtaja@kemi.example${look}`, size);
    await chat.press('Muut vaihtoehdot');
    await chat.unfold('Lisää tietoja');
    await chat.picture(`12-every-field-${how.replaceAll(' ', '-')}`);
    expect(await chat.axe()).toEqual([]);
    expect(await chat.tooWide()).toBe(0);
    await chat.close();
  });

  it('has its card pictured for the README', async () => {
    const chat = await openChat(cityOf(), 'person=talouspaallikko@kemi.example', PHONE, 1.5);
    await chat.pictureOfCard('readme-ask-card');
    await chat.close();
  });
}
