import fc from 'fast-check';
import { readTable } from '../../files/read-table';
import { type CsvSeparator, writeCsv, writeXlsx } from '../../files/write-table';

const AWKWARD = [
  '=HYPERLINK("http://evil.example","x")',
  '+358 40 123',
  '-lieventää huono-osaisuutta',
  '@SUM(A1)',
  "'=1",
  "'lainaus'",
  'rivi\nkaksi',
  'pilkku, puolipiste; sarkain\t ja "lainaus"',
  '2022',
  '0012',
  '12,5',
  '2022-2023',
  '5/2022',
  '_x0041_',
  '<b>&amp;</b>',
  ' alussa ja lopussa ',
  'Ääkköset – € 🎯',
];
const TABLE = { columns: ['Tunnus', 'Teksti', 'Toteuma'], rows: AWKWARD.map((text, index) => [`A${index}`, text, '']) };

/** A row whose last cells are empty is read back without them in csv and xlsx alike only if it is shorter than the header. */
const cellsOf = (rows: readonly { cells: string[] }[]) => rows.map(({ cells }) => cells);

test.each<CsvSeparator>([',', ';', '\t'])('csv with "%s" reads back as it was written', async (separator) => {
  const sheet = await readTable(writeCsv(TABLE, separator), 'toteuma.csv');
  expect(sheet.columns).toEqual(TABLE.columns);
  expect(cellsOf(sheet.rows)).toEqual(TABLE.rows);
  expect(sheet.problems).toEqual([]);
});

test('xlsx reads back as it was written', async () => {
  const sheet = await readTable(await writeXlsx(TABLE), 'toteuma.xlsx');
  expect(sheet.columns).toEqual(TABLE.columns);
  expect(cellsOf(sheet.rows)).toEqual(TABLE.rows);
});

test('csv begins with a byte order mark, so that Excel shows umlauts, and ends every row with CRLF', () => {
  const bytes = writeCsv({ columns: ['A', 'B'], rows: [['ä', '1']] });
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('A;B\r\nä;1\r\n');
});

test('no cell of a csv file begins as a formula', () => {
  const text = new TextDecoder().decode(writeCsv(TABLE, '\t'));
  const rows = text.split('\r\n').flatMap((row) => row.split('\t').map((cell) => cell.replace(/^"/, '')));
  expect(rows.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test('no cell of an xlsx file is a formula or a number', async () => {
  const file = Buffer.from(await writeXlsx(TABLE));
  const sheet = await readTable(file, 'toteuma.xlsx');
  expect(sheet.rows[0]?.cells[1]).toBe('=HYPERLINK("http://evil.example","x")');
  expect(sheet.rows[9]?.cells[1]).toBe('0012');
});

test('any text survives csv and xlsx', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.stringMatching(/^'{0,2}[=+\-@\t]?[;,"\n x_0-9]{0,8}$/),
  );
  const text = cell.map((words) => words.replace(/\r\n?/g, '\n').replace(/[\ud800-\udfff]/g, ''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (cells) => {
      const table = { columns: ['Tunnus', 'A', 'B', 'Loppu'], rows: cells.map((pair, at) => [`T${at}`, ...pair, 'x']) };
      expect(cellsOf((await readTable(writeCsv(table), 'a.csv')).rows)).toEqual(table.rows);
      expect(cellsOf((await readTable(await writeXlsx(table), 'a.xlsx')).rows)).toEqual(table.rows);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('a text too long for Excel is cut with a mark', async () => {
  const sheet = await readTable(await writeXlsx({ columns: ['A', 'B'], rows: [['1', 'x'.repeat(40_000)]] }), 'a.xlsx');
  expect(sheet.rows[0]?.cells[1]).toHaveLength(32_767);
  expect(sheet.rows[0]?.cells[1]).toMatch(/…$/);
});
