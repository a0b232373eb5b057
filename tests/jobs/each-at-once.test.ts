import { eachAtOnce } from '../../jobs/each-at-once';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('doing the same for many', () => {
  it('does each once, never more at a time than allowed', async () => {
    const done: number[] = [];
    let present = 0;
    let most = 0;
    await eachAtOnce([...Array(100).keys()], 8, async (n) => {
      present += 1;
      most = Math.max(most, present);
      await turn();
      present -= 1;
      done.push(n);
    });
    expect(done.sort((a, b) => a - b)).toEqual([...Array(100).keys()]);
    expect(most).toBe(8);
  });

  it('begins nothing after a failure, ends what is under way, and throws it', async () => {
    const begun: number[] = [];
    let ended = 0;
    const work = async (n: number) => {
      begun.push(n);
      await turn();
      if (n === 2) throw new Error('the disk is full');
      ended += 1;
    };
    await expect(eachAtOnce([...Array(50).keys()], 4, work)).rejects.toThrow('the disk is full');
    expect(ended).toBe(begun.length - 1);
    expect(begun.length).toBeLessThan(12);
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    let isOver = false;
    const others = (async () => {
      while (!isOver) {
        await turn();
        turns += 1;
      }
    })();
    await eachAtOnce([...Array(320).keys()], 1, async () => undefined);
    isOver = true;
    await others;
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});
