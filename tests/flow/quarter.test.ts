import fc from 'fast-check';
import type { Answer } from '../../strategy/answer';
import { deliveryCountsOf } from '../../strategy/delivery';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { aChannel } from '../support/builders';
import { verbsOf, wordsOf } from '../support/card-reading';

const OFFICIALS = ['ymparistojohtaja', 'elinvoimajohtaja'] as const;

describe('a round from announcement to the last digest', () => {
  it('goes as the coordinator was told it would', async () => {
    const town = await aTownWithAnOpenRound();
    await town.store.channels.add(aChannel());
    const [environment, vitality] = OFFICIALS.map((id) => town.person(id)) as [
      ReturnType<Town['person']>,
      ReturnType<Town['person']>,
    ];

    // On Monday 15 August the environment director, who holds two roles, is asked about M1 and M2 in one card.
    expect(environment.chat().map(({ posted }) => posted.summary)).toEqual([
      expect.stringContaining('2 toimenpidettä'),
    ]);
    await environment.press('save-answer', { status: 'on-track' });
    await environment.press('later', { later: 'monday' });

    // The leadership reads a week later what one of three said, and that two roles have not answered.
    await town.at('2022-08-22');
    expect(town.channel()[0]?.posted.summary).toContain('1/3');

    // At nine the card comes back with M2 alone open; the vitality director says that M3 is not theirs.
    await town.at('2022-08-22', '09:00');
    expect(wordsOf(environment.card())).toContain('M2');
    await environment.press('save-answer', { status: 'delayed', realisation: 'Siirtyi syksyyn.' });
    await vitality.press('ask-not-mine');
    await vitality.press('not-mine', { words: 'Siirtynyt elinkeinoyhtiölle.' });

    // What is disputed counts neither as an answer nor as silence.
    await town.at('2022-08-29');
    expect(town.channel()[1]?.posted.summary).toContain('2/2');
    expect(wordsOf(town.channel()[1]?.shown ?? environment.card())).not.toContain('Elinvoimajohtaja');

    // After closing every card has ended, and nothing waits.
    await town.at('2022-09-03', '00:00');
    await town.at('2022-09-05');
    for (const person of [environment, vitality]) {
      for (const { shown } of person.chat()) expect(verbsOf(shown)).toEqual([]);
    }
    const asks = await town.store.deliveries.ofRound(ROUND);
    expect(deliveryCountsOf(asks)).toMatchObject({ unreachable: 0, waiting: 0 });
  });
});

describe('whatever the officials do in whatever order', () => {
  const verbs = ['save-answer', 'no-change', 'later', 'ask-not-mine', 'not-mine', 'open-question', 'more-statuses'];
  const acts = fc.array(
    fc.record({
      who: fc.constantFrom(...OFFICIALS),
      verb: fc.constantFrom(...verbs, 'save-answer', 'save-correction', 'send-late'),
      status: fc.constantFrom('on-track', 'done', 'delayed', ''),
      value: fc.constantFrom('', '12,5', 'x', '3'),
      later: fc.constantFrom('tomorrow', 'monday', 'last-day'),
      times: fc.integer({ min: 1, max: 2 }),
      hours: fc.constantFrom(0, 1, 24, 72),
    }),
    { maxLength: 25 },
  );

  it('no answer or number that was stored is lost, every card is accounted for, and no moment asks twice', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        const town = await aTownWithAnOpenRound();
        let before: Answer[] = [];
        let hours = 0;
        for (const { who, verb, status, value, later, times, hours: more } of sequence) {
          const card = town.person(who).card();
          if (verbsOf(card).includes(verb)) {
            const typed = { status, value0: value, realisation: 'Sanoja.', words: 'Ei minun.', later };
            for (let n = 0; n < times; n += 1) await town.person(who).press(verb, typed, { on: card });
          }
          const answers = await town.store.answers.ofRound(ROUND);
          expect(answers).toEqual(expect.arrayContaining(before));
          before = answers;
          hours += more;
          const at = new Date(Date.parse('2022-08-15T05:00:00.000Z') + hours * 3_600_000).toISOString();
          await town.at(at.slice(0, 10), `${String((8 + hours) % 24).padStart(2, '0')}:00`);
        }
        for (const questionId of new Set(before.map((answer) => answer.questionId))) {
          const answers = before.filter((answer) => answer.questionId === questionId);
          expect(answers.map(({ n }) => n)).toEqual(answers.map((_, index) => index + 1));
        }
        const asks = await town.store.deliveries.ofRound(ROUND);
        const { planned, sent, skipped, unreachable, waiting } = deliveryCountsOf(asks);
        expect(sent + skipped + unreachable + waiting).toBe(planned);
        expect(town.messenger.attempts.every(({ arrived }) => arrived)).toBe(true);
        for (const who of OFFICIALS) {
          const cards = asks.filter(({ id, state }) => id.startsWith(`${ROUND}/${who}/`) && state.is === 'sent');
          const notDigests = cards.filter(({ content }) => content.kind !== 'digest');
          expect(town.person(who).chat()).toHaveLength(notDigests.length);
        }
      }),
      { numRuns: 25, seed: 2022 },
    );
  });
});
