import { readActivity } from '../../../bot/teams/read-activity';
import {
  APP_ID,
  anActivity,
  anExecute,
  aSubmit,
  CHANNEL_ID,
  inChannel,
  OFFICIAL_ID,
  TEAM_ID,
  TENANT_ID,
} from '../../support/teams-activities';

const thisBot = { id: `28:${APP_ID}` };

describe('a message', () => {
  it('is read with its sender, chat and text', () => {
    expect(readActivity(anActivity())).toEqual({
      kind: 'message',
      text: 'omat',
      sender: {
        tenantId: TENANT_ID,
        entraId: OFFICIAL_ID,
        teamsUserId: '29:ymparistojohtaja',
        name: 'Ympäristöjohtaja',
        language: 'fi',
      },
      conversation: {
        kind: 'personal',
        conversationId: 'a:chat',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
      },
      receivedActivityId: '1700000000000',
    });
  });

  it('takes the language from the client when the activity names none, and none when it is not ours', () => {
    const entities = [{ type: 'clientInfo', locale: 'sv-FI' }];
    expect(readActivity(anActivity({ locale: undefined, entities }))).toMatchObject({ sender: { language: 'sv' } });
    expect(readActivity(anActivity({ locale: 'de-DE' }))).toMatchObject({ sender: { language: null } });
  });

  it('in a channel loses the mention of the bot and keeps those of people', () => {
    const activity = inChannel({
      text: '<at>Toteuma</at>&nbsp;kooste <at>Talousjohtaja</at> tänne\n',
      textFormat: 'xml',
      entities: [
        { type: 'mention', text: '<at>Toteuma</at>', mentioned: thisBot },
        { type: 'mention', text: '<at>Talousjohtaja</at>', mentioned: { id: '29:talousjohtaja' } },
      ],
    });
    expect(readActivity(activity)).toMatchObject({
      kind: 'message',
      text: 'kooste Talousjohtaja tänne',
      conversation: {
        kind: 'channel',
        conversationId: `${CHANNEL_ID};messageid=1680000000000`,
        channelId: CHANNEL_ID,
        channelName: 'Johtoryhmä',
        teamId: TEAM_ID,
        teamName: 'Kaupunki',
      },
    });
  });

  it('that is only the bot’s name is still a message', () => {
    const entities = [{ type: 'mention', text: '<at>Toteuma</at>', mentioned: thisBot }];
    expect(readActivity(inChannel({ text: '<at>Toteuma</at>', entities }))).toMatchObject({
      kind: 'message',
      text: '',
    });
  });

  it('keeps signs that only look like markup', () => {
    expect(readActivity(anActivity({ text: 'a < b &amp; c > d' }))).toMatchObject({ text: 'a < b & c > d' });
  });

  it('with files names them and where they can be fetched, and passes over what is pasted', () => {
    const dropped = (name: string, downloadUrl: unknown) => ({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name,
      content: { downloadUrl, uniqueId: '1', fileType: 'csv' },
    });
    const attachments = [
      { contentType: 'text/html', content: '<p></p>' },
      dropped('plan.csv', 'https://kemi-my.sharepoint.com/plan.csv'),
      dropped('rikki.csv', 7),
    ];
    expect(readActivity(anActivity({ text: '', attachments }))).toMatchObject({
      kind: 'message',
      text: '',
      files: [{ name: 'plan.csv', url: 'https://kemi-my.sharepoint.com/plan.csv' }],
    });
  });

  it('without text or value is ignored', () => {
    expect(readActivity(anActivity({ text: ' ' }))).toMatchObject({ kind: 'ignored', because: 'empty-message' });
  });
});

describe('a click on a card', () => {
  const value = { verb: 'no-change', questionId: 'kemi/2022-H1/Y1', basedOn: 0 };

  it('is the same click by both routes', () => {
    const execute = readActivity(anExecute(value));
    const submit = readActivity(aSubmit(value));
    expect(execute).toMatchObject({ kind: 'card-action', route: 'execute', trigger: 'manual' });
    expect(submit).toEqual({ ...execute, route: 'submit' });
    expect(submit).toMatchObject({ value, cardActivityId: '1690000000000' });
  });

  it('says when the client refreshed the card by itself', () => {
    expect(readActivity(anExecute(value, 'automatic'))).toMatchObject({ trigger: 'automatic' });
  });

  it('without an action is ignored, not an error', () => {
    const because = 'malformed-action';
    expect(readActivity(anExecute({}, 'manual', { value: null }))).toMatchObject({ kind: 'ignored', because });
    expect(readActivity(anExecute({}, 'manual', { value: { trigger: 'manual' } }))).toMatchObject({ because });
  });

  it('of another kind is ignored', () => {
    expect(readActivity(anExecute({}, 'manual', { name: 'task/fetch' }))).toMatchObject({ because: 'other-invoke' });
  });
});

