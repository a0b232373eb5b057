import type { Documents } from '../../../storage/documents';
import { createPlans } from '../../../storage/over-documents/plans';
import { aPlan } from '../../support/builders';
import { createMemoryDocuments } from '../../support/memory-documents';

describe('versions of plans', () => {
  it('stay in memory while they are asked for, however many others are read once', async () => {
    const documents = createMemoryDocuments();
    const read: string[] = [];
    const counting: Documents = {
      ...documents,
      get(collection, id) {
        read.push(id);
        return documents.get(collection, id);
      },
    };
    const plans = createPlans(counting);
    for (let number = 1; number <= 100; number += 1) await plans.add(aPlan({ number }));
    for (let number = 1; number <= 100; number += 1) {
      await plans.get('kemi', number);
      expect(await plans.get('kemi', 1)).toEqual(aPlan({ number: 1 }));
    }
    expect(read.filter((id) => id === 'kemi/v1')).toHaveLength(1);
    // And what is not asked for gives way: memory holds no more than a few.
    await plans.get('kemi', 2);
    expect(read.filter((id) => id === 'kemi/v2')).toHaveLength(2);
  });
});
