import { cancelRound } from '../../jobs/end-round';
import type { Digest } from '../../strategy/digest';
import { aPowerCut } from '../support/a-power-cut';
import { aTown, CHANNEL, ROUND, type Town, type TownWish } from '../support/a-town';
import { aChannel } from '../support/builders';
import { wordsOf } from '../support/card-reading';
import type { Message } from '../support/fake-messenger';

const MONDAY = '2022-08-22';
const environment = (town: Town) => town.person('ymparistojohtaja');
const economy = (town: Town) => town.person('elinvoimajohtaja');
const coordinator = (town: Town) => town.person('koordinaattori');

/** A round that is open since a week; its digest is posted on Monday at 8:00, when M1 is on track and M3 has no answer. */
async function postedTown(wish: TownWish = {}, withChannel = true): Promise<Town> {
  const town = await aTown(wish);
  if (withChannel) await town.store.channels.add(aChannel());
  await town.at('2022-08-01');
  await coordinator(town).press('confirm-round');
  await town.at('2022-08-15');
  await environment(town).press('save-answer', { status: 'on-track' });
  await town.at(MONDAY);
  return town;
}

function only(messages: Message[]): Message {
  const [message, ...others] = messages;
  if (!message || others.length > 0) throw new Error(`one message was expected, not ${messages.length}`);
  return message;
}

async function digestsIn(town: Town): Promise<Digest[]> {
  const deliveries = await town.store.deliveries.ofChannel(CHANNEL);
  return deliveries.flatMap(({ content }) => (content.kind === 'digest' ? [content.digest] : []));
}

/** An answer at a quarter past ten on Monday, and what is due a while later. */
async function lateAnswer(town: Town): Promise<void> {
  town.sleepUntil(MONDAY, '10:15');
  await economy(town).press('save-answer', { status: 'delayed', realisation: 'Odottaa valtionapua.' });
  await town.at(MONDAY, '10:20');
}

describe('a digest that was posted today', () => {
  it('is edited when an answer comes after it, and says when it was updated', async () => {
    const town = await postedTown();
    expect(wordsOf(only(town.channel()).shown)).toContain('Vastattu 1/3');
    await lateAnswer(town);
    const message = only(town.channel());
    const words = wordsOf(message.shown);
    expect(message.edits).toBe(1);
    expect(words).toContain('Viikkokooste 22.8.2022, päivitetty 10.15');
    expect(words).toContain('Vastattu 2/3');
    expect(words).toContain('Odottaa valtionapua.');
    expect(wordsOf(message.posted)).not.toContain('päivitetty');
  });

  it('is edited once for the same answer, however often the minute comes', async () => {
    const town = await postedTown();
    await lateAnswer(town);
    for (const time of ['10:21', '10:22', '12:00', '23:59']) await town.at(MONDAY, time);
    expect(only(town.channel()).edits).toBe(1);
  });

  it('shows a correction, and only the newest content when several came between two runs', async () => {
    const town = await postedTown();
    town.sleepUntil(MONDAY, '10:00');
    town.messenger.refuse(CHANNEL, { class: 'throttled', retryAfterMs: null });
    await economy(town).press('save-answer', { status: 'delayed', realisation: 'Ensin näin.' });
    await town.at(MONDAY, '10:05');
    await economy(town).press('open-question');
    await economy(town).press('save-answer', { status: 'done', realisation: 'Sittenkin valmis.' });
    await town.at(MONDAY, '10:10');
    town.messenger.refuse(CHANNEL, null);
    await town.at(MONDAY, '10:15');
    const message = only(town.channel());
    expect(message.edits).toBe(1);
    expect(wordsOf(message.shown)).toContain('päivitetty 10.05');
    expect(wordsOf(message.shown)).toContain('Sittenkin valmis.');
    expect(wordsOf(message.shown)).not.toContain('Ensin näin.');
  });

  it('is left alone when what was said changes nothing that it shows', async () => {
    const town = await postedTown();
    town.sleepUntil(MONDAY, '10:15');
    await environment(town).press('open-question', { jump: 'kemi/2022-H1/M1' });
    await environment(town).press('save-answer', { status: 'on-track', obstacle: 'Vain koordinaattorille.' });
    expect(await town.store.answers.ofQuestion('kemi/2022-H1/M1')).toHaveLength(2);
    await town.at(MONDAY, '10:20');
    expect(only(town.channel()).edits).toBe(0);
  });

  it('stands in its thread with the ids that an edit needs', async () => {
    const town = await postedTown();
    const [{ state } = { state: null }] = await town.store.deliveries.ofChannel(CHANNEL);
    const { activityId } = only(town.channel());
    expect(state).toMatchObject({ activityId, conversation: { conversationId: `${CHANNEL};messageid=${activityId}` } });
  });

  it('is edited also in the coordinators’ chats when there is no channel', async () => {
    const town = await postedTown({}, false);
    await lateAnswer(town);
    const digest = coordinator(town)
      .chat()
      .find(({ posted }) => posted.summary.startsWith('Viikkokooste'));
    expect(digest && wordsOf(digest.shown)).toContain('päivitetty 10.15');
  });

  it('says that its round was cancelled', async () => {
    const town = await postedTown();
    town.sleepUntil(MONDAY, '12:30');
    const round = await town.store.rounds.get(ROUND);
    if (round) await cancelRound(town.jobs, round, town.now());
    await town.at(MONDAY, '12:31');
    await town.at(MONDAY, '12:32');
    const message = only(town.channel());
    expect(message.edits).toBe(1);
    expect(wordsOf(message.shown)).toContain('(tammi–kesäkuu 2022) on peruttu. Vastattu 1/3');
  });
});

