import { deflateRawSync } from 'node:zlib';
import { readTable } from '../../files/read-table';
import { writeXlsx } from '../../files/write-table';
import type { Refused } from '../../strategy/errors';
import { aZip } from '../support/a-zip';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (text: string) => readTable(utf8(text), 'plan.csv');

async function refusalOf(bytes: Uint8Array, fileName = 'plan.xlsx'): Promise<Refused> {
  return readTable(bytes, fileName).then(
    () => Promise.reject(new Error('it was read')),
    (refused) => refused,
  );
}

test.each([
  ['comma', 'Tunnus,Toimenpide\nA,"yksi, kaksi"\n'],
  ['semicolon', 'Tunnus;Toimenpide\nA;"yksi, kaksi"\n'],
  ['tab', 'Tunnus\tToimenpide\nA\tyksi, kaksi\n'],
  ['semicolon with Windows line ends', 'Tunnus;Toimenpide\r\nA;yksi, kaksi\r\n'],
  ['a byte order mark', '\ufeffTunnus,Toimenpide\nA,"yksi, kaksi"'],
])('csv with %s gives the same cells', async (_, text) => {
  const sheet = await read(text);
  expect(sheet.columns).toEqual(['Tunnus', 'Toimenpide']);
  expect(sheet.rows).toEqual([{ line: 2, cells: ['A', 'yksi, kaksi'] }]);
  expect(sheet.problems).toEqual([]);
});

test('the separator is seen from the header, even when cells hold more of another', async () => {
  const sheet = await read('Tunnus;Mittarit, arviointi;Toteuma\nA;a, b, c, d;x\n');
  expect(sheet.columns).toEqual(['Tunnus', 'Mittarit, arviointi', 'Toteuma']);
  expect(sheet.rows[0]?.cells).toEqual(['A', 'a, b, c, d', 'x']);
});

test('Windows-1252 is read with its umlauts, dashes and euro sign', async () => {
  const sheet = await readTable(latin('Tunnus;P\xe4\xe4m\xe4\xe4r\xe4\nA;\x962022 \x80\n'), 'plan.csv');
  expect(sheet.columns[1]).toBe('Päämäärä');
  expect(sheet.rows[0]?.cells[1]).toBe('–2022 €');
});

test("Excel's Unicode text is read", async () => {
  const text = '\ufeffTunnus\tPäämäärä\r\nA\tÄ\r\n';
  const bytes = new Uint8Array(new Uint16Array([...text].map((character) => character.charCodeAt(0))).buffer);
  expect((await readTable(bytes, 'plan.txt')).rows[0]?.cells).toEqual(['A', 'Ä']);
});

test('a line break inside quotes belongs to the cell, and rows keep the line they begin on', async () => {
  const sheet = await read('Tunnus,Mittarit\n\nA,"yksi\r\nkaksi"\n,\nB,"sanoo ""hei"""\n');
  expect(sheet.rows).toEqual([
    { line: 3, cells: ['A', 'yksi\nkaksi'] },
    { line: 6, cells: ['B', 'sanoo "hei"'] },
  ]);
});

test('rows with too many or too few cells are kept as they are, for the plan to judge', async () => {
  const sheet = await read('A,B\n1,2,3\n1\n1,2,,\n');
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([['1', '2', '3'], ['1'], ['1', '2']]);
});

test('a quotation mark that never ends is reported with the line it begins on', async () => {
  const sheet = await read('A,B\n1,2\n3,"auki\n4,5\n');
  expect(sheet.problems).toEqual([{ line: 3, problem: 'quote-not-closed' }]);
});

test('control characters are reported with their line', async () => {
  expect((await read('A,B\n1,x\u0007\n')).problems).toEqual([{ line: 2, problem: 'control-characters' }]);
});

