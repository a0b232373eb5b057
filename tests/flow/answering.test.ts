import type { Inbound } from '../../bot/teams/inbound';
import { StoreUnavailable } from '../../strategy/errors';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { inputsOf, verbsOf, wordsOf } from '../support/card-reading';

const environment = (town: Town) => town.person('ymparistojohtaja');
const answersOf = (town: Town) => town.store.answers.ofRound(ROUND);
const ON_TRACK = { status: 'on-track' };

describe('an official answers', () => {
  it('one measure after another in the same card, each stored at once', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('save-answer', ON_TRACK);
    expect(await answersOf(town)).toMatchObject([{ tunnus: 'M1', n: 1, status: 'on-track' }]);
    expect(wordsOf(environment(town).card())).toContain('M2');
    await environment(town).press('save-answer', { status: 'done', value0: '12,5' });
    expect(await answersOf(town)).toMatchObject([{ tunnus: 'M1' }, { tunnus: 'M2', values: [{ number: 12.5 }] }]);
    expect(environment(town).chat()).toHaveLength(1);
  });

  it('and some minutes after the last measure the message itself becomes a receipt, which says what was saved when', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('save-answer', ON_TRACK);
    await town.at('2022-08-15', '08:30');
    expect(environment(town).chat()[0]?.edits).toBe(0);
    await environment(town).press('save-answer', ON_TRACK);
    await town.at('2022-08-15', '08:45');
    const [message] = environment(town).chat();
    expect(message?.edits).toBe(1);
    expect(message && verbsOf(message.shown)).toEqual(['open-question']);
    expect(message && wordsOf(message.shown)).toContain('8.30');
    await town.at('2022-08-15', '09:45');
    expect(environment(town).chat()[0]?.edits).toBe(1);
  });

  it('and corrects at once: nothing wipes what is being typed', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('save-answer', ON_TRACK);
    await environment(town).press('save-answer', ON_TRACK);
    await environment(town).press('open-question');
    await town.at('2022-08-15', '08:05');
    expect(environment(town).chat()[0]?.edits).toBe(0);
    expect(verbsOf(environment(town).card())).toContain('save-answer');
    await environment(town).press('save-answer', { status: 'done' });
    await town.at('2022-08-15', '08:12');
    expect(environment(town).chat()[0]?.edits).toBe(0);
    await town.at('2022-08-15', '08:16');
    expect(environment(town).chat()[0]?.edits).toBe(1);
  });

  it('and is told to try again when what is written cannot be read back: the text stays, and nothing spins', async () => {
    const town = await aTownWithAnOpenRound();
    let tries = 0;
    town.store.answers.append = async () => {
      tries += 1;
      return 'taken';
    };
    jest.useFakeTimers();
    const click = environment(town).press('save-answer', { status: 'on-track', realisation: 'Valmista tuli.' });
    await jest.advanceTimersByTimeAsync(6_000);
    jest.useRealTimers();
    expect(wordsOf(((await click) as { message: Parameters<typeof wordsOf>[0] }).message)).toContain(
      'ei voitu tallentaa',
    );
    expect(tries).toBe(25);
  });

  it('by either route of the button', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('save-answer', ON_TRACK, { route: 'submit' });
    await environment(town).press('save-answer', ON_TRACK, { route: 'execute' });
    expect(await answersOf(town)).toHaveLength(2);
  });

  it('twice by a double click: stored once', async () => {
    const town = await aTownWithAnOpenRound();
    const before = environment(town).card();
    await environment(town).press('save-answer', ON_TRACK, { on: before });
    const again = await environment(town).press('save-answer', ON_TRACK, { on: before });
    expect(await answersOf(town)).toHaveLength(1);
    expect(again).toMatchObject({ reply: 'card' });
  });

  it('and the click is delivered three times under new ids: stored once, with three equal replies', async () => {
    const town = await aTownWithAnOpenRound();
    const before = environment(town).card();
    const replies = [];
    for (let delivered = 0; delivered < 3; delivered += 1) {
      replies.push(await environment(town).press('save-answer', { status: 'done', value0: '3' }, { on: before }));
    }
    expect(await answersOf(town)).toHaveLength(1);
    expect(replies[1]).toEqual(replies[0]);
    expect(replies[2]).toEqual(replies[0]);
  });

  it('and an old click that arrives after a correction changes nothing', async () => {
    const town = await aTownWithAnOpenRound();
    const first = environment(town).card();
    await environment(town).press('save-answer', ON_TRACK, { on: first });
    await environment(town).press('open-question', { jump: `${ROUND}/M1` });
    await environment(town).press('save-answer', { status: 'done' });
    await environment(town).press('save-answer', ON_TRACK, { on: first });
    expect(await answersOf(town)).toMatchObject([{ status: 'on-track' }, { status: 'done' }]);
  });

  it('wrongly: the card comes back with every mistake named and everything typed kept', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('save-answer', { status: 'delayed', value0: 'kolme', obstacle: 'Ei hakijoita.' });
    expect(await answersOf(town)).toEqual([]);
    const { card } = environment(town).card();
    expect(inputsOf(card)).toMatchObject({ status: 'delayed', value0: 'kolme', obstacle: 'Ei hakijoita.' });
    expect(wordsOf({ card })).toContain('12,5');
  });

  it('asks for more statuses and keeps what was typed', async () => {
    const town = await aTownWithAnOpenRound();
    await environment(town).press('more-statuses', { realisation: 'Työ keskeytyi.' });
    const { card } = environment(town).card();
    expect(inputsOf(card)).toMatchObject({ realisation: 'Työ keskeytyi.' });
    await environment(town).press('save-answer', { status: 'dropped' });
    expect(await answersOf(town)).toMatchObject([{ status: 'dropped', realisation: 'Työ keskeytyi.' }]);
  });
});

