import { AUTUMN, aKemiRound, COORDINATOR, kemiRegister, PLAN } from '../../support/a-kemi-town';
import { pressIn } from '../../support/a-reply';
import type { Town } from '../../support/a-town';
import { answersAll, liveAsk } from '../../support/answers-all';
import { verbsOf, wordsOf } from '../../support/card-reading';
import { brokenAccounts } from '../../support/kept-accounts';
import { liveUntil } from '../../support/live-until';
import { postOf } from '../../support/post-of';
import { takesRegister } from '../../support/takes-register';

jest.setTimeout(30_000);

const LEAVER = 'tyollisyyspaallikko';
const ROLE = `${PLAN}/tyollisyyspaallikko`;
/** Holds a role of their own, and has a card in the round. */
const BUSINESS = 'elinkeinopaallikko';
/** Holds a role that the plan does not name, and has no card. */
const WRITER = 'viestintasuunnittelija';
const coordinator = (town: Town) => town.person(COORDINATOR);
const questionsOf = async (town: Town, officialId: string) =>
  (await town.store.questions.ofRound(AUTUMN)).filter((question) => question.officialId === officialId);
const openOf = async (town: Town, officialId: string) => {
  const answered = new Set((await town.store.answers.ofRound(AUTUMN)).map(({ questionId }) => questionId));
  return (await questionsOf(town, officialId)).filter(({ id }) => !answered.has(id));
};
const promptsTo = async (town: Town, id: string, fromOn: string) =>
  (await postOf(town)).filter(({ to, on, kind }) => to === id && on >= fromOn && kind !== 'notice');

/** Kemi's register when the employment manager has left, and the business manager holds the role from 24 August on. */
function registerAfter(): string {
  const role = 'Työllisyyspäällikkö,Työllisyyspäällikkö|työllisyyspäällikkö,elinvoima,virka';
  const person = (name: string, email: string, n: number) =>
    `${name},${email}@kemi.example,00000000-0000-4000-8000-0000000000${n},fi,,Toimialajohtaja`;
  const rows = [
    `${role},${person('Työllisyyspäällikkö', LEAVER, 28)},,2022-08-23,`,
    `${role},${person('Elinkeinopäällikkö', BUSINESS, 27)},2022-08-24,,`,
  ];
  return kemiRegister().replace(/^Työllisyyspäällikkö,.*$/m, rows.join('\n'));
}

/** On Wednesday 24 August: seven of their measures were asked, three are answered. */
async function inMidRound(): Promise<Town> {
  const town = await aKemiRound();
  await answersAll(town, LEAVER, 3);
  await liveUntil(town, '2022-08-23');
  town.sleepUntil('2022-08-24', '10:00');
  return town;
}