test('what the file is, is seen from its content and not from its name', async () => {
  const bytes = await writeXlsx({ columns: ['A', 'B'], rows: [['1', '2']] });
  expect((await readTable(bytes, 'plan.csv')).rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
});

test('numbers, years, dates and yes or no of a sheet become what a person would have typed', async () => {
  const cells =
    '<c r="A2"><v>2022</v></c><c r="B2"><v>12.5</v></c><c r="C2" s="1"><v>44788</v></c><c r="D2" t="b"><v>1</v></c>';
  const header = ['A', 'B', 'C', 'D'].map((name) => `<c r="${name}1" t="str"><v>${name}</v></c>`).join('');
  const sheet = await readTable(xlsxOf(`<row r="1">${header}</row><row r="2">${cells}</row>`), 'plan.xlsx');
  expect(sheet.rows[0]?.cells).toEqual(['2022', '12,5', '2022-08-15', 'kyllä']);
});

test('blank rows of a sheet are left out and the others keep their row number', async () => {
  const row = (line: number, words: string) =>
    `<row r="${line}"><c r="A${line}" t="str"><v>${words}</v></c><c r="B${line}" t="str"><v>x</v></c></row>`;
  const sheet = await readTable(xlsxOf(row(3, 'Tunnus') + row(6, 'A')), 'plan.xlsx');
  expect(sheet.columns).toEqual(['Tunnus', 'x']);
  expect(sheet.rows).toEqual([{ line: 6, cells: ['A', 'x'] }]);
});

describe('a file that is no table is refused with its name and what to do', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['only line breaks', utf8('\n\n\n'), 'file-empty'],
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'file-old-excel'],
    ['prose', utf8('Hei vaan\nmitä kuuluu\n'), 'file-not-a-table'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0, 0, 0, 0, 13]), 'file-not-a-table'],
    ['half of an Excel file', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4]), 'file-damaged'],
    ['a zip that is no Excel file', aZip([{ name: 'a.txt', content: utf8('x') }]), 'file-damaged'],
    ['too many rows', utf8(`A,B\n${'1,2\n'.repeat(20_001)}`), 'file-too-many-rows'],
  ])('%s', async (_, bytes, code) => {
    const refused = await refusalOf(bytes);
    expect(refused.code).toBe(code);
    expect(refused.message).toContain('plan.xlsx');
    expect(refused.fix).not.toBe('');
  });
});

test('20,000 rows are still read', async () => {
  expect((await read(`A,B\n${'1,2\n'.repeat(20_000)}`)).rows).toHaveLength(20_000);
});

test('a zip bomb is refused before it is opened, also when it lies about its size', async () => {
  const content = deflateRawSync(Buffer.alloc(25 * 1024 * 1024, 65));
  for (const claimedSize of [25 * 1024 * 1024, 100]) {
    const bomb = aZip([{ name: 'xl/worksheets/sheet1.xml', content, deflated: true, claimedSize }]);
    expect((await refusalOf(bomb)).code).toBe('file-too-large');
  }
});

test('many parts that are small alone are refused when they are large together', async () => {
  const content = deflateRawSync(Buffer.alloc(9 * 1024 * 1024, 65));
  const parts = ['a', 'b', 'c'].map((name) => ({ name: `${name}.xml`, content, deflated: true, claimedSize: 1 }));
  expect((await refusalOf(aZip(parts))).code).toBe('file-too-large');
});

test('a small file that lays out a huge sheet is refused before it is opened', async () => {
  for (const far of [
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    "<row r='900000'><c r='ZZ900000'/></row>",
  ]) {
    expect((await refusalOf(xlsxOf(`<row r="1"><c r="A1"><v>1</v></c></row>${far}`))).code).toBe('file-too-large');
  }
});

test('a small file of blank rows without end is refused before it is opened', async () => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${'<row/>'.repeat(100_000)}`;
  expect((await refusalOf(xlsxOf(rows))).code).toBe('file-too-many-rows');
});

test('a small file that says one long text in every cell is refused', async () => {
  const long = 'x'.repeat(30_000);
  const bytes = await writeXlsx({ columns: ['A', 'B'], rows: Array.from({ length: 600 }, () => [long, long]) });
  expect(bytes.length).toBeLessThan(100_000);
  expect((await refusalOf(bytes)).code).toBe('file-too-large');
});

test('a file of line breaks is refused, and blank rows at the end of a table are not', async () => {
  expect((await refusalOf(utf8(`A,B\n1,2${'\n'.repeat(1_100_000)}`))).code).toBe('file-too-many-rows');
  expect((await read(`A,B\n1,2\n${',\n'.repeat(100_000)}`)).rows).toHaveLength(1);
});

function xlsxOf(rows: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="T" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return aZip(Object.entries(parts).map(([name, text]) => ({ name, content: utf8(text) })));
}
