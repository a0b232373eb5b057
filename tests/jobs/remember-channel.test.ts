import { channelOf, rememberChannel } from '../../jobs/remember-channel';
import { aMemoryStore } from '../support/memory-documents';

const address = {
  channelId: '19:johto@thread.tacv2',
  teamId: '19:kemi@thread.tacv2',
  serviceUrl: 'https://teams.example/',
};

/** What a message or an install says of its channel. */
function place(said: { channelName?: string; teamName?: string }) {
  const found = channelOf({ ...address, ...said }, 'tenant', 'fi');
  if (!found) throw new Error('this is no channel');
  return found;
}

describe('a channel', () => {
  it('keeps the name it is known by when a message does not say it', async () => {
    const { store } = aMemoryStore();
    await rememberChannel({ store }, place({ channelName: 'Johtoryhmä', teamName: 'Kaupunki' }));
    const again = await rememberChannel({ store }, place({}));
    expect(again).toMatchObject({ name: 'Johtoryhmä', teamName: 'Kaupunki' });
  });

  it('is called what Teams calls the first channel when nobody has said its name', async () => {
    const { store } = aMemoryStore();
    expect(await rememberChannel({ store }, place({}))).toMatchObject({ name: 'Yleinen' });
    expect(await rememberChannel({ store }, place({ channelName: 'Johtoryhmä' }))).toMatchObject({
      name: 'Johtoryhmä',
    });
  });
});
