import fc from 'fast-check';
import { countRound, type RoundCount } from '../../jobs/count-round';
import { cancelRound } from '../../jobs/end-round';
import { createStoreOverDocuments } from '../../storage/store-over-documents';
import { instantAt } from '../../strategy/calendar';
import type { SendFailure } from '../../strategy/ports/messenger';
import { aPowerCut, type PowerCut } from '../support/a-power-cut';
import { aTown, ROUND, type Town } from '../support/a-town';
import { verbsOf } from '../support/card-reading';

const OFFICIALS = ['ymparistojohtaja', 'elinvoimajohtaja'] as const;
const STATES = ['sent', 'skipped', 'unreachable', 'waiting'] as const;
const FAULTS: Record<string, SendFailure | 'lost'> = {
  lost: 'lost',
  unknown: { class: 'unknown' },
  throttled: { class: 'throttled', retryAfterMs: 90_000 },
  conflict: { class: 'conflict' },
  blocked: { class: 'terminal', reason: 'blocked' },
  'not-installed': { class: 'terminal', reason: 'not-installed' },
  'conversation-gone': { class: 'terminal', reason: 'conversation-gone' },
};

const who = fc.constantFrom(...OFFICIALS);
const fault = fc.record({ does: fc.constant('fault' as const), who, fault: fc.constantFrom(...Object.keys(FAULTS)) });
const time = fc.record({ does: fc.constant('time' as const), minutes: fc.constantFrom(1, 6, 61, 1440) });
const press = fc.record({
  does: fc.constant('press' as const),
  who,
  verb: fc.constantFrom('save-answer', 'later', 'ask-not-mine', 'not-mine'),
});
const comes = fc.record({ does: fc.constant('comes' as const), who });
const ends = fc.record({ does: fc.constantFrom('cancel' as const, 'close' as const) });
const act = fc.oneof(
  { weight: 5, arbitrary: time },
  { weight: 4, arbitrary: press },
  { weight: 3, arbitrary: fault },
  { weight: 1, arbitrary: comes },
  { weight: 1, arbitrary: ends },
);
/** At which write of what happens the power is cut; 0 for none. */
const cutAt = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }));
const happening = fc.record({ act, cutAt });
/** What comes before a round opens, its opening, and what comes after. */
const story = fc
  .tuple(
    fc.array(fc.record({ act: fault, cutAt: fc.constant(0) }), { maxLength: 2 }),
    fc.record({ act: fc.constant({ does: 'time' as const, minutes: 1 }), cutAt }),
    fc.array(happening, { maxLength: 7 }),
  )
  .map(([before, opening, after]) => [...before, opening, ...after]);
type Happening = typeof story extends fc.Arbitrary<(infer One)[]> ? One : never;

/** A confirmed round a minute before it opens, in a town whose power can be cut. */
async function beforeOpening(power: PowerCut): Promise<Town> {
  const town = await aTown({ engine: power.engine });
  await town.at('2022-08-01');
  await town.person('koordinaattori').press('confirm-round');
  town.sleepUntil('2022-08-15', '07:59');
  return town;
}

async function happens(town: Town, { act }: Happening): Promise<void> {
  switch (act.does) {
    case 'time':
      return moveOn(town, act.minutes);
    case 'press': {
      const person = town.person(act.who);
      if (person.chat().length === 0 || !verbsOf(person.card()).includes(act.verb)) return;
      await person.press(act.verb, { status: 'done', realisation: 'Valmis.', later: 'tomorrow', words: 'Ei minun.' });
      return;
    }
    case 'fault':
      town.messenger.next(`a:entra-${act.who}`, FAULTS[act.fault] ?? 'lost');
      return;
    case 'comes':
      await town.person(act.who).installs();
      return;
    case 'cancel': {
      const round = await town.store.rounds.get(ROUND);
      if (round) await cancelRound(town.jobs, round, town.now());
      return;
    }
    case 'close':
      if (town.now() < instantAt('Europe/Helsinki', '2022-09-03', '00:01')) await town.at('2022-09-03', '00:01');
  }
}

async function moveOn(town: Town, minutes: number): Promise<void> {
  const to = new Date(Date.parse(town.now()) + minutes * 60_000);
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Helsinki',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(to);
  const [on = '', time = ''] = local.split(' ');
  await town.at(on, time);
}

/** The accounts as they stand in the store at this instant, held against what is stored and what Teams has seen. */
async function audited(town: Town): Promise<RoundCount> {
  const store = createStoreOverDocuments(town.documents);
  const round = await store.rounds.get(ROUND);
  if (!round) throw new Error('the round is there');
  const count = await countRound(store, round);
  for (const accounts of [count, count.returns]) {
    expect(accounts.sent + accounts.skipped + accounts.unreachable + accounts.waiting).toBe(accounts.planned);
    for (const state of STATES) {
      const ofState = Object.entries(accounts.reasons).filter(([reason]) => reason.startsWith(`${state}/`));
      expect(ofState.reduce((sum, [, number]) => sum + number, 0)).toBe(accounts[state]);
    }
  }
  const asked = new Set((await store.questions.ofRound(ROUND)).map(({ officialId }) => officialId));
  expect(count.planned).toBe(asked.size);
  const reached = [...asked].filter((id) => town.person(id).chat().some(isAsk));
  expect(count.sent).toBeLessThanOrEqual(reached.length);
  return count;
}

function isAsk({ posted }: { posted: { summary: string } }): boolean {
  return posted.summary.startsWith('Seurantapyyntö');
}

describe('the accounts of a round', () => {
  it('add up at every instant, whatever happens and wherever the power is cut, and in the end nothing waits', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(story, async (happenings) => {
        const power = aPowerCut();
        const town = await beforeOpening(power);
        for (const one of happenings) {
          if (one.cutAt > 0) power.atWrite(one.cutAt);
          await happens(town, one).catch(() => undefined);
          const count = await audited(town);
          for (const reason of Object.keys(count.reasons)) seen.add(reason);
          power.back();
        }
        for (const id of OFFICIALS) town.messenger.next(`a:entra-${id}`);
        for (let calm = 0; calm < 3; calm += 1) await moveOn(town, 40);
        if (town.now() < instantAt('Europe/Helsinki', '2022-09-05', '08:00')) await town.at('2022-09-05');
        await moveOn(town, 10);
        const { planned, waiting, returns } = await audited(town);
        expect({ waiting, returns: returns.waiting }).toEqual({ waiting: 0, returns: 0 });
        expect(planned).toBeLessThanOrEqual(2);
      }),
      { numRuns: 150, seed: 2022 },
    );
    // The happenings were such that the accounts had something to tell.
    const told = ['sent/at-first', 'sent/after-repeats', 'waiting/opening', 'waiting/first', 'waiting/unknown'];
    expect([...seen]).toEqual(
      expect.arrayContaining([...told, 'waiting/throttled', 'skipped/round-cancelled', 'unreachable/blocked']),
    );
  });
});
