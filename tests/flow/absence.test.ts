/** An official is away: a deputy answers meanwhile, and what nobody has answered comes back. */

import type { Role } from '../../strategy/role';
import { ROUND, someOfficials, someRoles, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { anOfficial, aTenure } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const textOf = (reply: Awaited<ReturnType<ReturnType<Town['person']>['writes']>>) =>
  reply.reply === 'card' ? wordsOf(reply.message) : reply.reply === 'text' ? reply.text : '';
const owner = (town: Town) => town.person('ymparistojohtaja');
const deputy = (town: Town) => town.person('puutarhuri');
const heldBy = async (town: Town) =>
  (await town.store.questions.ofRound(ROUND)).map(({ tunnus, officialId }) => `${tunnus} ${officialId}`);

/** The environment director is stood in for by the gardener; the garden role, which they hold as well, by nobody. */
async function aTownWithADeputy(): Promise<Town> {
  const unmet = { conversation: null, reachability: 'unknown', teamsUserId: null } as const;
  const gardener = anOfficial({ ...unmet, id: 'puutarhuri', name: 'Puutarhuri' });
  const [first, ...others] = someRoles() as [Role, ...Role[]];
  const stoodIn = { ...first, tenures: [aTenure({ deputyId: 'puutarhuri' })] };
  return aTownWithAnOpenRound({ officials: [...someOfficials(), gardener], roles: [stoodIn, ...others] });
}

describe('"poissa"', () => {
  it('says back the days, and who stands in for each role', async () => {
    const town = await aTownWithADeputy();
    const said = textOf(await owner(town).writes('poissa 16.–19.8.'));
    expect(said).toContain('Poissaolosi 16.8.2022–19.8.2022 on merkitty.');
    expect(said).toContain('Ympäristöjohtaja: kysymyksiisi vastaa sinä aikana tehtävän sijainen.');
    expect(said).toContain('Kaupunginpuutarhuri: sijaista ei ole');
    expect((await town.store.officials.get('ymparistojohtaja'))?.absences).toEqual([
      { fromOn: '2022-08-16', untilOn: '2022-08-19' },
    ]);
    expect(await town.store.audit.latest(1)).toMatchObject([
      { by: 'ymparistojohtaja', act: 'absence-noted', to: '2022-08-16–2022-08-19' },
    ]);
  });

  it('is neither noted nor answered with roles where others read it', async () => {
    const town = await aTownWithADeputy();
    for (const words of ['poissa 16.–19.8.', 'paikalla']) {
      const said = textOf(await owner(town).writes(words, '19:johto@thread.tacv2'));
      expect(said).toBe('Kirjoita tämä minulle kahdenkeskisessä keskustelussa.');
    }
    expect((await town.store.officials.get('ymparistojohtaja'))?.absences ?? []).toEqual([]);
  });

  it.each([['poissa'], ['borta nästa vecka'], ['away 32.8.']])(
    'in words that are no days (%s) changes nothing and gives an example',
    async (words) => {
      const town = await aTownWithADeputy();
      expect(textOf(await owner(town).writes(words))).toContain('”poissa 1.7.–31.7.”');
      expect((await town.store.officials.get('ymparistojohtaja'))?.absences).toBeUndefined();
    },
  );

  it('in days that have passed changes nothing and asks for the year', async () => {
    const town = await aTownWithADeputy();
    expect(textOf(await owner(town).writes('poissa 1.7.–31.7.2021'))).toContain('31.7.2021 on jo mennyt');
    expect(textOf(await owner(town).writes('poissa 1.7.–31.7.2021'))).toContain('kirjoita myös vuosi');
    expect((await town.store.officials.get('ymparistojohtaja'))?.absences).toBeUndefined();
  });
});

describe('while its official is away', () => {
  it('an open question is asked of the deputy, in an ask of their own, and the first card says so', async () => {
    const town = await aTownWithADeputy();
    await owner(town).writes('poissa 15.8.–19.8.');
    expect(await heldBy(town)).toEqual(['M1 puutarhuri', 'M2 ymparistojohtaja', 'M3 elinvoimajohtaja']);
    expect(deputy(town).chat()).toHaveLength(1);
    expect(wordsOf(deputy(town).card())).toContain('M1  Pyöräkaistasuunnitelman laatiminen.');
    const acts = (await town.store.audit.latest(50)).filter(({ act }) => act === 'question-handed-over');
    expect(acts).toMatchObject([{ by: 'clock', subject: `${ROUND}/M1` }]);
  });

  it('the coordinators are told once of a role that nobody stands in for', async () => {
    const town = await aTownWithADeputy();
    await owner(town).writes('poissa 15.8.–19.8.');
    await town.at('2022-08-16', '09:00');
    await town.at('2022-08-17', '09:00');
    const told = town
      .person('koordinaattori')
      .chat()
      .map(({ shown }) => wordsOf(shown));
    expect(told.filter((words) => words.includes('Poissaolo ilman sijaista'))).toHaveLength(1);
    expect(told.join()).toContain('15.8.2022–19.8.2022, eikä sijaista ole. 1 kysymys odottaa vastausta');
  });

  it('the deputy answers in that role, and the answer stays theirs', async () => {
    const town = await aTownWithADeputy();
    await owner(town).writes('poissa 15.8.–19.8.');
    await deputy(town).press('save-answer', { status: 'on-track' });
    await town.at('2022-08-22', '09:00');
    expect(await heldBy(town)).toContain('M1 puutarhuri');
    expect(await town.store.answers.ofRound(ROUND)).toMatchObject([
      { tunnus: 'M1', officialId: 'puutarhuri', roleId: 'kemi/ymparistojohtaja', recordedBy: null },
    ]);
  });

  it('an absence that begins later moves nothing before its day', async () => {
    const town = await aTownWithADeputy();
    await owner(town).writes('poissa 17.8.–19.8.');
    await town.at('2022-08-16', '09:00');
    expect(await heldBy(town)).toContain('M1 ymparistojohtaja');
    await town.at('2022-08-17', '09:00');
    expect(await heldBy(town)).toContain('M1 puutarhuri');
  });
});

describe('when its official is back', () => {
  it('after the last day, what nobody has answered is asked of them again in a new message', async () => {
    const town = await aTownWithADeputy();
    await owner(town).writes('poissa 15.8.–19.8.');
    await town.at('2022-08-19', '12:00');
    expect(await heldBy(town)).toContain('M1 puutarhuri');
    await town.at('2022-08-22', '09:00');
    expect(await heldBy(town)).toContain('M1 ymparistojohtaja');
    expect(owner(town).chat()).toHaveLength(2);
    expect(wordsOf(deputy(town).card())).toContain('siirretty: Ympäristöjohtaja');
  });

  it('and says so earlier, at once', async () => {
    const town = await aTownWithADeputy();
    await owner(town).writes('poissa 15.8.–19.8.');
    await town.at('2022-08-16', '09:00');
    expect(textOf(await owner(town).writes('tillbaka'))).toContain('Tervetuloa takaisin');
    expect(await heldBy(town)).toContain('M1 ymparistojohtaja');
    expect(textOf(await owner(town).writes('paikalla'))).toBe('Sinulle ei ole merkitty poissaoloa.');
  });

  it('or cancels an absence that is still to come', async () => {
    const town = await aTownWithADeputy();
    await owner(town).writes('poissa 22.8.–26.8.');
    expect(textOf(await owner(town).writes('paikalla'))).toBe('Tuleva poissaolosi on peruttu.');
    await town.at('2022-08-22', '09:00');
    expect(await heldBy(town)).toContain('M1 ymparistojohtaja');
  });
});
