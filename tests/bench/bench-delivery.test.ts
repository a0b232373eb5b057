import type { ContenderName } from '../../bench/delivery/contender';
import { measureAnswers } from '../../bench/delivery/measure-answers';
import { measurePaced } from '../../bench/delivery/measure-paced';
import { measureSends, type SendingPlace } from '../../bench/delivery/measure-sends';
import { roundOfMany } from '../../bench/delivery/round-of-many';
import { sendTable } from '../../bench/delivery/tables';
import { aTemporaryFolder } from '../support/temporary-folder';

jest.setTimeout(120_000);

describe('the benchmark of delivery', () => {
  const folder = aTemporaryFolder();
  let place: SendingPlace;
  beforeAll(async () => {
    place = { round: await roundOfMany(), folder: folder.path, profile: null, signal: new AbortController().signal };
  });
  afterAll(folder.remove);

  it('sends one card to everybody by every contender, and counts each where it arrives', async () => {
    const contenders: ContenderName[] = ['ours-embedded', 'botbuilder', 'bare'];
    const rows = await measureSends(contenders, 60, { warmUp: 20, slices: 3 }, place);
    expect(rows.map(({ contender }) => contender)).toEqual(contenders);
    for (const { sendsPerSecond, cpuMsPerCard } of rows) {
      expect([sendsPerSecond > 0, cpuMsPerCard > 0]).toEqual([true, true]);
    }
    const bytes = rows.map(({ bytesPerCard }) => Math.round(bytesPerCard / 1000));
    expect(bytes).toEqual([9, 9, 9]);
    expect(sendTable(rows)).toHaveLength(5);
  });

  it('sends at a pace under the limits, and loses nobody', async () => {
    const [row] = await measurePaced(['ours-embedded'], 60, place);
    expect(row).toMatchObject({ contender: 'ours-embedded', recipients: 60, lost: 0 });
  });

  it('answers through the whole program beside the echo, and finds every answer in the store', async () => {
    const rows = await measureAnswers({ clients: 4, clicks: 40, warmUp: 8, slices: 2 }, place);
    expect(rows.map(({ bot, answers }) => [bot, answers])).toEqual([
      ['ours', 40],
      ['echo', 40],
    ]);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('Stopped.'));
    const extent = { warmUp: 1, slices: 1 };
    await expect(measureSends(['bare'], 2, extent, { ...place, signal })).rejects.toThrow('Stopped.');
  });
});