describe('two devices', () => {
  it('never overwrite each other: the second sees what was saved and may save its own as a correction', async () => {
    const town = await aTownWithAnOpenRound();
    const phone = environment(town).card();
    await environment(town).press('save-answer', ON_TRACK);
    await environment(town).press('save-answer', { status: 'done', value0: '7' }, { on: phone });
    expect(await answersOf(town)).toHaveLength(1);
    expect(inputsOf(environment(town).card().card)).toMatchObject({ status: 'done', value0: '7' });
    await environment(town).press('save-correction');
    expect(await answersOf(town)).toMatchObject([{ status: 'on-track' }, { status: 'done', values: [{ number: 7 }] }]);
  });

  it('keep what was saved when the second chooses so', async () => {
    const town = await aTownWithAnOpenRound();
    const phone = environment(town).card();
    await environment(town).press('save-answer', ON_TRACK);
    await environment(town).press('save-answer', { status: 'done' }, { on: phone });
    await environment(town).press('open-question');
    expect(await answersOf(town)).toMatchObject([{ status: 'on-track' }]);
  });

  it('and a correction that is delivered again after a newer answer does not come back', async () => {
    const town = await aTownWithAnOpenRound();
    const phone = environment(town).card();
    await environment(town).press('save-answer', ON_TRACK);
    await environment(town).press('save-answer', { status: 'done' }, { on: phone });
    const conflict = environment(town).card();
    await environment(town).press('save-correction');
    await environment(town).press('open-question', { jump: `${ROUND}/M1` });
    await environment(town).press('save-answer', { status: 'not-started' });
    await environment(town).press('save-correction', {}, { on: conflict });
    const statuses = (await answersOf(town)).map(({ status }) => status);
    expect(statuses).toEqual(['on-track', 'done', 'not-started']);
  });
});

describe('a second round', () => {
  async function atTheSecondRound(): Promise<Town> {
    const town = await aTownWithAnOpenRound();
    const said = { status: 'on-track', realisation: 'Luonnos on valmis.', value0: '40', success: 'Hyvä vastaanotto.' };
    await environment(town).press('save-answer', said);
    await town.at('2022-09-05');
    await town.at('2023-01-02');
    await town.person('koordinaattori').press('confirm-round');
    await town.at('2023-01-16');
    return town;
  }

  it('shows the previous answer with its date and offers "no change"', async () => {
    const town = await atTheSecondRound();
    expect(wordsOf(environment(town).card())).toContain('Luonnos on valmis.');
    expect(wordsOf(environment(town).card())).toContain('15.8.2022');
    expect(verbsOf(environment(town).card())).toContain('no-change');
  });

  it('"no change" stores a new answer: same status and words, no new indicator data', async () => {
    const town = await atTheSecondRound();
    await environment(town).press('no-change');
    expect(await town.store.answers.ofRound('kemi/2022-H2')).toMatchObject([
      { tunnus: 'M1', status: 'on-track', realisation: 'Luonnos on valmis.', values: [], success: '', unchanged: true },
    ]);
    expect(await answersOf(town)).toMatchObject([{ values: [{ number: 40 }], unchanged: false }]);
  });

  it('"no change" twice stores one answer', async () => {
    const town = await atTheSecondRound();
    const before = environment(town).card();
    await environment(town).press('no-change', {}, { on: before });
    await environment(town).press('no-change', {}, { on: before });
    expect(await town.store.answers.ofRound('kemi/2022-H2')).toHaveLength(1);
  });

  it('a measure without an earlier answer has no "no change"', async () => {
    const town = await atTheSecondRound();
    await environment(town).press('no-change');
    expect(verbsOf(environment(town).card())).not.toContain('no-change');
  });
});

