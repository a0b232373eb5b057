import { createTeamsLimits } from '../../rehearsal/teams-limits';
import { aRehearsal } from './a-rehearsal';
import { aadOf, tenantId } from './a-roster';

const send = (conversation: string) => ({
  method: 'POST',
  segments: ['v3', 'conversations', conversation, 'activities'],
});
const create = { method: 'POST', segments: ['v3', 'conversations'] };
const look = { method: 'GET', segments: ['v3', 'conversations', 'a:1', 'members', '29:1'] };

describe('the limits of Teams', () => {
  it('let seven messages a second into one conversation and name the seconds to wait', () => {
    const limits = createTeamsLimits();
    const waits = Array.from({ length: 8 }, (_, index) => limits.refuse(send('a:1'), index));
    expect(waits).toEqual([null, null, null, null, null, null, null, 1]);
  });

  it('let eight into two seconds and sixty into thirty', () => {
    const limits = createTeamsLimits();
    const sent = (everyMs: number, count: number) =>
      Array.from({ length: count }, (_, index) => limits.refuse(send(`a:${everyMs}`), index * everyMs)).filter(
        (wait) => wait === null,
      );
    expect(sent(200, 10)).toHaveLength(8);
    expect(sent(300, 90)).toHaveLength(60);
  });

  it('count each conversation by itself and refused requests not at all', () => {
    const limits = createTeamsLimits();
    for (let index = 0; index < 20; index += 1) limits.refuse(send('a:1'), 0);
    expect(limits.refuse(send('a:2'), 0)).toBeNull();
    expect(limits.refuse(send('a:1'), 2_000)).toBeNull();
  });

  it('allow seven new conversations a second, with whomever they are', () => {
    const limits = createTeamsLimits();
    expect(Array.from({ length: 8 }, () => limits.refuse(create, 0)).at(-1)).toBe(1);
  });

  it('allow fifty requests a second of any kind', () => {
    const limits = createTeamsLimits();
    expect(Array.from({ length: 51 }, () => limits.refuse(look, 0)).indexOf(1)).toBe(50);
  });

  it('are kept by the Bot Connector when the rehearsal is told to', async () => {
    const scene = await aRehearsal();
    await scene.stage('POST', 'settings', { limits: 'teams' });
    const body = { tenantId, members: [{ id: aadOf(2) }] };
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => scene.connector('POST', 'v3/conversations', body)),
    );
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body.error.code).toBe('Throttled');
    expect(refused?.headers.get('retry-after')).toBe('1');
    await scene.stop();
  });
});
