import { createConnector } from '../../bot/teams/connector';
import { createMessenger } from '../../bot/teams/messenger';
import { type RunningBot, startBot } from '../support/a-bot';
import { APP_ID, aCard, aLog, someSettings, TENANT_ID } from '../support/teams-activities';
import { aRehearsal, type Scene } from './a-rehearsal';
import { aadOf, aRoster, emailOf } from './a-roster';

describe('a rehearsal for a bot with a registration', () => {
  let scene: Scene;
  let bot: RunningBot;
  const settings = () =>
    someSettings({ testIssuer: scene.rehearsal.url.replace(/\/$/, ''), serviceUrl: scene.rehearsal.url });

  beforeAll(async () => {
    scene = await aRehearsal({ roster: { ...aRoster(), tenantId: TENANT_ID, appId: APP_ID } });
    bot = await startBot({ settings: settings() });
    scene.rehearsal.connectBot(`${bot.url}/api/messages`);
  });
  afterAll(async () => {
    await bot.server.stop(1_000);
    await scene.stop();
  });
  beforeEach(() => {
    bot.inbound.length = 0;
  });

  it('signs what it sends, so that the bot believes it', async () => {
    const said = await scene.stage('POST', 'message', { as: emailOf(2), text: 'omat' });
    expect(said.body.status).toBe(200);
    expect(bot.inbound).toMatchObject([{ kind: 'message', text: 'omat', sender: { entraId: aadOf(2) } }]);
  });

  it('sends nothing that the bot would believe without its signature', async () => {
    const heard = (await scene.stage('GET', 'record')).body.at(-1).body;
    expect(await bot.deliver(heard)).toMatchObject({ status: 401 });
    expect(bot.inbound).toEqual([]);
  });

  it('publishes metadata and public keys, and no private one', async () => {
    const metadata = (await scene.connector('GET', '.well-known/openidconfiguration')).body;
    expect(metadata.issuer).toBe(settings().testIssuer);
    const [key] = (await scene.connector('GET', new URL(metadata.jwks_uri).pathname.slice(1))).body.keys;
    expect(Object.keys(key).sort()).toEqual(['e', 'endorsements', 'kid', 'kty', 'n', 'use']);
  });

  it('refuses calls of a bot that shows no token, and answers those of one that does', async () => {
    const chat = { tenantId: TENANT_ID, members: [{ id: aadOf(2) }] };
    expect((await scene.connector('POST', 'v3/conversations', chat)).status).toBe(401);
    const connector = createConnector({ settings: settings(), botToken: async () => 'shown', log: aLog() });
    const messenger = createMessenger({ settings: settings(), connector, machineNowMs: () => 0 });
    const opened = await messenger.openPersonal(TENANT_ID, aadOf(2));
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) expect(await messenger.send(opened.conversation, aCard())).toMatchObject({ ok: true });
  });

  it('writes down no token', async () => {
    await scene.stage('POST', 'message', { as: emailOf(2), text: 'omat' });
    expect(JSON.stringify(scene.rehearsal.record.list())).not.toMatch(/Bearer|eyJ/);
  });
});

describe('a rehearsal for a bot in local mode', () => {
  it('signs nothing and asks for no token', async () => {
    const scene = await aRehearsal();
    expect(await scene.chatWith(aadOf(2))).toMatch(/^a:/);
    expect((await scene.connector('GET', 'keys').catch(() => ({ status: 404 }))).status).toBe(404);
    await scene.stop();
  });
});
