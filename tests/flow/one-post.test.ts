/** The outbox and the real client of the Bot Connector before a Teams that fails in every known way: one attempt, one POST. */

import { deliver } from '../../jobs/deliver';
import { doesConcern } from '../../rehearsal/fault';
import { type FaultName, faultNames, faultPresets } from '../../rehearsal/fault-presets';
import { aRehearsal, type Scene } from '../rehearsal/a-rehearsal';
import { aadOf, tenantId } from '../rehearsal/a-roster';
import { aMessenger } from '../support/a-messenger';
import { aTown, type Town } from '../support/a-town';
import { aDelivery, anOfficial } from '../support/builders';

const WELCOME = 'welcome/ymparistojohtaja';
/** Shorter than the slow ones of the faults, so that each of those ends in a time-out. */
const TIMEOUT_MS = 700;
const POST = { method: 'POST', path: '/v3/conversations/a:1/activities' };

/** Every fault that can meet a message on its way into a chat. */
const FAULTS = faultNames.filter((name) => doesConcern(faultPresets[name].concerns, POST));

/** What the delivery becomes after its one attempt. */
const BECOMES: Partial<Record<FaultName, object>> = {
  '412': { is: 'waiting', why: 'conflict' },
  '429': { is: 'waiting', why: 'throttled' },
  '429-seconds': { is: 'waiting', why: 'throttled' },
  '429-date': { is: 'waiting', why: 'throttled' },
  '401': { is: 'waiting', why: 'throttled' },
  'not-registered': { is: 'waiting', why: 'throttled' },
  redirect: { is: 'unreachable', reason: 'refused' },
  blocked: { is: 'unreachable', reason: 'blocked' },
  'writes-blocked': { is: 'unreachable', reason: 'blocked' },
  'not-in-roster': { is: 'unreachable', reason: 'not-installed' },
  'disabled-by-admin': { is: 'unreachable', reason: 'refused' },
  'too-big': { is: 'unreachable', reason: 'refused' },
};
const UNKNOWN = { is: 'waiting', why: 'unknown' };

describe('a message that meets a fault', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await aRehearsal({ limits: 'none' });
  });

  afterEach(() => scene.stop());

  /** An official whose chat is known, and to whom a welcome is due. */
  async function aTownBefore(conversationId: string): Promise<Town> {
    const serviceUrl = `${scene.rehearsal.url.replace(/\/$/, '')}/`;
    const town = await aTown({
      officials: [anOfficial({ conversation: { conversationId, serviceUrl }, entraId: aadOf(2), tenantId })],
      roles: [],
      measures: [],
    });
    const state = { is: 'waiting', nextAttemptAt: town.now(), why: 'first' } as const;
    await town.store.deliveries.add(
      aDelivery({ id: WELCOME, roundId: null, content: { kind: 'welcome' }, state, tenantId }),
    );
    return town;
  }

  async function postsArrived(conversationId: string): Promise<number> {
    const counts = (await scene.stage('GET', 'counts')).body;
    return counts.conversations[conversationId]?.posts.arrived ?? 0;
  }

  it.each(FAULTS.filter((name) => name !== 'conversation-not-found'))('is posted exactly once: %s', async (name) => {
    const conversationId = await scene.chatWith(aadOf(2));
    const town = await aTownBefore(conversationId);
    const { messenger } = aMessenger({ url: scene.rehearsal.url } as never, { timeoutMs: TIMEOUT_MS });
    await scene.stage('POST', 'faults', { preset: name });
    expect(await deliver({ ...town.jobs, messenger })).toBe(1);
    expect(await postsArrived(conversationId)).toBe(1);
    expect((await town.store.deliveries.get(WELCOME))?.state).toMatchObject(BECOMES[name] ?? UNKNOWN);
    expect(await town.store.attempts.ofDelivery(WELCOME)).toHaveLength(1);
  });

  it('is posted once more, into a chat that is created anew, when its chat is gone', async () => {
    const conversationId = await scene.chatWith(aadOf(2));
    const town = await aTownBefore(conversationId);
    const { messenger } = aMessenger({ url: scene.rehearsal.url } as never, { timeoutMs: TIMEOUT_MS });
    await scene.stage('POST', 'faults', { preset: 'conversation-not-found' });
    expect(await deliver({ ...town.jobs, messenger })).toBe(2);
    expect((await town.store.deliveries.get(WELCOME))?.state).toMatchObject({ is: 'sent' });
    const counts = (await scene.stage('GET', 'counts')).body;
    expect(counts.total.creations.arrived).toBe(2);
  });
});
