import { doesConcern } from '../../rehearsal/fault';
import { type FaultName, faultNames, faultPresets, passingFaults } from '../../rehearsal/fault-presets';
import { aRehearsal, type Scene } from './a-rehearsal';
import { aadOf, emailOf, tenantId } from './a-roster';

const post = { method: 'POST', path: '/v3/conversations/a:1/activities' };
const edit = { method: 'PUT', path: '/v3/conversations/a:1/activities/17' };
const create = { method: 'POST', path: '/v3/conversations' };
const member = { method: 'GET', path: '/v3/conversations/a:1/members/29:1' };
const page = { method: 'GET', path: '/v3/conversations/19:1/pagedmembers' };

describe('the presets', () => {
  it.each<[FaultName, object[]]>([
    ['502', [post, edit, create, member, page]],
    ['no-id', [post, create]],
    ['malformed', [post, edit, create]],
    ['blocked', [post, edit]],
    ['activity-not-found', [edit]],
    ['not-installed', [create]],
    ['member-not-found', [member, page]],
  ])('leave alone what they are not for: %s', (name, concerned) => {
    const met = [post, edit, create, member, page].filter((one) => doesConcern(faultPresets[name].concerns, one));
    expect(met).toEqual(concerned);
  });

  it('tell what passes from what Teams means for good', () => {
    expect(passingFaults).toContain('429-date');
    expect(passingFaults).not.toContain('blocked');
    expect(faultNames.filter((name) => faultPresets[name].what === '')).toEqual([]);
  });
});

describe('a preset at the Bot Connector', () => {
  let scene: Scene;
  let posts: string;

  beforeEach(async () => {
    scene = await aRehearsal();
    posts = `v3/conversations/${encodeURIComponent(await scene.chatWith(aadOf(2)))}/activities`;
    await scene.stage('DELETE', 'record');
  });

  afterEach(() => scene.stop());

  /** One post under the preset, as it comes over the wire, and how many messages stand in the chat afterwards. */
  async function under(preset: FaultName, impatientMs = 2_000) {
    await scene.stage('POST', 'faults', { preset });
    const sent = await fetch(new URL(posts, scene.rehearsal.url), {
      method: 'POST',
      body: JSON.stringify({ type: 'message', text: 'Hei' }),
      redirect: 'manual',
      signal: AbortSignal.timeout(impatientMs),
    }).then(
      async (response) => ({
        status: response.status,
        headers: response.headers,
        text: await response.text().catch(() => 'broken off'),
      }),
      ({ name }: Error) => ({ status: name, headers: new Headers(), text: '' }),
    );
    const { messages } = (await scene.stage('GET', `conversation?as=${emailOf(2)}`)).body;
    return { ...sent, stored: messages.length as number };
  }

  it.each<[FaultName, number | string, number]>([
    ['500', 500, 0],
    ['500-done', 500, 1],
    ['502', 502, 0],
    ['502-done', 502, 1],
    ['503', 503, 0],
    ['503-done', 503, 1],
    ['504', 504, 0],
    ['504-done', 504, 1],
    ['408', 408, 0],
    ['408-done', 408, 1],
    ['412', 412, 0],
    ['401', 401, 0],
    ['not-registered', 401, 0],
    ['reset', 'TypeError', 0],
    ['reset-done', 'TypeError', 1],
    ['blocked', 403, 0],
    ['writes-blocked', 403, 0],
    ['not-in-roster', 403, 0],
    ['disabled-by-admin', 403, 0],
    ['conversation-not-found', 404, 0],
    ['too-big', 413, 0],
  ])('%s answers %s and leaves %i messages', async (preset, status, stored) => {
    expect(await under(preset)).toMatchObject({ status, stored });
  });

  it.each<[FaultName, number]>([
    ['hang', 0],
    ['hang-done', 1],
    ['drip', 1],
  ])('%s outlasts whoever waits and leaves %i messages', async (preset, stored) => {
    const { status, text, ...found } = await under(preset, 60);
    expect(found.stored).toBe(stored);
    expect(status === 'TimeoutError' || text === 'broken off').toBe(true);
  });

  it('429 names no time to wait, a second, or a date', async () => {
    const plain = await under('429');
    const seconds = await under('429-seconds');
    const date = await under('429-date');
    expect([plain, seconds, date].map(({ status }) => status)).toEqual([429, 429, 429]);
    expect(JSON.parse(plain.text).error.code).toBe('Throttled');
    expect([plain.headers.get('retry-after'), seconds.headers.get('retry-after')]).toEqual([null, '1']);
    const waitMs = Date.parse(date.headers.get('retry-after') ?? '') - Date.now();
    expect(waitMs).toBeGreaterThan(1_000);
    expect(waitMs).toBeLessThanOrEqual(3_000);
  });

  it('malformed, cut and no-id do the work and give no usable id', async () => {
    const malformed = await under('malformed');
    const cut = await under('cut');
    const noId = await under('no-id');
    expect([malformed.status, cut.status, noId.status]).toEqual([201, 201, 201]);
    expect([malformed.text, cut.text, noId.text]).toEqual(['{"id":', 'broken off', '{}']);
    expect(noId.stored).toBe(3);
  });

  it('redirect is seen when it is followed', async () => {
    expect((await under('redirect')).headers.get('location')).toBe('/elsewhere');
    await scene.connector('POST', 'elsewhere', {});
    expect((await scene.stage('GET', 'record')).body.at(-1)).toMatchObject({ path: '/elsewhere', status: 404 });
  });

  it('not-installed and member-not-found speak of persons', async () => {
    await scene.stage('POST', 'faults', { preset: 'not-installed' });
    await scene.stage('POST', 'faults', { preset: 'member-not-found' });
    const created = await scene.connector('POST', 'v3/conversations', { tenantId, members: [{ id: aadOf(2) }] });
    const looked = await scene.connector('GET', `${posts.replace('activities', 'members')}/29:person-2`);
    expect(created.body.error.code).toBe('ForbiddenOperationException');
    expect(looked.body.error.code).toBe('MemberNotFoundInConversation');
  });

  it('is told in the record with its request, and whether the work was done', async () => {
    await under('502-done');
    await under('502');
    expect((await scene.stage('GET', 'record')).body).toMatchObject([
      { path: `/${decodeURIComponent(posts)}`, status: 502, fault: { name: '502-done', done: true } },
      { status: 502, fault: { name: '502', done: false } },
    ]);
    expect((await scene.stage('GET', 'faults/chance')).body.used).toEqual({ '502': 1, '502-done': 1 });
  });

  it('lasts for a while when told so', async () => {
    await scene.stage('POST', 'faults', { preset: '503', forMs: 60_000 });
    for (let n = 0; n < 3; n += 1) {
      expect((await scene.connector('POST', posts, { type: 'message', text: 'Hei' })).status).toBe(503);
    }
    await scene.stage('DELETE', 'faults');
    expect((await scene.connector('POST', posts, { type: 'message', text: 'Hei' })).status).toBe(201);
  });

  it('is unknown by another name, and its pattern has to be one', async () => {
    expect((await scene.stage('POST', 'faults', { preset: 'nothing' })).status).toBe(400);
    expect((await scene.stage('POST', 'faults', { pathPattern: '(', answer: 'reset' })).status).toBe(400);
  });

  it('is listed with what it does', async () => {
    const { body } = await scene.stage('GET', 'faults/presets');
    expect(Object.keys(body)).toEqual(faultNames);
  });
});