describe('who may not answer', () => {
  it('a stranger gets one polite line and nothing is written', async () => {
    const town = await aTownWithAnOpenRound();
    const reply = await town.person('vieras').press('save-answer', ON_TRACK, { on: environment(town).card() });
    expect(reply.reply).toBe('text');
    expect(await answersOf(town)).toEqual([]);
  });

  it('another official cannot answer in somebody else’s card', async () => {
    const town = await aTownWithAnOpenRound();
    const other = town.person('elinvoimajohtaja');
    const theirs = environment(town).card();
    for (const verb of ['save-answer', 'more-statuses', 'ask-not-mine', 'later'] as const) {
      const reply = await other.press(verb, { ...ON_TRACK, words: 'Ei minun.' }, { on: theirs });
      expect(reply.reply).toBe('text');
    }
    expect(await answersOf(town)).toEqual([]);
    expect((await town.store.asks.get(`${ROUND}/ymparistojohtaja`))?.returnsAt).toBeNull();
  });

  it('something that is no card of ours changes nothing', async () => {
    const town = await aTownWithAnOpenRound();
    const sender = { tenantId: 't', entraId: null, teamsUserId: '29:x', name: '', language: null };
    const conversation = { kind: 'personal', conversationId: 'a:x', serviceUrl: 'https://smba.example/' } as const;
    const click = { kind: 'card-action', route: 'submit', trigger: 'manual', value: 7, cardActivityId: null } as const;
    const reply = await town.inbound({ sender, conversation, receivedActivityId: '1', ...click } satisfies Inbound);
    expect(reply.reply).toBe('text');
  });
});

describe('the store cannot be used', () => {
  it('while an answer is saved: the text stays in the card, and the same save works later', async () => {
    const town = await aTownWithAnOpenRound();
    const append = town.store.answers.append;
    const before = environment(town).card();
    town.store.answers.append = async (answer) => {
      town.documents.failWith('the disk is full.');
      return append(answer);
    };
    const reply = await environment(town).press(
      'save-answer',
      { status: 'delayed', realisation: 'Kilpailutus siirtyi.', value0: '3' },
      { on: before },
    );
    if (reply.reply !== 'card') throw new Error('the text must come back in a card');
    expect(inputsOf(reply.message.card)).toMatchObject({ realisation: 'Kilpailutus siirtyi.', value0: '3' });
    town.documents.failWith(null);
    town.store.answers.append = append;
    await environment(town).press('save-answer');
    expect(await answersOf(town)).toMatchObject([{ realisation: 'Kilpailutus siirtyi.', values: [{ number: 3 }] }]);
  });

  it('at all: one line says that the text is kept, and the card stays as it is', async () => {
    const town = await aTownWithAnOpenRound();
    town.documents.failWith('the disk is full.');
    const reply = await environment(town).press('save-answer', ON_TRACK);
    expect(reply).toEqual({
      reply: 'text',
      text: 'Tallennus ei onnistunut. Kirjoittamasi on tallessa kortissa. Yritä hetken kuluttua uudelleen.',
    });
    town.documents.failWith(null);
    expect(await answersOf(town)).toEqual([]);
  });

  it('right after an answer was saved: it is called saved, and the next question is shown', async () => {
    const town = await aTownWithAnOpenRound();
    const append = town.store.answers.append;
    town.store.answers.append = async (answer) => {
      const outcome = await append(answer);
      town.documents.failWith('the disk is full.');
      return outcome;
    };
    const reply = await environment(town).press('save-answer', ON_TRACK);
    if (reply.reply !== 'card') throw new Error('the next question must be shown');
    expect(wordsOf(reply.message)).toContain('Tallennettu');
    town.documents.failWith(null);
    expect(await answersOf(town)).toHaveLength(1);
  });

  it('for a reply that was lost on its way: not saved is said, and the same save again stores nothing twice', async () => {
    const town = await aTownWithAnOpenRound();
    const append = town.store.answers.append;
    town.store.answers.append = async (answer) => {
      await append(answer);
      throw new StoreUnavailable('the connection broke.');
    };
    const words = { status: 'delayed', realisation: 'Kilpailutus siirtyi.' };
    const first = await environment(town).press('save-answer', words);
    if (first.reply !== 'card') throw new Error('the text must come back in a card');
    expect(wordsOf(first.message)).toContain('Vastausta ei voitu tallentaa');
    town.store.answers.append = append;
    await environment(town).press('save-answer');
    expect(await answersOf(town)).toMatchObject([{ n: 1, realisation: 'Kilpailutus siirtyi.' }]);
  });
});
