import { aRehearsal, type Scene } from './a-rehearsal';
import { aadOf, emailOf } from './a-roster';

describe('faults on demand', () => {
  let scene: Scene;
  let posts: string;

  const post = () => scene.connector('POST', posts, { type: 'message', text: 'Hei' });
  const stored = async () => (await scene.stage('GET', `conversation?as=${emailOf(2)}`)).body.messages.length;
  const plan = (fault: unknown) => scene.stage('POST', 'faults', fault);

  beforeEach(async () => {
    scene = await aRehearsal();
    posts = `v3/conversations/${encodeURIComponent(await scene.chatWith(aadOf(2)))}/activities`;
    await scene.stage('DELETE', 'record');
  });

  afterEach(() => scene.stop());

  it('fail the next matching requests with the status, body and headers asked for, then stop', async () => {
    const body = { error: { code: 'Throttled', message: 'Too many requests.' } };
    await plan({
      next: 2,
      method: 'POST',
      pathPattern: '/activities$',
      answer: { status: 429, body, headers: { 'retry-after': '1' } },
    });
    const first = await post();
    expect([first.status, first.body, first.headers.get('retry-after')]).toEqual([429, body, '1']);
    expect((await post()).status).toBe(429);
    expect((await post()).status).toBe(201);
    expect(await stored()).toBe(1);
  });

  it('leave requests alone that do not match', async () => {
    await plan({ method: 'PUT', answer: { status: 500 } });
    expect((await post()).status).toBe(201);
    expect((await scene.stage('GET', 'faults')).body).toHaveLength(1);
  });

  it('may let the message through before failing, as when a gateway breaks after the work is done', async () => {
    await plan({ answer: { status: 502 }, takesEffect: true });
    expect((await post()).status).toBe(502);
    expect(await stored()).toBe(1);
  });

  it('reset the connection', async () => {
    await plan({ answer: 'reset' });
    await expect(post()).rejects.toThrow('fetch failed');
    expect(await stored()).toBe(0);
  });

  it('hang without ever answering', async () => {
    await plan({ answer: 'hang', takesEffect: true });
    const impatient = fetch(new URL(posts, scene.rehearsal.url), {
      method: 'POST',
      body: JSON.stringify({ type: 'message', text: 'Hei' }),
      signal: AbortSignal.timeout(100),
    });
    await expect(impatient).rejects.toThrow('timeout');
    expect(await stored()).toBe(1);
  });

  it('are recorded at the receiving end, with no status when none was given', async () => {
    await plan({ next: 1, answer: 'reset' });
    await post().catch(() => undefined);
    await post();
    const { body } = await scene.stage('GET', 'record');
    expect(body).toMatchObject([
      { direction: 'from-bot', method: 'POST', status: null },
      { direction: 'from-bot', method: 'POST', status: 201, body: { text: 'Hei' } },
    ]);
  });
});
