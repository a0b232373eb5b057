import { createBotToken } from '../../../bot/teams/bot-token';
import { createConnector } from '../../../bot/teams/connector';
import { createMessenger } from '../../../bot/teams/messenger';
import { type RunningBot, startBot } from '../../support/a-bot';
import { type FakeConnector, startFakeConnector } from '../../support/fake-connector';
import { APP_ID, aCard, aLog, anActivity, OFFICIAL_ID, someSettings, TENANT_ID } from '../../support/teams-activities';
import { startTestIssuer, type TestIssuer } from '../../support/test-issuer';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const usual = { aud: APP_ID, serviceurl: serviceUrl };

let issuer: TestIssuer;
let bot: RunningBot;
let complaints: jest.SpyInstance;

beforeAll(async () => {
  issuer = await startTestIssuer();
  bot = await startBot({ settings: someSettings({ testIssuer: issuer.url }) });
  // The SDK itself complains on the console about tokens with a bad signature.
  complaints = jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(async () => {
  complaints.mockRestore();
  await bot.server.stop(1_000);
  await issuer.stop();
});
beforeEach(() => {
  bot.inbound.length = 0;
});

const bearer = (claims: object = {}, key: 'own' | 'foreign' = 'own') =>
  `Bearer ${issuer.token({ ...usual, ...claims }, key)}`;

function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `Bearer ${part({ alg: 'none', kid: 'test-key' })}.${part({ ...usual, iss: issuer.url })}.`;
}

it('an activity signed for this bot and this address is reacted to', async () => {
  expect(await bot.deliver(anActivity(), bearer())).toEqual({ status: 200, text: '' });
  expect(bot.inbound).toMatchObject([{ kind: 'message', text: 'omat', sender: { entraId: OFFICIAL_ID } }]);
});

it.each<[string, () => string | undefined]>([
  ['no token', () => undefined],
  ['something that is no token', () => 'Bearer nonsense'],
  ['another scheme', () => bearer().replace('Bearer', 'Basic')],
  ['a token for another bot', () => bearer({ aud: OFFICIAL_ID })],
  ['a token of another issuer', () => bearer({ iss: 'https://api.botframework.com' })],
  ['a token for another service address', () => bearer({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
  ['a token that names no service address', () => bearer({ serviceurl: undefined })],
  ['a token signed with a foreign key', () => bearer({}, 'foreign')],
  ['an unsigned token', unsigned],
  ['a token that ran out', () => bearer({ exp: 1_600_000_000 })],
  [
    'the bot’s own token, replayed',
    () => bearer({ iss: `https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/`, appid: APP_ID, ver: '1.0' }),
  ],
])(
  'an activity with %s is refused with 401 and an empty body, and nothing is reacted to',
  async (_what, authorization) => {
    expect(await bot.deliver(anActivity(), authorization())).toEqual({ status: 401, text: '' });
    expect(bot.inbound).toEqual([]);
  },
);

it.each([
  ['another tenant', { channelData: { tenant: { id: OFFICIAL_ID } }, conversation: { id: 'a:chat' } }],
  ['a foreign service address', { serviceUrl: 'https://evil.example/' }],
  ['no service address', { serviceUrl: undefined }],
  ['another channel', { channelId: 'AseChannel' }],
  ['the emulator', { channelId: 'emulator' }],
])('a signed activity of %s stops at the fence, and nothing is reacted to', async (_what, overrides) => {
  const activity = anActivity(overrides);
  const answer = await bot.deliver(activity, bearer({ serviceurl: activity.serviceUrl }));
  expect(answer).toEqual({ status: 403, text: '' });
  expect(bot.inbound).toEqual([]);
});

it('no token reaches the log', async () => {
  const authorization = bearer({}, 'foreign');
  await bot.deliver(anActivity(), authorization);
  const [, payload = 'none', signature = 'none'] = authorization.split('.');
  expect(bot.lines.join('\n')).not.toMatch(new RegExp(`${payload}|${signature}`));
});

describe('the bot’s own token', () => {
  let teams: FakeConnector;
  beforeEach(async () => {
    teams = await startFakeConnector();
  });
  afterEach(() => teams.stop());

  it('is a stand-in with a test issuer and none in local mode', async () => {
    const testing = someSettings({ testIssuer: issuer.url, serviceUrl: teams.url });
    const local = someSettings({ app: null, local: true, serviceUrl: teams.url });
    for (const settings of [testing, local]) {
      const connector = createConnector({ settings, botToken: createBotToken(settings), log: aLog() });
      const messenger = createMessenger({ settings, connector, machineNowMs: () => 0 });
      await messenger.openPersonal(TENANT_ID, OFFICIAL_ID);
      await messenger.send({ conversationId: 'a:chat', serviceUrl: teams.url }, aCard());
    }
    expect(teams.seen.map(({ authorization }) => authorization)).toEqual([
      'Bearer test-issuer',
      'Bearer test-issuer',
      undefined,
      undefined,
    ]);
  });
});