describe('on another day', () => {
  it('a digest stays as it was read', async () => {
    const town = await postedTown();
    town.sleepUntil('2022-08-23', '00:00');
    await economy(town).press('save-answer', { status: 'delayed', realisation: 'Tiistaina.' });
    await town.at('2022-08-23', '00:05');
    await town.at('2022-08-24');
    expect(only(town.channel()).edits).toBe(0);
  });

  it('begins at midnight of the plan’s zone, not of another', async () => {
    const town = await postedTown();
    town.sleepUntil(MONDAY, '23:50');
    await economy(town).press('save-answer', { status: 'delayed', realisation: 'Maanantai-iltana.' });
    await town.at(MONDAY, '23:52');
    expect(only(town.channel()).edits).toBe(1);
  });
});

describe('the next digest', () => {
  it('does not tell again what the edit has shown, and tells what came after', async () => {
    const town = await postedTown();
    await lateAnswer(town);
    town.sleepUntil('2022-08-23', '09:00');
    await environment(town).press('open-question', { jump: 'kemi/2022-H1/M2' });
    await environment(town).press('save-answer', { status: 'done', realisation: 'Tiistaina.' });
    await town.at('2022-08-29');
    const [first, second] = await digestsIn(town);
    expect(first?.changed.rows.map(({ tunnus }) => tunnus).sort()).toEqual(['M1', 'M3']);
    expect(second?.changed.rows.map(({ tunnus }) => tunnus)).toEqual(['M2']);
    expect(second?.comparedTo).toBe(first?.asOf);
  });

  it('tells an answer that was stored only after the digest of its minute had been posted', async () => {
    const town = await postedTown();
    const posted = await town.store.answers.ofRound(ROUND);
    const slow = posted[0];
    if (!slow) throw new Error('M1 was answered');
    const id = `${ROUND}/M3`;
    const answeredAt = '2022-08-22T04:59:59.000Z';
    await town.store.answers.append({ ...slow, id: `${id}/1`, questionId: id, tunnus: 'M3', answeredAt });
    // The program is down for the rest of the day.
    await town.at('2022-08-29');
    const [, second] = await digestsIn(town);
    expect(second?.changed.rows.map(({ tunnus }) => tunnus)).toEqual(['M3']);
  });

  it('compares with what stands in the channel when Teams refuses the edit for good', async () => {
    const town = await postedTown();
    town.messenger.refuse(CHANNEL, { class: 'terminal', reason: 'refused' });
    await lateAnswer(town);
    town.messenger.refuse(CHANNEL, null);
    await town.at(MONDAY, '10:21');
    await town.at(MONDAY, '10:22');
    expect(only(town.channel()).edits).toBe(0);
    await town.at('2022-08-29');
    const [, second] = await digestsIn(town);
    expect(second?.changed.rows.map(({ tunnus }) => tunnus)).toEqual(['M3']);
  });
});

describe('the power is cut at any write of an edit', () => {
  it('on the same day: the digest shows the answer, and the next one does not tell it again', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await postedTown({ engine: power.engine });
      town.sleepUntil(MONDAY, '10:15');
      await economy(town).press('save-answer', { status: 'delayed', realisation: 'Odottaa valtionapua.' });
      power.atWrite(n);
      await town.at(MONDAY, '10:20').catch(() => undefined);
      const wasCut = power.back();
      await town.at(MONDAY, '10:40');
      expect(wordsOf(only(town.channel()).shown)).toContain('päivitetty 10.15');
      await town.at('2022-08-29');
      const [first, second] = await digestsIn(town);
      expect([first?.changed.total, second?.changed.total]).toEqual([2, 0]);
      if (!wasCut) break;
    }
  });

  it('and back only next week: each answer is told once, in the digest where people can read it', async () => {
    for (let n = 1; ; n += 1) {
      const power = aPowerCut();
      const town = await postedTown({ engine: power.engine });
      town.sleepUntil(MONDAY, '10:15');
      await economy(town).press('save-answer', { status: 'delayed', realisation: 'Odottaa valtionapua.' });
      power.atWrite(n);
      await town.at(MONDAY, '10:20').catch(() => undefined);
      const wasCut = power.back();
      await town.at('2022-08-29');
      const told = town.channel().filter(({ shown }) => wordsOf(shown).includes('Odottaa valtionapua.'));
      expect(town.channel()).toHaveLength(2);
      expect(told).toHaveLength(1);
      if (!wasCut) break;
    }
  });
});
