/** Half a year of Kemi in the rehearsal's window: later, not mine, the digest on Monday, and the next round. */

import { LEADERSHIP_CHANNEL } from '../../../demo/cast';
import { playOfficials } from '../../../demo/play-officials';
import { type Chat, DESKTOP, openChat } from './open-chat';
import { type City, COORDINATOR } from './start-city';

const INSPECTOR = 'johtava.rakennustarkastaja@kemi.example';
const EMPLOYMENT = 'tyollisyyspaallikko@kemi.example';
const LEISURE = 'vapaa-aikapaallikko@kemi.example';
const SAVE = 'Tallenna ja jatka';
const WORDS = 'Lupahakemukset käsitellään nyt sähköisesti.';

/** @param cityOf the city on the day its first round opened; afterwards it is January */
export function halfYearJourneys(cityOf: () => City): void {
  let chat: Chat;

  afterEach(() => chat?.close());

  const asksOf = async (email: string) =>
    (await cityOf().stage.messages(email)).filter(({ summary }) => summary?.startsWith('Seurantapyyntö'));

  it('takes an answer with its words', async () => {
    chat = await openChat(cityOf(), `person=${INSPECTOR}`);
    await chat.choose('Etenee suunnitellusti');
    await chat.type('Toteuma sanoin', WORDS);
    await chat.press(SAVE);
    await chat.reads('Kiitos! Vastauksesi on tallennettu.');
  });

  it("tells the coordinator in the official's words that a measure is not theirs", async () => {
    chat = await openChat(cityOf(), `person=${LEISURE}`);
    await chat.press('Ei kuulu minulle');
    await chat.picture('20-not-mine');
    await chat.type('Viesti koordinaattorille', 'Tämä siirtyi hyte-koordinaattorille kesäkuussa.');
    await chat.press('Lähetä koordinaattorille');
    await chat.reads(/^Lähetetty koordinaattorille klo 8\.00: ELI-HYV-04$/);
    expect(await chat.heading()).toBe('Seurantapyyntö 1/14');
    await chat.picture('21-after-not-mine');
    await chat.close();
    chat = await openChat(cityOf(), `person=${COORDINATOR}`);
    await chat.reads('Ei kuulu vastaajalle');
    await chat.reads(/Tämä siirtyi hyte-koordinaattorille kesäkuussa\./);
    await chat.picture('22-coordinator-not-mine');
  });

  it('brings a card back once at the moment the official chose', async () => {
    chat = await openChat(cityOf(), `person=${EMPLOYMENT}`);
    await chat.pick('Milloin palaat tähän?', 'Huomenna klo 9.00');
    await chat.press('Palaa myöhemmin');
    await chat.picture('23-later');
    await chat.reads('Seurantapyyntö palaa 16.8.2022 klo 9.00');
    await cityOf().stage.clock({ to: '2022-08-16T05:59:00.000Z' });
    expect(await asksOf(EMPLOYMENT)).toHaveLength(1);
    await cityOf().stage.clock({ to: '2022-08-16T06:00:00.000Z' });
    await chat.reads('Seurantapyyntö 1/7');
    await chat.page.getByText('Vastaa uusimmassa seurantapyynnössä').waitFor();
    await chat.picture('24-later-returned');
    await cityOf().stage.clock({ move: 'next-working-day' });
    expect(await asksOf(EMPLOYMENT)).toHaveLength(2);
  });

  it('posts the digest to the channel on Monday, to be read on a phone', async () => {
    await playOfficials(cityOf().stage, 'fi');
    chat = await openChat(cityOf(), `person=${COORDINATOR}`, DESKTOP);
    await chat.page.getByRole('button', { name: 'Seuraava maanantai klo 8.00' }).click();
    await chat.page.getByRole('group', { name: 'Kello' }).getByText('maanantai 22.8.2022 klo 8.00').waitFor();
    await chat.close();
    chat = await openChat(cityOf(), `channel=${encodeURIComponent(LEADERSHIP_CHANNEL)}`);
    await chat.reads('Viikkokooste 22.8.2022');
    expect(await chat.tooWide()).toBe(0);
    expect(await chat.axe()).toEqual([]);
    await chat.picture('25-digest');
    await chat.unfold('Päämäärät ja toimialat');
    await chat.picture('26-digest-totals');
    expect(await chat.tooWide()).toBe(0);
    await chat.close();
    chat = await openChat(cityOf(), `channel=${encodeURIComponent(LEADERSHIP_CHANNEL)}`, DESKTOP, 1.5);
    await chat.pictureOfCard('readme-digest');
  });

  it('keeps the answer as it is in the next round with one tap', async () => {
    await cityOf().stage.clock({ to: '2022-12-30T07:00:00.000Z' });
    chat = await openChat(cityOf(), `person=${COORDINATOR}`);
    await chat.reads('Seurantakierros alkaa 16.1.2023');
    await chat.picture('27-announced');
    await chat.press('Vahvista kierros');
    await chat.reads(/Kierros on vahvistettu/);
    await chat.picture('28-confirmed');
    await chat.close();
    await cityOf().stage.clock({ to: '2023-01-16T06:00:00.000Z' });
    chat = await openChat(cityOf(), `person=${INSPECTOR}`);
    await chat.reads('Seurantapyyntö 1/1');
    await chat.picture('29-second-round');
    await chat.reads(/Edellinen vastaus 15\.8\.2022: etenee suunnitellusti\./);
    await chat.press('Ei muutosta');
    await chat.picture('30-no-change');
    await chat.press('Korjaa');
    expect(await chat.isChosen('Etenee suunnitellusti')).toBe(true);
    expect(await chat.typed('Toteuma sanoin')).toBe(WORDS);
  });
}
