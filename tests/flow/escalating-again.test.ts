/** What a deputy, a superior or the coordinators are told is told, also when much happens on one day or a question moves on. */

import { handOverQuestion } from '../../jobs/hand-over';
import { aLedTown, until } from '../support/a-led-town';
import { ROUND, type Town } from '../support/a-town';
import { aSettings } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const manager = (town: Town) => town.person('kaupunginjohtaja');
const coordinator = (town: Town) => town.person('koordinaattori');

describe('the coordinators, on a day on which they have been told of questions without a superior', () => {
  it('are told of those whose superior Teams could not reach a minute later, too', async () => {
    const town = await aLedTown();
    town.messenger.refuse('entra-kaupunginjohtaja', { class: 'terminal', reason: 'not-installed' });
    await until(town, '2022-08-31');
    await town.at('2022-08-31', '08:01');
    await town.at('2022-09-01');
    const told = coordinator(town)
      .chat()
      .filter(({ posted }) => /eikä esihenkilölle/.test(posted.summary))
      .map(({ shown }) => wordsOf(shown));
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('M3');
    expect(told[1]).toContain('M2');
    expect(told[1]).not.toContain('M3');
  });
});

describe('a superior who was told of questions that then went to others', () => {
  it('is told again when the others are silent as well', async () => {
    const escalation = { deputyAfterWorkingDays: null, superiorAfterWorkingDays: 3 };
    const town = await aLedTown({ plan: { settings: aSettings({ escalation }) } });
    await until(town, '2022-08-18');
    expect(manager(town).chat()).toHaveLength(1);
    for (const tunnus of ['M1', 'M2']) {
      const wish = { toOfficialId: 'elinvoimajohtaja', toRoleId: null, by: 'kaupunginjohtaja' };
      await handOverQuestion(town.jobs, `${ROUND}/${tunnus}`, wish, town.now());
    }
    await until(town, '2022-08-24');
    expect(manager(town).chat()).toHaveLength(2);
  });
});

it('whoever becomes a coordinator later is told of what is missing still, and of nothing that was answered', async () => {
  const told = async (isAnswered: boolean) => {
    const town = await aLedTown();
    await until(town, '2022-08-31');
    if (isAnswered) await town.person('elinvoimajohtaja').press('save-answer', { status: 'on-track' });
    const named = await town.store.officials.get('ymparistojohtaja');
    if (named) await town.store.officials.save({ ...named, isCoordinator: true });
    await town.at('2022-09-01');
    const chat = town.person('ymparistojohtaja').chat();
    return chat.filter(({ posted }) => /eikä esihenkilölle/.test(posted.summary)).length;
  };
  expect([await told(false), await told(true)]).toEqual([1, 0]);
});
