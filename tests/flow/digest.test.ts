import { digestText } from '../../cards/digest-text';
import { aTown, CHANNEL, someOfficials, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aChannel, aSettings } from '../support/builders';
import { wordsOf } from '../support/card-reading';
import type { Message } from '../support/fake-messenger';

async function withChannel(): Promise<Town> {
  const town = await aTownWithAnOpenRound();
  await town.store.channels.add(aChannel());
  return town;
}
const coordinator = (town: Town) => town.person('koordinaattori');
const digestsToCoordinator = (town: Town) =>
  coordinator(town)
    .chat()
    .filter(({ posted }) => posted.summary.startsWith('Viikkokooste') && !posted.summary.includes('lähettämättä'));
const missedNotices = (town: Town) =>
  coordinator(town)
    .chat()
    .filter(({ posted }) => posted.summary.includes('jäi lähettämättä'));

function shownOf(message: Message | undefined): Message['shown'] {
  if (!message) throw new Error('there is no message');
  return message.shown;
}

describe('the weekly digest', () => {
  it('comes on the first Monday after opening at 8:00, once', async () => {
    const town = await withChannel();
    await town.at('2022-08-19', '15:00');
    await town.at('2022-08-22', '07:59');
    expect(town.channel()).toHaveLength(0);
    await town.at('2022-08-22', '08:00');
    await town.at('2022-08-22', '08:01');
    await town.at('2022-08-23');
    expect(town.channel()).toHaveLength(1);
  });

  it('says what was answered and how many have not answered yet', async () => {
    const town = await withChannel();
    await town.person('ymparistojohtaja').press('save-answer', { status: 'delayed', realisation: 'Siirtyi.' });
    await town.at('2022-08-22');
    expect(town.channel()[0]?.posted.summary).toContain('1/3');
    const words = wordsOf(shownOf(town.channel()[0]));
    expect(words).toContain('M1');
    expect(words).toContain('Elinvoimajohtaja');
  });

  it('compares with the digest before it, each week', async () => {
    const town = await withChannel();
    await town.person('ymparistojohtaja').press('save-answer', { status: 'on-track' });
    await town.at('2022-08-22');
    await town.at('2022-08-29');
    const deliveries = await town.store.deliveries.ofChannel(CHANNEL);
    const digests = deliveries.flatMap(({ content }) => (content.kind === 'digest' ? [content.digest] : []));
    expect(digests.map(({ changed }) => changed.total)).toEqual([1, 0]);
    expect(digests[1]?.comparedTo).toBe(digests[0]?.asOf);
  });

  it('moves off a holiday to the next working day', async () => {
    const rounds = [{ period: 'H1', opens: '04-13', yearsAfter: 0, closesAfterWorkingDays: 15 } as const];
    const town = await aTown({ plan: { settings: aSettings({ rounds }) } });
    await town.store.channels.add(aChannel());
    await town.at('2023-03-28');
    await coordinator(town).press('confirm-round');
    await town.at('2023-04-13');
    await town.at('2023-04-17');
    await town.at('2023-04-24');
    await town.at('2023-05-01');
    expect(town.channel()).toHaveLength(2);
    await town.at('2023-05-02');
    expect(town.channel()).toHaveLength(3);
  });

  it('comes a last time after closing, and then no more', async () => {
    const town = await withChannel();
    for (const on of ['2022-08-22', '2022-08-29', '2022-09-05', '2022-09-12', '2022-09-19', '2022-09-26']) {
      await town.at(on);
      await town.person('ymparistojohtaja').writes('omat');
    }
    expect(town.channel().map(({ posted }) => posted.summary)).toHaveLength(2);
    expect(missedNotices(town)).toHaveLength(0);
  });
});

describe('a digest whose moment passed while the process was down', () => {
  it('is posted within two working days, and says that it is late', async () => {
    const town = await withChannel();
    await town.at('2022-08-24', '09:00');
    expect(town.channel()).toHaveLength(1);
    expect(wordsOf(shownOf(town.channel()[0]))).toContain('myöhässä');
  });

  it('waits for office hours when the process comes back at night', async () => {
    const town = await withChannel();
    await town.at('2022-08-23', '03:00');
    expect(town.channel()).toHaveLength(0);
    await town.at('2022-08-23', '08:00');
    expect(town.channel()).toHaveLength(1);
  });

  it('is missed after that: nothing is posted, and the coordinators are told once', async () => {
    const town = await withChannel();
    await town.at('2022-08-25', '09:00');
    await town.at('2022-08-25', '09:01');
    await town.at('2022-08-26');
    expect(town.channel()).toHaveLength(0);
    expect(missedNotices(town)).toHaveLength(1);
    const [missed] = await town.store.deliveries.ofChannel(CHANNEL);
    expect(missed?.state).toMatchObject({ is: 'skipped', reason: 'missed' });
  });

  it('is missed also when it had been decided but not sent in time', async () => {
    const town = await withChannel();
    town.messenger.refuse(CHANNEL, { class: 'throttled', retryAfterMs: 4 * 24 * 3_600_000 });
    await town.at('2022-08-22');
    town.messenger.refuse(CHANNEL, null);
    await town.at('2022-08-27');
    expect(town.channel()).toHaveLength(0);
  });

  it('says that it is late also when only its sending was', async () => {
    const town = await withChannel();
    town.messenger.refuse(CHANNEL, { class: 'throttled', retryAfterMs: 24 * 3_600_000 });
    await town.at('2022-08-22');
    town.messenger.refuse(CHANNEL, null);
    await town.at('2022-08-23', '14:00');
    expect(wordsOf(shownOf(town.channel()[0]))).toContain('myöhässä');
  });
});

