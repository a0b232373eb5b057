import fc from 'fast-check';
import { guarded, unguarded } from '../../files/formula-guard';

test('a cell that a spreadsheet would calculate gets an apostrophe before it', () => {
  for (const cell of ['=1+1', '+358', '-1', '@SUM(A1)', '\tx', '\rx', "'=1"]) expect(guarded(cell)).toBe(`'${cell}`);
});

test('a cell that is only text stays as it is', () => {
  for (const cell of ['', 'Ympäristöjohtaja', "'lainaus'", '2022-2023', ' =1']) expect(guarded(cell)).toBe(cell);
});

test("an apostrophe that is the text's own is never taken away", () => {
  expect(unguarded("'lainaus'")).toBe("'lainaus'");
});

test('whatever is guarded reads back as it was', () => {
  const dangerous = fc.stringMatching(/^'{0,3}[=+\-@\t\r]?.{0,5}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), dangerous), (cell) => {
      expect(unguarded(guarded(cell))).toBe(cell);
      expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { seed: 1 },
  );
});
