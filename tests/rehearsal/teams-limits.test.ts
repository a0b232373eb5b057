import type { RequestPurpose } from '../../rehearsal/request-kind';
import { createTeamsLimits, documentedLimits, noLimits } from '../../rehearsal/teams-limits';
import { aRehearsal, type Scene } from './a-rehearsal';
import { aadOf, channelId, tenantId } from './a-roster';

const post = (place: string): RequestPurpose => ({ kind: 'post', place });
const edit = (place: string): RequestPurpose => ({ kind: 'edit', place });
const look = (place: string): RequestPurpose => ({ kind: 'members', place });
const chat: RequestPurpose = { kind: 'create-chat', place: '' };
const thread = (place: string): RequestPurpose => ({ kind: 'create-thread', place });
const onlyPerPlace = { ...documentedLimits, tenant: [], creations: [] };

/** How many of `count` requests, one each `everyMs`, pass. */
function passed(limits: ReturnType<typeof createTeamsLimits>, purpose: RequestPurpose, count: number, everyMs = 0) {
  const waits = Array.from({ length: count }, (_, index) => limits.refuse(purpose, index * everyMs));
  return waits.filter((wait) => wait === null).length;
}

describe('the limits of Teams', () => {
  it('let seven messages a second into one conversation, and name the limit and the wait', () => {
    const limits = createTeamsLimits();
    const waits = Array.from({ length: 8 }, (_, index) => limits.refuse(post('a:1'), index));
    expect(waits).toEqual([null, null, null, null, null, null, null, { limit: 'send', waitMs: 993 }]);
  });

  it.each([
    ['eight into two seconds', 200, 10, 8],
    ['sixty into thirty seconds', 300, 90, 60],
    ['1,800 into an hour', 600, 2_000, 1_800],
  ])('let %s', (_, everyMs, count, allowed) => {
    expect(passed(createTeamsLimits(onlyPerPlace), post('a:1'), count, everyMs)).toBe(allowed);
  });

  it('count edits as sending', () => {
    const limits = createTeamsLimits();
    expect(passed(limits, edit('a:1'), 7)).toBe(7);
    expect(limits.refuse(post('a:1'), 0)).toMatchObject({ limit: 'send' });
  });

  it('count each conversation by itself and refused requests not at all', () => {
    const limits = createTeamsLimits();
    expect(passed(limits, post('a:1'), 20)).toBe(7);
    expect(limits.refuse(post('a:2'), 0)).toBeNull();
    expect(limits.refuse(post('a:1'), 2_000)).toBeNull();
  });

  it('allow seven new conversations a second, with whomever they are', () => {
    expect(passed(createTeamsLimits(), chat, 20)).toBe(7);
  });

  it('allow sixty new threads in thirty seconds in one channel, and others in another', () => {
    const limits = createTeamsLimits(onlyPerPlace);
    expect(passed(limits, thread('19:1'), 90, 300)).toBe(60);
    expect(limits.refuse(thread('19:2'), 0)).toBeNull();
  });

  it('allow fourteen reads of one roster a second', () => {
    expect(passed(createTeamsLimits(), look('a:1'), 20)).toBe(14);
  });

  it('allow fifty requests a second of any kind', () => {
    const limits = createTeamsLimits();
    const waits = Array.from({ length: 51 }, (_, index) => limits.refuse(look(`a:${index}`), 0));
    expect(waits.findIndex((wait) => wait?.limit === 'tenant')).toBe(50);
  });

  it('can be set anew', () => {
    const limits = createTeamsLimits(noLimits);
    expect(passed(limits, chat, 500)).toBe(500);
    limits.set({ ...noLimits, tenant: [{ ms: 1_000, most: 2 }] });
    expect(passed(limits, chat, 5)).toBe(2);
  });

  it('tell what was refused by which limit, and the greatest rate that was tried', () => {
    const limits = createTeamsLimits();
    passed(limits, post('a:1'), 9, 10);
    limits.refuse(look('a:1'), 5_000);
    expect(limits.counts()).toMatchObject({
      arrived: 10,
      refused: { send: 2, tenant: 0 },
      greatestPerSecond: { tenant: 9, send: 9, members: 1, creations: 0 },
    });
  });

  it('measure the rate also where nothing is refused', () => {
    const limits = createTeamsLimits(noLimits);
    passed(limits, chat, 30, 100);
    expect(limits.counts().greatestPerSecond).toMatchObject({ tenant: 10, creations: 10 });
  });
});

describe('the Bot Connector that keeps the limits', () => {
  let scene: Scene;
  const chatWith = () => scene.connector('POST', 'v3/conversations', { tenantId, members: [{ id: aadOf(2) }] });
  const refusedOf = async (count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, chatWith));
    return answers.find(({ status }) => status === 429);
  };

  afterEach(() => scene.stop());

  it('refuses with 429 and the seconds to wait', async () => {
    scene = await aRehearsal({ limits: 'teams' });
    const refused = await refusedOf(12);
    expect(refused?.body.error.code).toBe('Throttled');
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect((await scene.stage('GET', 'limits')).body.refused.creations).toBeGreaterThan(0);
  });

  it('names a date to wait until, or nothing, when told so', async () => {
    scene = await aRehearsal({ limits: { creations: [{ ms: 60_000, most: 1 }] }, retryAfter: 'date' });
    const until = Date.parse((await refusedOf(2))?.headers.get('retry-after') ?? '');
    expect(until).toBeGreaterThan(Date.now() + 50_000);
    await scene.stage('POST', 'settings', { retryAfter: 'none' });
    expect((await chatWith()).headers.get('retry-after')).toBeNull();
  });

  it('begins to keep them, or other ones, when told so', async () => {
    scene = await aRehearsal();
    expect(await refusedOf(12)).toBeUndefined();
    await scene.stage('POST', 'settings', { limits: 'teams' });
    expect(await refusedOf(12)).toBeDefined();
    await scene.stage('POST', 'limits', { creations: [], tenant: [] });
    expect(await refusedOf(12)).toBeUndefined();
    expect((await scene.stage('GET', 'limits')).body.rules.send).toEqual(documentedLimits.send);
  });

  it('lets a request that comes too fast use up no fault', async () => {
    scene = await aRehearsal({ limits: { create: [{ ms: 60_000, most: 1 }] } });
    const toChannel = {
      isGroup: true,
      channelData: { channel: { id: channelId } },
      activity: { type: 'message', text: 'a' },
    };
    const begin = () => scene.connector('POST', 'v3/conversations', toChannel);
    expect((await begin()).status).toBe(201);
    await scene.stage('POST', 'faults', { preset: '503' });
    expect((await begin()).status).toBe(429);
    expect((await scene.stage('GET', 'faults')).body).toHaveLength(1);
  });
});
