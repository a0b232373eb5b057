import { passingFaults } from '../../rehearsal/fault-presets';
import { createFaults, type FaultedRequest } from '../../rehearsal/faults';
import { createInboundFaults } from '../../rehearsal/inbound-faults';
import { seededNumber } from '../../rehearsal/seeded-number';

const postTo = (place: string): FaultedRequest => ({
  method: 'POST',
  path: `/v3/conversations/${place}/activities`,
  purpose: { kind: 'post', place },
});
const requests = Array.from({ length: 2_000 }, (_, n) => postTo(`a:${n % 100}`));

function facesOf(seed: number, all = requests) {
  const faults = createFaults({ machineNow: () => 0 });
  faults.chance({ seed, share: 0.2, kinds: passingFaults });
  return all.map((request) => faults.take(request)?.name ?? 'sound');
}

describe('chance', () => {
  it('gives the same faults for the same seed and requests, and others for another seed', () => {
    expect(facesOf(7)).toEqual(facesOf(7));
    expect(facesOf(8)).not.toEqual(facesOf(7));
  });

  it('lets about the given share fail, in every kind', () => {
    const failed = facesOf(7).filter((name) => name !== 'sound');
    expect(failed.length / requests.length).toBeCloseTo(0.2, 1);
    expect(new Set(failed)).toEqual(new Set(passingFaults));
  });

  it('does not mind in which order different conversations come', () => {
    const byPlace = (all: FaultedRequest[]) => {
      const names = facesOf(7, all);
      return all.flatMap(({ purpose }, at) => (purpose.place === 'a:3' ? [names[at]] : []));
    };
    expect(byPlace(requests.toReversed())).toEqual(byPlace(requests));
  });

  it('keeps its share with kinds that are for other requests too', () => {
    const faults = createFaults({ machineNow: () => 0 });
    faults.chance({ seed: 7, share: 1, kinds: ['member-not-found', 'activity-not-found', '502'] });
    expect(requests.slice(0, 50).map((request) => faults.take(request)?.name)).toEqual(Array(50).fill('502'));
  });

  it('meets only what it is for', () => {
    const faults = createFaults({ machineNow: () => 0 });
    faults.chance({ seed: 7, share: 1, kinds: ['502'], method: 'PUT' });
    expect(faults.take(postTo('a:1'))).toBeUndefined();
  });

  it('comes after what was asked for by name, and ends when it is taken back', () => {
    const faults = createFaults({ machineNow: () => 0 });
    faults.chance({ seed: 7, share: 1, kinds: ['503'] });
    faults.add({ name: 'first', next: 1, answer: 'reset', takesEffect: false, delayMs: 0, dripMs: 0 });
    expect([faults.take(postTo('a:1'))?.name, faults.take(postTo('a:1'))?.name]).toEqual(['first', '503']);
    faults.chance(null);
    expect(faults.take(postTo('a:1'))).toBeUndefined();
    expect(faults.used()).toEqual({ first: 1, '503': 1 });
  });

  it('spreads numbers evenly over neighbouring occasions', () => {
    const tenths = new Map<number, number>();
    for (let n = 0; n < 10_000; n += 1) {
      const tenth = Math.floor(seededNumber(1, `a:${n}`) * 10);
      tenths.set(tenth, (tenths.get(tenth) ?? 0) + 1);
    }
    expect(Math.min(...tenths.values())).toBeGreaterThan(900);
    expect(Math.max(...tenths.values())).toBeLessThan(1_100);
  });
});

describe('chance on the way to the bot', () => {
  const click = (n: number) => ({ type: 'invoke', id: `f:${n}`, timestamp: '', from: { id: `29:${n % 20}` } });
  const kinds = ['twice-at-once', 'twice-afterwards', 'overtaken', 'answer-lost'] as const;
  const clicks = (seed: number) => {
    const faults = createInboundFaults();
    faults.chance({ seed, share: 0.3, kinds: [...kinds] });
    return Array.from({ length: 1_000 }, (_, n) => faults.take(click(n)) ?? 'sound');
  };

  it('is the same for the same seed, and meets about its share', () => {
    expect(clicks(7)).toEqual(clicks(7));
    expect(clicks(7).filter((kind) => kind !== 'sound').length / 1_000).toBeCloseTo(0.3, 1);
  });

  it('leaves installations alone', () => {
    const faults = createInboundFaults();
    faults.chance({ seed: 7, share: 1, kinds: [...kinds] });
    expect(faults.take({ type: 'installationUpdate', id: '1', timestamp: '' })).toBeUndefined();
  });
});
