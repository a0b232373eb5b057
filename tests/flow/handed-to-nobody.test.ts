/** Whom a question was handed to and whom Teams does not reach: the coordinators see it, as of every first card. */

import { handOverQuestion } from '../../jobs/hand-over';
import { plannedDelivery } from '../../jobs/planned-delivery';
import { ROUND, type Town } from '../support/a-town';
import { aTownWithAnOpenRound } from '../support/an-open-round';
import { TENANT } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const coordinator = (town: Town) => town.person('koordinaattori');

describe('an official who has removed the app since their own card came', () => {
  async function aQuestionHandedToThem() {
    const town = await aTownWithAnOpenRound();
    town.messenger.refuse('entra-elinvoimajohtaja', { class: 'terminal', reason: 'not-installed' });
    town.messenger.refuse('a:entra-elinvoimajohtaja', { class: 'terminal', reason: 'not-installed' });
    await town.at('2022-08-16', '09:00');
    const wish = { toOfficialId: 'elinvoimajohtaja', toRoleId: null, by: 'koordinaattori' };
    await handOverQuestion(town.jobs, `${ROUND}/M1`, wish, town.now());
    await town.tick();
    await town.at('2022-08-16', '09:30');
    return town;
  }

  it('and who is handed a question, is told to the coordinators as not reached, once', async () => {
    const town = await aQuestionHandedToThem();
    const told = coordinator(town)
      .chat()
      .filter(({ posted }) => posted.summary.includes('ei tavoitettu'));
    expect(told.map(({ shown }) => wordsOf(shown))).toEqual([expect.stringContaining('Elinvoimajohtaja')]);
  });

  it('and stands so on the board', async () => {
    const town = await aQuestionHandedToThem();
    const reply = await coordinator(town).writes('tilanne');
    const board = reply.reply === 'card' ? wordsOf(reply.message) : wordsOf(coordinator(town).card());
    expect(board).toMatch(/Ei tavoitettu.*Elinvoimajohtaja.*ei ole asennettu/s);
  });
});

it('a sample is not sent to who is no coordinator any more', async () => {
  const town = await aTownWithAnOpenRound();
  const content = { kind: 'sample', roundId: ROUND, officialId: 'ymparistojohtaja' } as const;
  const recipient = { to: 'official', officialId: 'elinvoimajohtaja' } as const;
  const id = `${ROUND}/sample/elinvoimajohtaja/ymparistojohtaja/1`;
  await town.store.deliveries.add(plannedDelivery({ id, tenantId: TENANT, recipient, content, now: town.now() }));
  await town.tick();
  expect((await town.store.deliveries.get(id))?.state).toMatchObject({ is: 'skipped', reason: 'nothing-to-ask' });
});
