import { createWriteGroup } from '../../storage/embedded/group-writes';

/** A group over writes that are only counted; `full` fails every transaction and the writes named in it. */
function aGroup(full: readonly string[] = []) {
  const written: string[] = [];
  const transactions: string[][] = [];
  const group = createWriteGroup((act) => {
    const before = [...written];
    try {
      act();
      transactions.push(written.slice(before.length));
    } catch (error) {
      written.splice(0, written.length, ...before);
      throw error;
    }
  });
  const write = (name: string) =>
    group.write(() => {
      if (full.includes(name)) throw new Error(`no room for ${name}`);
      written.push(name);
      return name;
    });
  return { group, write, written, transactions };
}

describe('writes of the same moment', () => {
  it('reach the disk together, each with its own result', async () => {
    const { write, transactions } = aGroup();
    expect(await Promise.all(['a', 'b', 'c'].map(write))).toEqual(['a', 'b', 'c']);
    expect(transactions).toEqual([['a', 'b', 'c']]);
  });

  it('are not more than 64 in one transaction', async () => {
    const { write, transactions } = aGroup();
    await Promise.all(Array.from({ length: 150 }, (_, n) => write(`w${n}`)));
    expect(transactions.map(({ length }) => length)).toEqual([64, 64, 22]);
  });

  it('fail alone: one that cannot be written does not take the others with it, and none is made twice', async () => {
    const { write, written } = aGroup(['b']);
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(write));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(written).toEqual(['a', 'c']);
  });

  it('wait together for somebody who holds the file, and once only', async () => {
    let waits = 0;
    const group = createWriteGroup(() => {
      waits += 1;
      throw new Error('another process holds the file');
    });
    const acts = Array.from({ length: 32 }, () => group.write(() => 'never'));
    const outcomes = await Promise.allSettled(acts);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(waits).toBe(1);
  });

  it('are made at once when the store is being closed', async () => {
    const { group, write, written } = aGroup();
    const last = write('last');
    group.flush();
    expect(written).toEqual(['last']);
    expect(await last).toBe('last');
  });
});