describe('without a channel', () => {
  it('the digest goes to the coordinators and says why', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-22');
    expect(digestsToCoordinator(town)).toHaveLength(1);
    expect(wordsOf(shownOf(digestsToCoordinator(town)[0]))).toContain('ei ole kanavaa');
  });

  it('connecting one later makes no old digest "missed"', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-22');
    await town.at('2022-08-26', '12:00');
    await coordinator(town).writes('kooste tänne', CHANNEL);
    await town.at('2022-08-26', '12:01');
    expect(missedNotices(town)).toHaveLength(0);
    expect(town.channel()).toHaveLength(0);
    await town.at('2022-08-29');
    expect(town.channel()).toHaveLength(1);
    expect(digestsToCoordinator(town)).toHaveLength(1);
  });

  it('a new coordinator is not told of digests that another one got', async () => {
    const town = await aTownWithAnOpenRound();
    await town.at('2022-08-22');
    const [old, fresh] = await Promise.all(
      ['koordinaattori', 'elinvoimajohtaja'].map((id) => town.store.officials.get(id)),
    );
    if (old) await town.store.officials.save({ ...old, isCoordinator: false });
    if (fresh) await town.store.officials.save({ ...fresh, isCoordinator: true });
    await town.at('2022-08-26');
    const said = town
      .person('elinvoimajohtaja')
      .chat()
      .map(({ posted }) => posted.summary);
    expect(said.filter((summary) => summary.startsWith('Viikkokooste'))).toEqual([]);
    expect(said).toContainEqual(expect.stringContaining('Seurantapyyntö'));
  });

  it('a channel that is gone sends the next digest to the coordinators again', async () => {
    const town = await withChannel();
    town.messenger.refuse(CHANNEL, { class: 'terminal', reason: 'channel-gone' });
    await town.at('2022-08-22');
    expect((await town.store.deliveries.ofChannel(CHANNEL))[0]?.state).toMatchObject({
      is: 'unreachable',
      reason: 'channel-gone',
    });
    await town.at('2022-08-22', '08:01');
    expect(digestsToCoordinator(town)).toHaveLength(1);
  });
});

describe('a plan whose settings name no audience', () => {
  it('has the leadership team as its audience: the digest comes on Monday', async () => {
    const town = await aTownWithAnOpenRound({ plan: { settings: aSettings({ audiences: [] }) } });
    await town.at('2022-08-22', '08:00');
    expect(digestsToCoordinator(town)).toHaveLength(1);
    await coordinator(town).writes('kooste tänne', CHANNEL);
    await town.at('2022-08-29', '08:00');
    expect(wordsOf(shownOf(town.channel()[0]))).toContain('Johtoryhmä – Kemin');
  });
});

describe('a digest that was missed', () => {
  it('is told in the words of the coordinator’s language', async () => {
    const officials = someOfficials().map((official) => ({ ...official, registerLanguage: 'sv' as const }));
    const town = await aTownWithAnOpenRound({ officials });
    await town.store.channels.add(aChannel());
    await town.at('2022-08-25', '09:00');
    expect(wordsOf(shownOf(coordinator(town).chat().at(-1)))).toContain('Ledningsgruppen: sammandraget');
  });
});

describe('with nothing to tell', () => {
  it('there is no digest: a round that never opened has none', async () => {
    const town = await aTown();
    await town.store.channels.add(aChannel());
    for (const on of ['2022-08-01', '2022-08-15', '2022-08-22', '2022-08-29', '2022-09-05']) await town.at(on);
    expect(town.channel()).toHaveLength(0);
    expect(missedNotices(town)).toHaveLength(0);
  });

  it('there is no digest: after closing, when nothing was said since the last one', async () => {
    const town = await withChannel();
    await town.at('2022-08-22');
    await town.at('2022-08-29');
    await town.at('2022-09-05');
    await town.at('2022-09-09');
    expect(town.channel()).toHaveLength(2);
    expect(missedNotices(town)).toHaveLength(0);
  });

  it('but a last answer on the closing day is told the Monday after', async () => {
    const town = await withChannel();
    await town.at('2022-08-29');
    town.sleepUntil('2022-09-02', '15:00');
    await town.person('ymparistojohtaja').press('save-answer', { status: 'done' });
    await town.at('2022-09-05');
    const [last] = (await town.store.deliveries.ofChannel(CHANNEL)).slice(-1);
    if (last?.content.kind !== 'digest') throw new Error('the last thing sent is a digest');
    expect(digestText(last.content.digest, last.content, 'fi', 'Europe/Helsinki')).toContain('M1');
    expect(town.channel().at(-1)?.posted.summary).toContain('5.9.2022');
  });
});
