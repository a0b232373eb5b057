/** An official's round and the leadership's digest, with Microsoft's own client as the judge of what is shown. */

import { inSteps } from '../support/in-steps';
import { buttonOf, inputOf } from './playground/card-json';
import { describeWithJudge } from './playground/describe-with-judge';
import { openWindow, type PlaygroundWindow } from './playground/open-window';
import { OWN_CHAT } from './playground/playground-settings';
import type { PostedMessage } from './playground/posted-messages';
import { CHANNEL, COORDINATOR, DIRECTOR, type Scene, startScene } from './playground/start-scene';
import type { Exchange, Json } from './playground/start-wire';

jest.setTimeout(60_000);

describeWithJudge("in Microsoft's Playground", () => {
  let scene: Scene;
  let window: PlaygroundWindow;

  beforeAll(async () => {
    scene = await startScene('2022-08-01T05:00:00.000Z');
    window = await openWindow(scene.browser, scene.url, scene.wire);
  });

  afterAll(() => scene?.stop());

  const posted = (words: string, conversationId?: string): Promise<PostedMessage> =>
    scene.wire.until(`a message with "${words}"`, () =>
      scene.posted(conversationId).findLast((message) => message.words.includes(words)),
    );
  const step = inSteps();
  const ownCards = () => scene.posted(OWN_CHAT).filter(({ card }) => card !== null);

  step('welcomes the official once, however often the app is installed', async () => {
    await window.card('Hei, olen Toteuma').waitFor();
    await window.picture('01-welcome', window.card('Hei, olen Toteuma'));
    await window.reload();
    expect(ownCards()).toHaveLength(1);
  });

  step('asks nothing until the coordinator has confirmed, then sends one card', async () => {
    const announcement = await posted('Vahvista kierros');
    const place = { conversationId: announcement.conversationId, messageId: announcement.id };
    expect(ownCards()).toHaveLength(1);
    const confirm = buttonOf(announcement.card, 'confirm-round');
    const reply = await scene.acts.execute(COORDINATOR.id, place, confirm.verb, confirm.data);
    expect(JSON.stringify(reply)).toContain('Kierros on vahvistettu');
    await scene.bot.moveClock({ to: '2022-08-15T05:00:00.000Z' });

    const card = window.card('Seurantapyyntö 1/3');
    await card.getByText('ELI-YMP-02').waitFor();
    await window.picture('02-ask', card);
    expect(
      await card.getByRole('radio').evaluateAll((all) => all.map((radio) => (radio as Json).labels[0].textContent)),
    ).toEqual(['Ei vielä aloitettu', 'Etenee suunnitellusti', 'Viivästynyt', 'Toteutunut']);
    expect(ownCards()).toHaveLength(2);
  });

  step('says what is missing, keeps what was typed, and saves it when it is complete', async () => {
    const first = window.card('Seurantapyyntö 1/3');
    await first.getByRole('radio', { name: 'Viivästynyt' }).check({ force: true });
    await first.getByRole('button', { name: 'Lisää tietoja' }).click();
    await first.getByRole('textbox', { name: 'Este tai riski' }).fill('Kilpailutus viivästyi');
    await window.press(first, 'Tallenna ja jatka');
    const refused = window.card('Kirjoittamasi on tallessa tässä');
    await refused.waitFor();
    await window.picture('03-refused', refused);
    expect(await refused.getByRole('radio', { name: 'Viivästynyt' }).isChecked()).toBe(true);
    expect(await refused.getByRole('textbox', { name: 'Este tai riski' }).inputValue()).toBe('Kilpailutus viivästyi');

    await refused.getByRole('textbox', { name: 'Toteuma sanoin' }).fill('Suunnitelma valmistuu vasta ensi vuonna');
    await window.press(refused, 'Tallenna ja jatka');
    const second = window.card('Seurantapyyntö 2/3');
    await second.getByText(/Tallennettu .*ELI-YMP-02/).waitFor();
    await window.picture('04-saved', second);
  });

  step('comes back on the next morning when asked to', async () => {
    const reply = await window.press(window.card('Seurantapyyntö 2/3'), 'Palaa myöhemmin');
    expect(reply.body.value.action.data.later).toBe('tomorrow');
    const gone = window.card('Seurantapyyntö palaa 16.8.2022 klo 9.00');
    await gone.waitFor();
    await window.picture('05-later', gone);
    await scene.bot.moveClock({ to: '2022-08-16T06:00:00.000Z' });
    await window.card('Vastaa uusimmassa seurantapyynnössä').waitFor();
    await window.card('Seurantapyyntö 2/3').waitFor();
    await window.picture('06-returned');
  });

  step('ends with a receipt, from which an answer is corrected', async () => {
    const second = window.card('Seurantapyyntö 2/3');
    await second.getByRole('radio', { name: 'Etenee suunnitellusti' }).check({ force: true });
    await window.press(second, 'Tallenna ja jatka');
    const third = window.card('Seurantapyyntö 3/3');
    await third.getByRole('radio', { name: 'Osittain' }).check({ force: true });
    await third.getByRole('button', { name: 'Lisää tietoja' }).click();
    await third.getByRole('textbox', { name: 'Arvo', exact: true }).fill('12,5');
    await window.press(third, 'Tallenna ja jatka');
    const receipt = window.card('Kiitos! Vastauksesi on tallennettu.');
    await receipt.waitFor();
    await window.picture('07-receipt', receipt);

    await window.choose(receipt, 'Korjattava vastaus', /ELI-YMP-05/);
    const chosen = await window.press(receipt, 'Korjaa');
    expect(chosen.body.value.action.data.correct).toContain('ELI-YMP-05');
    const again = window.card('Vastasit tähän');
    await again.getByRole('radio', { name: 'Toteutunut' }).check({ force: true });
    await window.press(again, 'Tallenna ja jatka');
    await receipt.getByText(/– toteutunut/).waitFor();
    await window.picture('08-corrected', receipt);
    // The message itself becomes the receipt ten minutes after the last answer, for every client.
    await scene.bot.moveClock({ to: '2022-08-16T07:00:00.000Z' });
    await scene.wire.until('the edit of the message', () =>
      scene.posted(OWN_CHAT).find(({ card }) => JSON.stringify(card ?? null).includes('Korjattava vastaus')),
    );
  });

  step('takes the same clicks from clients that know only Action.Submit, and edits the card for them', async () => {
    const { id, conversationId, card } = await posted('Korjattava vastaus', OWN_CHAT);
    const place = { conversationId, messageId: id };
    const questionId = inputOf(card, 'correct').choices[0].value;
    await scene.acts.submit(DIRECTOR.id, place, {
      ...buttonOf(card, 'open-question').fallback.data,
      correct: questionId,
    });
    await window.card('Vastasit tähän').waitFor();
    const opened = await posted('Vastasit tähän', OWN_CHAT);
    await scene.acts.submit(DIRECTOR.id, place, {
      ...buttonOf(opened.card, 'save-answer').fallback.data,
      status: 'done',
      realisation: 'Suunnitelma hyväksyttiin',
    });
    const receipt = window.card('Kiitos! Vastauksesi on tallennettu.');
    await receipt.waitFor();
    expect(opened.id).toBe(id);
    await window.picture('09-by-submit');
  });

  step('shows the present state after a reload, on request', async () => {
    await window.reload();
    await window.say('omat');
    const mine = window.card('Omat toimenpiteet');
    await mine.waitFor();
    await window.picture('10-mine', mine);
    await window.press(mine, 'Avaa seurantapyyntö');
    await window.card('Kiitos! Vastauksesi on tallennettu.').waitFor();
  });

  step('connects a channel for the coordinator and for nobody else', async () => {
    await window.openChannel(CHANNEL.name);
    await window.mention('Toteuma', 'kooste tänne');
    await window.page.getByText('Tämän voi tehdä vain koordinaattori.').last().waitFor();
    const mentioned = await scene.wire.until('the mention', () =>
      scene.wire.exchanges.find(({ body }) => body?.text?.includes('kooste tänne')),
    );
    await scene.acts.replyLike(COORDINATOR, mentioned.body);
    await window.card('viikkokooste lähetetään tästä lähtien tälle kanavalle').waitFor();
    await window.picture('11-connected');
  });

  step('posts the digest in the channel on Monday morning', async () => {
    expect(await scene.bot.moveClock({ move: 'next-monday-8' })).toMatch(/^2022-08-22T05:00/);
    const digest = window.card('Viikkokooste 22.8.2022');
    await digest.waitFor();
    await window.picture('12-channel');
    await window.picture('13-digest', digest);
    await digest.getByRole('button', { name: 'Päämäärät ja toimialat' }).click();
    await digest.getByText('Toimialoittain').waitFor();
    await window.picture('14-totals', digest);
  });

  step('shows somebody who has become a coordinator where the round stands', async () => {
    const { id, conversationId } = await posted('Kierros on vahvistettu');
    const place = { conversationId, messageId: id };
    const asked = { toteuma: { verb: 'show-coordinators' } };
    const coordinators = await scene.acts.execute(COORDINATOR.id, place, 'show-coordinators', asked);
    const name = buttonOf(coordinators, 'name-coordinator');
    const named = { ...name.data, officialEmail: DIRECTOR.email, part: 'main' };
    await scene.acts.execute(COORDINATOR.id, place, name.verb, named);
    await scene.bot.moveClock({ to: '2022-08-23T06:00:00.000Z' });
    await window.reload();
    await window.say('tilanne');
    const board = window.card('Seurantakierroksen tilanne');
    await board.getByText('Kaupunginarkkitehti').first().waitFor();
    await board.getByRole('button', { name: 'Lisää toimintoja' }).click();
    await board.getByRole('button', { name: 'Päätä kierros' }).waitFor();
    await window.picture('15-board', board);
  });

  step('reminds from the board after a preview, and comes back to the board', async () => {
    await window.press(window.card('Seurantakierroksen tilanne'), 'Muistuta');
    const preview = window.card('Muistutetaan (2)');
    await preview.getByText('Kaupunginarkkitehti').waitFor();
    await window.picture('16-reminder-preview', preview);
    await window.press(preview, 'Lähetä muistutus');
    const sent = window.card('Muistutus lähetetään nyt: 2 henkilöä.');
    await sent.waitFor();
    await window.press(sent, 'Takaisin tilanteeseen');
    await window.card('Seurantakierroksen tilanne').getByRole('button', { name: 'Muistuta' }).waitFor();
  });

  step('leaves the client nothing to complain of', async () => {
    // Without a POST the tool only looks whether somebody is there.
    const isLook = ({ to, method }: Exchange) => to === 'bot' && method !== 'POST';
    const refused = scene.wire.exchanges.filter((exchange) => exchange.status >= 400 && !isLook(exchange));
    expect(refused.map(({ to, path, status, answer }) => ({ to, path, status, answer }))).toEqual([]);
    expect(window.errors).toEqual([]);
  });
});
