import { channelOf, rememberChannel } from '../../jobs/remember-channel';
import { aFakeMessenger } from '../support/fake-messenger';
import { aMemoryStore } from '../support/memory-documents';

const CHANNEL = '19:johto@thread.tacv2';
const TEAM = '19:kemi@thread.tacv2';

/** What a message or an install says of its channel. */
function place(said: { channelId?: string; channelName?: string; teamName?: string }) {
  const found = channelOf(
    { channelId: CHANNEL, teamId: TEAM, serviceUrl: 'https://teams.example/', ...said },
    'tenant',
    'fi',
  );
  if (!found) throw new Error('this is no channel');
  return found;
}

function known() {
  const { store } = aMemoryStore();
  const messenger = aFakeMessenger();
  return { store, messenger };
}

describe('a channel', () => {
  it('keeps the name it is known by when a message does not say it', async () => {
    const deps = known();
    await rememberChannel(deps, place({ channelName: 'Johtoryhmä', teamName: 'Kaupunki' }));
    expect(await rememberChannel(deps, place({}))).toMatchObject({ name: 'Johtoryhmä', teamName: 'Kaupunki' });
  });

  it('is called as the team’s list has it when a message does not say its name', async () => {
    const deps = known();
    deps.messenger.channelNames.set(TEAM, null).set(CHANNEL, 'Johtoryhmä');
    expect(await rememberChannel(deps, place({}))).toMatchObject({ name: 'Johtoryhmä' });
  });

  it('is called as Teams’ clients call the first one when it is that', async () => {
    expect(await rememberChannel(known(), place({ channelId: TEAM }))).toMatchObject({ name: 'Yleinen' });
  });

  it('without a name anywhere is not called by another’s, and takes the first name that is said', async () => {
    const deps = known();
    expect(await rememberChannel(deps, place({}))).toMatchObject({ name: 'nimetön kanava' });
    expect(await rememberChannel(deps, place({ channelName: 'Johtoryhmä' }))).toMatchObject({ name: 'Johtoryhmä' });
  });
});
