import { createBell } from '../../jobs/bell';
import { aMemoryStore } from '../support/memory-documents';

const NAME = 'run-due-bell';

describe('the bell', () => {
  it('is heard by every process, also by one that came later', async () => {
    const { store } = aMemoryStore();
    const [porter, guest] = ['porter', 'guest'].map((by) => createBell({ leases: store.leases, name: NAME, by }));
    const before = await porter?.rings();
    await guest?.ring();
    const after = await porter?.rings();
    expect(after).not.toBe(before);
    expect(await createBell({ leases: store.leases, name: NAME, by: 'late' }).rings()).toBe(after);
  });

  it('is heard again each time it is rung, and stands still otherwise', async () => {
    const { store } = aMemoryStore();
    const bell = createBell({ leases: store.leases, name: NAME, by: 'guest' });
    const heard = new Set([await bell.rings(), await bell.rings()]);
    for (let i = 0; i < 5; i += 1) {
      await bell.ring();
      heard.add(await bell.rings());
      heard.add(await bell.rings());
    }
    expect(heard.size).toBe(6);
  });

  it('is heard when eight ring at the same moment, the first time too', async () => {
    const { store } = aMemoryStore();
    const guests = Array.from({ length: 8 }, (_, i) =>
      createBell({ leases: store.leases, name: NAME, by: `guest-${i}` }),
    );
    for (let moment = 0; moment < 3; moment += 1) {
      const before = await guests[0]?.rings();
      await Promise.all(guests.map((guest) => guest.ring()));
      expect(await guests[0]?.rings()).not.toBe(before);
    }
  });
});
