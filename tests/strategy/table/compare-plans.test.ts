import { comparePlans, isUnchanged } from '../../../strategy/table/compare-plans';
import { aMeasure, aPlan } from '../../support/builders';

test('before the first import every measure is added', () => {
  expect(comparePlans(null, [aMeasure()])).toEqual({ added: ['M1'], removed: [], changed: [] });
});

test('the same measures in another order are unchanged', () => {
  const plan = aPlan({ measures: 3 });
  const moved = plan.measures.toReversed().map((measure, row) => ({ ...measure, row }));
  expect(isUnchanged(comparePlans(plan, moved))).toBe(true);
});

test('a measure keeps its identity by Tunnus when its words, sector or roles change', () => {
  const plan = aPlan({ measures: 2 });
  const [first = aMeasure(), second = aMeasure()] = plan.measures;
  const after = [{ ...first, text: 'Uusi sanamuoto.', sector: 'elinvoima', roleIds: ['kemi/toinen'] }, second];
  const comparison = comparePlans(plan, after);
  expect(comparison).toEqual({
    added: [],
    removed: [],
    changed: [{ tunnus: 'M1', fields: ['sector', 'text', 'roleIds'] }],
  });
  expect(isUnchanged(comparison)).toBe(false);
});

test('measures that came and went are listed', () => {
  const plan = aPlan({ measures: 2 });
  expect(comparePlans(plan, [aMeasure({ tunnus: 'M3' }), ...plan.measures.slice(1)])).toEqual({
    added: ['M3'],
    removed: ['M1'],
    changed: [],
  });
});
