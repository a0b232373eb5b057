import type { Delivery, DeliveryContent, DeliveryState } from '../../strategy/delivery';
import { type TimelineMaterial, timelineOf } from '../../strategy/timeline';
import { at } from '../support/a-digest';
import { aChannel, aDelivery, anOfficial, aRole, aRound, aSettings, aTenure } from '../support/builders';

const ROUND = 'kemi/2022-H1';

const sent = (on: string, time = '08:00'): DeliveryState => ({
  is: 'sent',
  sentAt: at(on, time),
  activityId: '1',
  conversation: { conversationId: 'a:1', serviceUrl: 'https://smba.trafficmanager.net/teams/' },
});

let made = 0;
function said(content: DeliveryContent, state: DeliveryState, more: Partial<Delivery> = {}): Delivery {
  made += 1;
  return aDelivery({ id: `${ROUND}/${made}`, content, state, ...more });
}

function timeline(deliveries: Delivery[], more: Partial<TimelineMaterial> = {}) {
  return timelineOf({
    deliveries,
    settings: new Map([['kemi', aSettings()]]),
    rounds: [aRound()],
    officials: [anOfficial(), anOfficial({ id: 'kaupunginarkkitehti', name: 'Aino Esimerkki' })],
    roles: [aRole()],
    channels: [aChannel()],
    ...more,
  });
}

describe('the timeline', () => {
  it('tells the oldest first, and what waits where it will be tried', () => {
    const lines = timeline([
      said({ kind: 'ask', roundId: ROUND }, { is: 'waiting', nextAttemptAt: at('2022-08-17'), why: 'throttled' }),
      said({ kind: 'welcome' }, sent('2022-08-15')),
      said({ kind: 'ask', roundId: ROUND }, { is: 'unreachable', reason: 'blocked', code: null, at: at('2022-08-16') }),
    ]);
    expect(lines.map(({ why, outcome }) => [why.is, outcome])).toEqual([
      ['first-contact', { is: 'sent' }],
      ['round-opened', { is: 'unreachable', reason: 'blocked' }],
      ['round-opened', { is: 'waiting' }],
    ]);
  });

  it.each<[string, DeliveryContent, unknown]>([
    ['opening', { kind: 'ask', roundId: ROUND }, { is: 'round-opened' }],
    ['returned as asked', { kind: 'ask-again', roundId: ROUND }, { is: 'returned-as-asked' }],
    ['handed over', { kind: 'ask-again', roundId: ROUND, because: 'handed-over' }, { is: 'handed-over' }],
    ['first reminder', { kind: 'reminder', roundId: ROUND, level: 1 }, { is: 'reminder-rule', afterWorkingDays: 5 }],
    ['second reminder', { kind: 'reminder', roundId: ROUND, level: 2 }, { is: 'reminder-rule', afterWorkingDays: 8 }],
    ['last day', { kind: 'reminder', roundId: ROUND, level: 'last-day' }, { is: 'last-day' }],
    ['by hand', { kind: 'reminder', roundId: ROUND, level: 'manual' }, { is: 'coordinator-reminds' }],
    [
      'to the deputy',
      { kind: 'escalation', roundId: ROUND, level: 'deputy' },
      { is: 'escalation', afterWorkingDays: 10 },
    ],
    [
      'to the superior',
      { kind: 'escalation', roundId: ROUND, level: 'superior' },
      { is: 'escalation', afterWorkingDays: 12 },
    ],
    ['nothing to tell', { kind: 'no-digest', dueOn: '2022-08-22' }, { is: 'nothing-new', dueOn: '2022-08-22' }],
  ])('gives the reason: %s', (_, content, why) => {
    expect(timeline([said(content, sent('2022-08-22'))])).toMatchObject([{ why }]);
  });

  it("counts the days of the plan's own rule", () => {
    const settings = aSettings({ reminders: { afterWorkingDays: [3], onLastDay: false, mostInRound: 1 } });
    const reminder = said({ kind: 'reminder', roundId: ROUND, level: 1 }, sent('2022-08-18'));
    expect(timeline([reminder], { settings: new Map([['kemi', settings]]) })).toMatchObject([
      { why: { is: 'reminder-rule', afterWorkingDays: 3 } },
    ]);
  });

  it('tells once what went to several at about the same time for the same reason', () => {
    const other = { recipient: { to: 'official', officialId: 'kaupunginarkkitehti' } } as const;
    const ask = { kind: 'ask', roundId: ROUND } as const;
    const lines = timeline([
      said(ask, sent('2022-08-15', '08:00')),
      said(ask, sent('2022-08-15', '08:14'), other),
      said(ask, { is: 'unreachable', reason: 'blocked', code: null, at: at('2022-08-15', '08:05') }, other),
      said(ask, sent('2022-08-15', '08:15')),
    ]);
    expect(lines.map(({ to, outcome }) => [outcome.is, to.length])).toEqual([
      ['sent', 2],
      ['unreachable', 1],
      ['sent', 1],
    ]);
  });

  it('names a role by its holder on that day, else the person, and a channel by its name', () => {
    const until = aRole({ tenures: [aTenure({ untilOn: '2022-08-31' })] });
    const channel = aChannel({ name: 'Johtoryhmä' });
    const toChannel = { recipient: { to: 'channel', channelId: channel.id } } as const;
    const lines = timeline(
      [
        said({ kind: 'welcome' }, sent('2022-08-15')),
        said({ kind: 'no-digest', dueOn: '2022-08-22' }, sent('2022-08-22'), toChannel),
        said({ kind: 'welcome' }, sent('2022-09-01')),
      ],
      { roles: [until], channels: [channel] },
    );
    expect(lines.map(({ to }) => to)).toEqual([
      [{ role: 'Ympäristöjohtaja', name: 'Ympäristöjohtaja' }],
      [{ role: 'Johtoryhmä', name: null }],
      [{ role: null, name: 'Ympäristöjohtaja' }],
    ]);
  });
});