describe('a holder who leaves in mid-round, by the register', () => {
  it('passes what is open to the new holder, merged into the one card that they already have', async () => {
    const town = await inMidRound();
    const [theirs, ours] = [await openOf(town, LEAVER), await openOf(town, BUSINESS)];
    await takesRegister(town, registerAfter());
    await town.at('2022-08-24', '10:05');
    expect(await openOf(town, BUSINESS)).toHaveLength(
      ours.length + theirs.filter(({ roleId }) => roleId === ROLE).length,
    );
    expect(await answersAll(town, BUSINESS)).toBe((await questionsOf(town, BUSINESS)).length);
    expect(await openOf(town, BUSINESS)).toEqual([]);
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('leaves the old card read-only for what has moved, and history keeps who answered in which role', async () => {
    const town = await inMidRound();
    const before = await town.store.answers.ofRound(AUTUMN);
    await takesRegister(town, registerAfter());
    await town.at('2022-08-24', '10:05');
    await answersAll(town, BUSINESS);
    const answers = await town.store.answers.ofRound(AUTUMN);
    expect(answers).toEqual(expect.arrayContaining(before));
    const ofRole = answers.filter(({ roleId }) => roleId === ROLE);
    expect(new Set(ofRole.map(({ officialId }) => officialId))).toEqual(new Set([LEAVER, BUSINESS]));
    const moved = (await questionsOf(town, BUSINESS)).filter(({ handOvers }) => handOvers.length > 0);
    expect(moved.length).toBeGreaterThan(0);
    for (const { handOvers } of moved) {
      expect(handOvers).toMatchObject([{ fromOfficialId: LEAVER, toOfficialId: BUSINESS, by: 'clock' }]);
    }
    for (const { id } of moved) {
      for (const card of town.person(LEAVER).cards())
        expect(JSON.stringify(card)).not.toContain(`"questionId":"${id}"`);
    }
  });

  it('is not reminded of it any more, and the new holder is told once', async () => {
    const town = await inMidRound();
    await takesRegister(town, registerAfter());
    await town.at('2022-08-24', '10:05');
    expect(await promptsTo(town, BUSINESS, '2022-08-24')).toMatchObject([{ kind: 'ask-again' }]);
    await liveUntil(town, '2022-09-05');
    expect((await promptsTo(town, LEAVER, '2022-08-24')).map(({ kind }) => kind)).not.toContain('reminder');
  });
});

describe('a holder who leaves in mid-round, by the coordinator’s word', () => {
  async function changes(town: Town, verb: 'save-role' | 'vacate-role', typed: Record<string, string>): Promise<void> {
    const list = await coordinator(town).writes('vastuutahot');
    const role = await pressIn(coordinator(town), list, 'edit-role', { role: ROLE });
    await pressIn(coordinator(town), role, verb, { fromOn: '2022-08-24', ...typed });
    await town.at('2022-08-24', '10:05');
  }

  it('passes what is open to somebody who had no card, in one card of their own', async () => {
    const town = await inMidRound();
    const theirs = (await openOf(town, LEAVER)).filter(({ roleId }) => roleId === ROLE);
    await changes(town, 'save-role', { holder: WRITER, deputy: 'none' });
    expect(town.person(WRITER).chat()).toHaveLength(1);
    expect(await answersAll(town, WRITER)).toBe(theirs.length);
    expect((await town.store.audit.latest(300)).filter(({ act }) => act === 'role-changed')).toMatchObject([
      { by: COORDINATOR, subject: ROLE, detail: '2022-08-24' },
    ]);
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('and nobody after them, is an alarm to the coordinator and no silence', async () => {
    const town = await inMidRound();
    await changes(town, 'vacate-role', {});
    await liveUntil(town, '2022-08-29');
    const said = coordinator(town)
      .chat()
      .map(({ shown }) => wordsOf(shown))
      .join('\n');
    expect(said).toContain('Työllisyyspäällikkö');
    expect(said).toMatch(/ei ole hoitajaa/i);
  });
});

describe('an official who is away', () => {
  const AWAY = 'ymparistojohtaja';
  const DEPUTY = 'kaupunginarkkitehti';

  async function withAnAbsence(): Promise<Town> {
    const town = await aKemiRound();
    await answersAll(town, AWAY, 4);
    await liveUntil(town, '2022-08-19');
    town.sleepUntil('2022-08-19', '14:00');
    await town.person(AWAY).writes('poissa 22.8.–26.8.');
    await liveUntil(town, '2022-08-22');
    return town;
  }

  it('is stood in for by the deputy, who gets the open questions in their own card', async () => {
    const town = await withAnAbsence();
    expect(await openOf(town, AWAY)).toEqual([]);
    expect(await openOf(town, DEPUTY)).toHaveLength(15 + 1);
    expect(liveAsk(town.person(DEPUTY))).not.toBeNull();
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });

  it('hears nothing while they are away', async () => {
    const town = await withAnAbsence();
    await liveUntil(town, '2022-08-26');
    expect(await promptsTo(town, AWAY, '2022-08-22')).toEqual([]);
  });

  it('finds on the first day back, in one card, just what nobody has answered', async () => {
    const town = await withAnAbsence();
    expect(await answersAll(town, DEPUTY, 6)).toBe(6);
    await liveUntil(town, '2022-08-29');
    const left = await openOf(town, AWAY);
    expect(left.length + (await openOf(town, DEPUTY)).length).toBe(19 - 4 + 1 - 6);
    expect((await promptsTo(town, AWAY, '2022-08-29')).filter(({ kind }) => kind === 'ask-again')).toHaveLength(1);
    expect(await answersAll(town, AWAY)).toBeGreaterThanOrEqual(left.length);
    expect(await openOf(town, AWAY)).toEqual([]);
    expect(verbsOf(town.person(AWAY).card())).not.toContain('save-answer');
    expect(await brokenAccounts(town, PLAN)).toEqual([]);
  });
});
