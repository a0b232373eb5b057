import { type Finding, findingGroups, findingOf } from '../../../strategy/table/finding';
import { findingText, writtenFinding } from '../../../strategy/table/finding-text';
import { FINDING_TEXTS_EN } from '../../../strategy/table/finding-texts-en';
import { FINDING_TEXTS_FI } from '../../../strategy/table/finding-texts-fi';
import { FINDING_TEXTS_SV } from '../../../strategy/table/finding-texts-sv';

const ALL = { fi: FINDING_TEXTS_FI, sv: FINDING_TEXTS_SV, en: FINDING_TEXTS_EN };
const placeholdersIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

test('every language has the same findings with the same words to fill in', () => {
  for (const texts of [FINDING_TEXTS_SV, FINDING_TEXTS_EN])
    for (const [key, { text, fix }] of Object.entries(FINDING_TEXTS_FI)) {
      const other = texts[key as keyof typeof texts];
      expect([key, placeholdersIn(other.text), placeholdersIn(other.fix)]).toEqual([
        key,
        placeholdersIn(text),
        placeholdersIn(fix),
      ]);
    }
});

test('every text and every fix is made of whole sentences', () => {
  for (const texts of Object.values(ALL))
    for (const { text, fix } of Object.values(texts)) {
      expect(text).toMatch(/^[\p{Lu}”“{].*[.]$/u);
      expect(fix).toMatch(/^\p{Lu}.*[.]$/u);
    }
});

test('a finding is written with its row, level, code and sentences', () => {
  expect(writtenFinding(findingOf(7, 'check', 'schedule-unread', { words: 'keväällä' }), 'fi')).toEqual({
    row: 7,
    level: 'check',
    code: 'schedule-unread',
    text: 'Aikataulua ”keväällä” ei ymmärretty, joten Toteuma ei pidä toimenpidettä viivästyneenä.',
    fix: 'Kirjoita aikataulu esimerkiksi muodossa 2022–2023, jatkuva tai 31.12.2024.',
  });
});

test('a case of a code has words of its own, and falls back to those of the code', () => {
  expect(findingText(findingOf(2, 'check', 'no-role'), 'en').text).toBe(
    'The measure has no responsible role, so nobody is asked.',
  );
  expect(findingText(findingOf(2, 'check', 'no-role', { cell: 'X' }, 'no-role-found'), 'en').text).toContain('“X”');
});

test('long words are cut and line breaks shown as a slash', () => {
  const { text } = findingText(findingOf(2, 'check', 'unknown-role', { words: `A\nB${'x'.repeat(200)}` }), 'fi');
  expect(text).toContain('”A / Bxxx');
  expect(text).toContain('…”');
  expect(text.length).toBeLessThan(130);
});

test('findings are grouped by code, the gravest first, with a count and three examples', () => {
  const notes = [2, 3, 4, 5].map((row) => findingOf(row, 'note', 'no-schedule'));
  const findings: Finding[] = [...notes, findingOf(9, 'check', 'no-role'), findingOf(8, 'stop', 'no-id')];
  expect(
    findingGroups(findings).map(({ code, level, count, examples }) => [level, code, count, examples.length]),
  ).toEqual([
    ['stop', 'no-id', 1, 1],
    ['check', 'no-role', 1, 1],
    ['note', 'no-schedule', 4, 3],
  ]);
});
