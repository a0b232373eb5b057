import type { Channel } from '../../strategy/channel';
import type { CardJson } from '../../strategy/ports/messenger';
import { aTown, type Town } from '../support/a-town';
import { anOfficial, aRole, aRound } from '../support/builders';
import { wordsOf } from '../support/card-reading';

const THEIRS = 'Toisen kaupungin';
const CHANNEL = '19:oulu@thread.tacv2';

/** A second city in the same installation: its plan, a role, a person, an open round and a channel with a digest. */
async function twoCities(): Promise<Town> {
  const town = await aTown();
  const { store } = town;
  const plan = await store.plans.latest('kemi');
  if (!plan) throw new Error('no plan');
  const tenantId = 'oulu-tenant';
  const settings = { ...plan.settings, id: 'oulu', name: `${THEIRS} suunnitelma` };
  await store.plans.add({ ...plan, id: 'oulu/v1', planId: 'oulu', tenantId, settings });
  await store.roles.add(aRole({ id: 'oulu/johtaja', planId: 'oulu', name: `${THEIRS} johtaja` }));
  await store.officials.add(anOfficial({ id: 'oululainen', tenantId, name: `${THEIRS} asukas`, isCoordinator: true }));
  await store.rounds.add(aRound({ id: 'oulu/2022-H1', planId: 'oulu', tenantId, state: 'open' }));
  const place = { id: CHANNEL, tenantId, teamId: 'team', teamName: `${THEIRS} tiimi`, name: `${THEIRS} kanava` };
  const digest = {
    planId: 'oulu',
    audienceId: 'johtoryhma',
    language: 'fi',
    connectedBy: null,
    connectedAt: null,
  } as const;
  const serviceUrl = 'https://smba.trafficmanager.net/teams/';
  const channel: Channel = {
    ...place,
    ...digest,
    serviceUrl,
    offeredAt: null,
    declinedAt: null,
    goneAt: null,
    schema: 1,
    version: 1,
  };
  await store.channels.add(channel);
  return town;
}

/** A click on a card that nobody was given: the ids are whatever the sender wrote. */
function forged(ours: { verb: string }): { card: CardJson; activityId: string } {
  const button = { type: 'Action.Execute', title: 'x', verb: ours.verb, data: { toteuma: ours } };
  return {
    card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'ActionSet', actions: [button] }] },
    activityId: 'forged',
  };
}

describe('a coordinator of one city who sends ids of another', () => {
  it.each([
    { verb: 'show-roles', planId: 'oulu' },
    { verb: 'edit-role', planId: 'oulu', roleId: 'oulu/johtaja' },
    { verb: 'edit-role', planId: 'kemi', roleId: 'oulu/johtaja' },
    { verb: 'save-role', roleId: 'oulu/johtaja' },
    { verb: 'vacate-role', roleId: 'oulu/johtaja' },
    { verb: 'name-coordinator' },
    { verb: 'remove-coordinator', officialId: 'oululainen' },
    { verb: 'remove-coordinator', officialId: 'oululainen', sure: 1 },
    { verb: 'handover-sheet', planId: 'oulu' },
    { verb: 'edit-channel', channelId: CHANNEL },
    { verb: 'save-channel', channelId: CHANNEL },
    { verb: 'remove-digest', channelId: CHANNEL, sure: 1 },
    { verb: 'decline-channel', channelId: CHANNEL },
    { verb: 'show-board', roundId: 'oulu/2022-H1' },
    { verb: 'export-table', roundId: 'oulu/2022-H1' },
    { verb: 'digest-now', roundId: 'oulu/2022-H1', sure: 1 },
    { verb: 'year-clock', planId: 'oulu' },
    { verb: 'edit-settings', planId: 'oulu' },
    { verb: 'take-in', draftId: 'oulu-tenant/oululainen', seen: 1, fingerprint: '' },
    { verb: 'leave-draft', draftId: 'oulu-tenant/oululainen' },
  ])('neither reads nor changes anything there: %j', async (ours) => {
    const town = await twoCities();
    const { store } = town;
    const stored = async () => [
      await store.roles.get('oulu/johtaja'),
      await store.officials.get('oululainen'),
      await store.channels.get(CHANNEL),
      await store.rounds.get('oulu/2022-H1'),
      await store.plans.latest('oulu'),
      await store.audit.latest(5),
    ];
    const before = await stored();
    const typed = { holder: 'oululainen', official: 'oululainen', fromOn: '2022-08-01', audience: 'oulu/johtoryhma' };
    const reply = await town.person('koordinaattori').press(ours.verb, typed, { on: forged(ours) });
    expect(reply.reply === 'card' ? wordsOf(reply.message) : JSON.stringify(reply)).not.toContain(THEIRS);
    expect(await stored()).toEqual(before);
  });
});
