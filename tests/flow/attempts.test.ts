import { aTown, ROUND, type Town } from '../support/a-town';

const CHAT = 'a:entra-ymparistojohtaja';
const environment = (town: Town) => town.person('ymparistojohtaja');
const stateOf = async (town: Town) => (await town.store.deliveries.get(`${ROUND}/ymparistojohtaja/ask`))?.state;
const triesFor = (town: Town) => town.messenger.attempts.filter(({ conversationId }) => conversationId === CHAT).length;

/** Confirmed and about to open. */
async function beforeOpening(): Promise<Town> {
  const town = await aTown();
  await town.at('2022-08-01');
  await town.person('koordinaattori').press('confirm-round');
  await town.at('2022-08-12');
  return town;
}

describe('a card whose sending had no clear result', () => {
  it('is repeated once, minutes later', async () => {
    const town = await beforeOpening();
    town.messenger.next(CHAT, { class: 'unknown' });
    await town.at('2022-08-15');
    expect(triesFor(town)).toBe(1);
    await town.at('2022-08-15', '08:04');
    expect(triesFor(town)).toBe(1);
    await town.at('2022-08-15', '08:10');
    expect(triesFor(town)).toBe(2);
    expect((await stateOf(town))?.is).toBe('sent');
  });

  it('is unconfirmed after the second time, and never tried again', async () => {
    const town = await beforeOpening();
    town.messenger.next(CHAT, { class: 'unknown' });
    await town.at('2022-08-15');
    town.messenger.next(CHAT, { class: 'unknown' });
    await town.at('2022-08-15', '08:10');
    expect(await stateOf(town)).toMatchObject({ is: 'unreachable', reason: 'unconfirmed' });
    await town.at('2022-08-16');
    await environment(town).writes('omat');
    expect(triesFor(town)).toBe(2);
  });

  it('becomes sent when a click arrives from it, and is not repeated', async () => {
    const town = await beforeOpening();
    town.messenger.next(CHAT, 'lost');
    await town.at('2022-08-15');
    expect(await stateOf(town)).toMatchObject({ is: 'waiting', why: 'unknown' });
    await environment(town).press('save-answer', { status: 'on-track' });
    const [message] = environment(town).chat();
    expect(await stateOf(town)).toMatchObject({ is: 'sent', activityId: message?.activityId });
    await town.at('2022-08-15', '08:10');
    expect(triesFor(town)).toBe(1);
  });

  it('becomes sent by a click also when its repeat was throttled', async () => {
    const town = await beforeOpening();
    town.messenger.next(CHAT, 'lost');
    await town.at('2022-08-15');
    town.messenger.next(CHAT, { class: 'throttled', retryAfterMs: 600_000 });
    await town.at('2022-08-15', '08:10');
    expect(await stateOf(town)).toMatchObject({ is: 'waiting', why: 'throttled' });
    await environment(town).press('save-answer', { status: 'on-track' });
    await town.at('2022-08-15', '08:40');
    expect(environment(town).chat()).toHaveLength(1);
  });

  it('that arrived twice is still one ask: both copies answer the same questions', async () => {
    const town = await beforeOpening();
    town.messenger.next(CHAT, 'lost');
    await town.at('2022-08-15');
    const first = environment(town).card();
    await town.at('2022-08-15', '08:10');
    expect(environment(town).chat()).toHaveLength(2);
    await environment(town).press('save-answer', { status: 'on-track' }, { on: first });
    await environment(town).press('save-answer', { status: 'on-track' });
    expect(await town.store.answers.ofRound(ROUND)).toHaveLength(1);
  });

  it('and arrived after all is edited like any other when it is complete', async () => {
    const town = await beforeOpening();
    town.messenger.next(CHAT, 'lost');
    await town.at('2022-08-15');
    await environment(town).press('save-answer', { status: 'on-track' });
    await environment(town).press('save-answer', { status: 'on-track' });
    await town.at('2022-08-15', '09:00');
    expect(environment(town).chat()[0]?.edits).toBe(1);
  });
});

describe('a throttled card', () => {
  it('waits as long as Teams says, and is not counted as asked', async () => {
    const town = await beforeOpening();
    town.messenger.next(CHAT, { class: 'throttled', retryAfterMs: 90_000 });
    await town.at('2022-08-15');
    expect(await stateOf(town)).toMatchObject({ is: 'waiting', why: 'throttled' });
    await town.at('2022-08-15', '08:01');
    expect(triesFor(town)).toBe(1);
    await town.at('2022-08-15', '08:02');
    expect(triesFor(town)).toBe(2);
    expect(environment(town).chat()).toHaveLength(1);
  });

  it('survives a morning of refusals, such as an expired secret', async () => {
    const town = await beforeOpening();
    town.messenger.refuse('entra-ymparistojohtaja', { class: 'throttled', retryAfterMs: null });
    await town.at('2022-08-15');
    for (let minute = 1; minute < 300; minute += 1) {
      const time = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      await town.at('2022-08-15', time);
    }
    town.messenger.refuse('entra-ymparistojohtaja', null);
    await town.at('2022-08-15', '15:00');
    expect((await stateOf(town))?.is).toBe('sent');
  });
});

describe('a chat that is gone', () => {
  it('is created anew, once', async () => {
    const town = await beforeOpening();
    town.messenger.next(CHAT, { class: 'terminal', reason: 'conversation-gone' });
    await town.at('2022-08-15');
    expect((await stateOf(town))?.is).toBe('sent');
    expect(triesFor(town)).toBe(2);
  });

  it('a second time means that the person has left', async () => {
    const town = await beforeOpening();
    const gone = { class: 'terminal', reason: 'conversation-gone' } as const;
    town.messenger.next(CHAT, gone, gone);
    await town.at('2022-08-15');
    expect(await stateOf(town)).toMatchObject({ is: 'unreachable', reason: 'left' });
  });
});

describe('one message that cannot be built', () => {
  it('does not keep the others from going out', async () => {
    const town = await beforeOpening();
    const get = town.store.officials.get;
    town.store.officials.get = async (id) => {
      if (id === 'elinvoimajohtaja') throw new Error('a broken record');
      return get(id);
    };
    await town.at('2022-08-15');
    expect((await stateOf(town))?.is).toBe('sent');
    expect(town.lines.some((line) => line.includes('a broken record'))).toBe(true);
    town.store.officials.get = get;
    await town.tick();
    expect(town.person('elinvoimajohtaja').chat()).toHaveLength(1);
  });
});
