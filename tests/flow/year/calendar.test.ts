import { deliveryCountsOf } from '../../../strategy/delivery';
import { addDays } from '../../../strategy/working-days';
import { AUTUMN, aKemiRound, aKemiTown, COORDINATOR, PLAN } from '../../support/a-kemi-town';
import type { Town } from '../../support/a-town';
import { CHANNEL } from '../../support/a-town';
import { makesRound } from '../../support/an-extra-round';
import { verbsOf, wordsOf } from '../../support/card-reading';
import { brokenAccounts } from '../../support/kept-accounts';
import { liveUntil } from '../../support/live-until';
import { deliveriesOf, postOf } from '../../support/post-of';

const PRESCHOOLS = 'varhaiskasvatuspaallikko';
/** One measure of the head of preschools, and nobody else is asked. */
const ONE_MEASURE = { scope: 'measures', tunnukset: 'ELI-HYV-01' };
const coordinator = (town: Town) => town.person(COORDINATOR);
const halfHoursFrom = (fromAt: string, count: number) =>
  Array.from({ length: count }, (_, half) => new Date(Date.parse(fromAt) + half * 1_800_000).toISOString());

/** A round about one measure that opens on a day. */
async function anExtraRoundOn(opensOn: string, typed: Record<string, string> = {}): Promise<Town> {
  const town = await aKemiTown();
  town.sleepUntil(opensOn, '07:30');
  await makesRound(town, { ...ONE_MEASURE, ...typed, opensOn });
  await town.at(opensOn, '08:00');
  return town;
}

async function remindersIn(town: Town): Promise<string[]> {
  return (await postOf(town)).filter(({ kind }) => kind === 'reminder').map(({ on, time }) => `${on} ${time}`);
}

describe('July', () => {
  it('is quiet: an imported plan cards nobody, and nobody is written to', async () => {
    const town = await aKemiTown();
    await liveUntil(town, '2022-07-31');
    expect(town.messenger.messages).toEqual([]);
  });

  it('brings no reminder, and its days are not counted: of 27 June 2023 the fifth working day is 2 August', async () => {
    const town = await anExtraRoundOn('2023-06-27', { workingDays: '40' });
    await liveUntil(town, '2023-08-04');
    expect(await remindersIn(town)).toEqual(['2023-08-02 08:00']);
  });
});

describe('the half-year round of August', () => {
  it('is announced ten working days before to the coordinator alone, with its list and its gaps', async () => {
    const town = await aKemiTown();
    await town.at('2022-07-29');
    expect(town.messenger.messages).toEqual([]);
    await town.at('2022-08-01');
    expect((await postOf(town)).map(({ to }) => to)).toEqual([COORDINATOR]);
    const words = wordsOf(coordinator(town).card());
    expect(words).toContain('22 seurantapyyntöä');
    expect(words).toContain('Kaupunkitarkastaja');
    expect(verbsOf(coordinator(town).card())).toContain('confirm-round');
  });

  it('asks nobody while nobody has confirmed it, and the coordinator is told once', async () => {
    const town = await aKemiTown();
    await liveUntil(town, '2022-09-10');
    expect((await postOf(town)).map(({ to, on }) => [to, on])).toEqual([
      [COORDINATOR, '2022-08-01'],
      [COORDINATOR, '2022-08-15'],
      [COORDINATOR, '2022-09-05'],
    ]);
    expect(await town.store.questions.ofRound(AUTUMN)).toEqual([]);
  });

  it('sends what was confirmed: one card to each of 22 officials, whatever the number of their measures', async () => {
    const town = await aKemiRound();
    const round = await town.store.rounds.get(AUTUMN);
    const questions = await town.store.questions.ofRound(AUTUMN);
    const asked = Object.entries(round?.confirmedList ?? {});
    expect(asked).toHaveLength(22);
    for (const [officialId, count] of asked) {
      expect(questions.filter((question) => question.officialId === officialId)).toHaveLength(count);
      expect(town.person(officialId).chat()).toHaveLength(1);
    }
    const asks = (await deliveriesOf(town)).filter(({ content }) => content.kind === 'ask');
    expect(deliveryCountsOf(asks)).toEqual({ planned: 22, sent: 22, skipped: 0, unreachable: 0, waiting: 0 });
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('asks about 131 of 139 rows, and says of the others why not', async () => {
    const town = await aKemiRound();
    const round = await town.store.rounds.get(AUTUMN);
    const asked = new Set((await town.store.questions.ofRound(AUTUMN)).map(({ tunnus }) => tunnus));
    expect(asked.size + (round?.notAsked.length ?? 0)).toBe(139);
    expect(round?.notAsked.map(({ tunnus, reason }) => `${tunnus} ${reason}`).sort()).toEqual([
      'ELI-PER-04 no-measure',
      'HYV-KES-04 not-in-season',
      'HYV-PER-02 no-measure',
      'HYV-PER-03 no-address',
      'HYV-PER-04 no-address',
      'HYV-PER-06 no-role',
      'HYV-PER-07 no-role',
      'SUJ-KES-01 no-holder',
    ]);
  });
});

describe('days that are kept free', () => {
  it.each([
    ['Midsummer eve of 2023', '2023-06-16', '2023-06-26'],
    ['Independence day of 2022', '2022-11-30', '2022-12-08'],
    ['Boxing day of 2022', '2022-12-19', '2022-12-27'],
    ['Epiphany of 2023', '2023-01-02', '2023-01-10'],
    ['Christmas eve of 2024, a Tuesday', '2024-12-17', '2024-12-27'],
  ])('%s is no working day: of %s the fifth after it is %s', async (_, opensOn, remindedOn) => {
    const town = await anExtraRoundOn(opensOn);
    await liveUntil(town, remindedOn);
    expect(await remindersIn(town)).toEqual([`${remindedOn} 08:00`]);
  });
});

describe.each([
  { night: 'back', opensOn: '2022-10-24', friday: '2022-10-28', nightFrom: '2022-10-29T21:00:00.000Z', utc: '06:00' },
  {
    night: 'forward',
    opensOn: '2023-03-20',
    friday: '2023-03-24',
    nightFrom: '2023-03-25T22:00:00.000Z',
    utc: '05:00',
  },
])('the night in which the clocks go $night', ({ opensOn, friday, nightFrom, utc }) => {
  it('doubles nothing and loses nothing: Monday’s reminder, card and digest come once, at their local hour', async () => {
    const town = await anExtraRoundOn(opensOn, { tunnukset: 'ELI-HYV-01, ELI-KES-08' });
    await town.person('talouspaallikko').press('later', { later: 'monday' });
    await liveUntil(town, friday);
    const monday = addDays(friday, 3);
    for (const at of halfHoursFrom(nightFrom, 80)) await town.atInstant(at);
    const since = (await postOf(town)).filter(({ on }) => on > friday);
    expect(since.map(({ to, kind, on, time }) => [to, kind, on, time]).sort()).toEqual(
      [
        [CHANNEL, 'digest', monday, '08:00'],
        [PRESCHOOLS, 'reminder', monday, '08:00'],
        ['talouspaallikko', 'ask-again', monday, '09:00'],
      ].sort(),
    );
    const extra = `${PLAN}/${opensOn.slice(0, 4)}-X1`;
    const reminder = await town.store.deliveries.get(`${extra}/${PRESCHOOLS}/reminder/1`);
    expect(reminder?.state).toMatchObject({ is: 'sent', sentAt: `${monday}T${utc}:00.000Z` });
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });
});
