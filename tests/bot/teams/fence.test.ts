import { admits, fenceRulesOf, isServiceUrlAdmitted } from '../../../bot/teams/fence';
import { anActivity, localSettings, someSettings, TENANT_ID } from '../../support/teams-activities';

const rules = fenceRulesOf(someSettings());
const localRules = fenceRulesOf(localSettings('http://127.0.0.1:4000/'));

describe('the fence', () => {
  it('lets in an activity of Teams from a tenant on the list', () => {
    expect(admits(anActivity(), rules)).toEqual({ admitted: true });
  });

  it.each([
    ['a body that is a list', [], 'malformed'],
    ['a body without a type', { channelId: 'msteams' }, 'malformed'],
    ['another channel', anActivity({ channelId: 'AseChannel' }), 'other-channel'],
    ['the emulator', anActivity({ channelId: 'emulator' }), 'other-channel'],
    ['no channel', anActivity({ channelId: undefined }), 'other-channel'],
    ['another tenant', anActivity({ channelData: { tenant: { id: 'x' } }, conversation: { id: 'a' } }), 'other-tenant'],
    ['two tenants in one activity', anActivity({ channelData: { tenant: { id: 'x' } } }), 'two-tenants'],
    ['no tenant', anActivity({ channelData: {}, conversation: { id: 'a:chat' } }), 'no-tenant'],
    ['no service address', anActivity({ serviceUrl: undefined }), 'no-service-url'],
    ['a foreign service address', anActivity({ serviceUrl: 'https://evil.example/' }), 'foreign-service-url'],
  ])('refuses %s', (_what, activity, refused) => {
    expect(admits(activity, rules)).toEqual({ refused });
  });

  it('knows the tenant by either of the two places where Teams writes it, in any letters', () => {
    expect(admits(anActivity({ channelData: {} }), rules)).toEqual({ admitted: true });
    const conversation = { id: 'a:chat' };
    const channelData = { tenant: { id: TENANT_ID.toUpperCase() } };
    expect(admits(anActivity({ conversation, channelData }), rules)).toEqual({ admitted: true });
  });

  it('lets in the emulator and this machine only in local mode', () => {
    const activity = anActivity({ channelId: 'emulator', serviceUrl: 'http://localhost:5000/_connector' });
    expect(admits(activity, localRules)).toEqual({ admitted: true });
    expect(admits(anActivity({ serviceUrl: 'http://localhost:5000/' }), rules)).toEqual({
      refused: 'foreign-service-url',
    });
  });
});

describe('a service address', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/teams',
    'https://europe.api.botframework.com',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
  ])('of Teams is admitted: %s', (url) => {
    expect(isServiceUrlAdmitted(url, rules)).toBe(true);
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evilbotframework.com/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://token:x@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://127.0.0.1/',
    'http://169.254.169.254/metadata',
    'file:///etc/passwd',
    'smba.trafficmanager.net',
    '',
  ])('that is not of Teams is refused: %s', (url) => {
    expect(isServiceUrlAdmitted(url, rules)).toBe(false);
  });

  it('of the configured cloud is admitted, with its port', () => {
    const own = fenceRulesOf(someSettings({ serviceUrl: 'https://connector.kunta.example:8443/teams/' }));
    expect(isServiceUrlAdmitted('https://connector.kunta.example:8443/x', own)).toBe(true);
    expect(isServiceUrlAdmitted('https://connector.kunta.example/x', own)).toBe(false);
  });

  it('on this machine is admitted with a test issuer too', () => {
    const testing = fenceRulesOf(someSettings({ testIssuer: 'http://127.0.0.1:9' }));
    expect(isServiceUrlAdmitted('http://127.0.0.1:4000/teams', testing)).toBe(true);
    expect(isServiceUrlAdmitted('http://192.168.0.1:4000/teams', testing)).toBe(false);
  });
});