describe('an installation', () => {
  const added = { type: 'conversationUpdate', text: undefined, membersAdded: [thisBot] };
  const removed = { type: 'conversationUpdate', text: undefined, membersRemoved: [thisBot] };

  it.each([
    ['installationUpdate add', { type: 'installationUpdate', action: 'add' }, 'installed'],
    ['conversationUpdate with the bot added', added, 'installed'],
    ['installationUpdate remove', { type: 'installationUpdate', action: 'remove' }, 'uninstalled'],
    ['conversationUpdate with the bot removed', removed, 'uninstalled'],
  ])('in a 1:1 chat is told by %s', (_what, activity, kind) => {
    expect(readActivity(anActivity(activity))).toMatchObject({ kind, sender: { entraId: OFFICIAL_ID } });
  });

  it('in a team names the team and the channel that was chosen', () => {
    const channelData = {
      tenant: { id: TENANT_ID },
      eventType: 'teamMemberAdded',
      team: { id: TEAM_ID, name: 'Kaupunki', aadGroupId: 'group' },
      settings: { selectedChannel: { id: CHANNEL_ID, name: 'Johtoryhmä' } },
    };
    expect(readActivity(inChannel({ ...added, channelData }))).toMatchObject({
      kind: 'team-installed',
      team: {
        id: TEAM_ID,
        name: 'Kaupunki',
        entraGroupId: 'group',
        channelId: CHANNEL_ID,
        channelName: 'Johtoryhmä',
      },
    });
    expect(readActivity(inChannel(removed))).toMatchObject({ kind: 'team-uninstalled', team: { id: TEAM_ID } });
  });

  it('takes the channel’s name from the conversation, but not for another channel that was chosen', () => {
    const conversation = { id: CHANNEL_ID, conversationType: 'channel', name: 'Johtoryhmä', tenantId: TENANT_ID };
    const chosen = (id: string) => ({
      team: { id: TEAM_ID },
      channel: { id: CHANNEL_ID },
      settings: { selectedChannel: { id } },
    });
    const nameOf = (id: string) => readActivity(inChannel({ ...added, conversation, channelData: chosen(id) }));
    expect(nameOf(CHANNEL_ID)).toMatchObject({ team: { channelName: 'Johtoryhmä' } });
    expect(nameOf('19:muu@thread.tacv2')).toMatchObject({ team: { channelName: null } });
  });

  it.each([
    ['other members', { type: 'conversationUpdate', membersAdded: [{ id: '29:joku' }] }, 'members-changed'],
    ['a new version of the app', { type: 'installationUpdate', action: 'add-upgrade' }, 'upgrade'],
    ['a group chat', { ...added, conversation: { id: '19:x', conversationType: 'groupChat' } }, 'group-chat-install'],
    ['a reaction', { type: 'messageReaction' }, 'other-activity'],
    ['nobody', { from: undefined }, 'no-sender'],
  ])('is not read into %s', (_what, overrides, because) => {
    expect(readActivity(anActivity(overrides))).toMatchObject({ kind: 'ignored', because });
  });
});

describe('a change of a team or its channel', () => {
  const eventOf = (eventType: string, overrides: object = {}) =>
    readActivity(
      inChannel({
        type: 'conversationUpdate',
        text: undefined,
        channelData: {
          eventType,
          tenant: { id: TENANT_ID },
          channel: { id: CHANNEL_ID, name: 'Uusi nimi' },
          team: { id: TEAM_ID, name: 'Kaupunki' },
        },
        ...overrides,
      }),
    );

  it.each([
    ['channelRenamed', 'renamed'],
    ['channelDeleted', 'deleted'],
    ['channelRestored', 'restored'],
  ])('%s names the channel', (eventType, change) => {
    const channel = { channelId: CHANNEL_ID, channelName: 'Uusi nimi' };
    expect(eventOf(eventType)).toMatchObject({ kind: 'channel-changed', change, ...channel });
  });

  it.each([
    ['teamRenamed', 'renamed'],
    ['teamArchived', 'archived'],
    ['teamUnarchived', 'unarchived'],
    ['teamDeleted', 'deleted'],
    ['teamHardDeleted', 'deleted'],
    ['teamRestored', 'restored'],
  ])('%s names the team', (eventType, change) => {
    expect(eventOf(eventType)).toMatchObject({ kind: 'team-changed', change, teamId: TEAM_ID, teamName: 'Kaupunki' });
  });

  it('is read also when Teams does not say who made it', () => {
    expect(eventOf('teamDeleted', { from: undefined })).toMatchObject({ kind: 'team-changed', change: 'deleted' });
  });

  it('that does not say what it is about, or that is another, is passed over', () => {
    const channelData = { eventType: 'channelDeleted', tenant: { id: TENANT_ID } };
    expect(eventOf('', { channelData })).toMatchObject({ kind: 'ignored' });
    expect(eventOf('channelCreated')).toMatchObject({ kind: 'ignored' });
  });
});

it('a body without a conversation is malformed', () => {
  expect(readActivity(anActivity({ conversation: undefined }))).toEqual({ malformed: true });
  expect(readActivity('omat')).toEqual({ malformed: true });
});

it('a field of a wrong kind is read as missing and does not break the rest', () => {
  const activity = anActivity({ locale: 7, from: { id: '29:a', aadObjectId: {} }, entities: 'x', channelData: null });
  expect(readActivity(activity)).toMatchObject({ kind: 'message', text: 'omat', sender: { entraId: null } });
});
