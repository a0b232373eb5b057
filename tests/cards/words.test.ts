import fc from 'fast-check';
import { dayOfInstantText, dayText, shortDayText, timeText } from '../../cards/parts/day-text';
import { roundWords } from '../../cards/parts/round-words';
import { say } from '../../cards/parts/say';
import { shortened, shownText } from '../../cards/parts/shortened';

test('days and times are written as people write them', () => {
  const at = '2022-08-15T21:04:00.000Z';
  expect(dayText('fi', '2022-08-15')).toBe('15.8.2022');
  expect(dayText('en', '2022-08-15')).toBe('15 August 2022');
  expect(dayOfInstantText('sv', at, 'Europe/Helsinki')).toBe('16.8.2022');
  expect(shortDayText('fi', at, 'Europe/Helsinki')).toBe('16.8.');
  expect(timeText('fi', at, 'Europe/Helsinki')).toBe('0.04');
});

test('a round is named after the half-year it asks about, an extra one after its number, a pulse after its month', () => {
  expect(roundWords('fi', '2022-H1')).toBe('tammi–kesäkuu 2022');
  expect(roundWords('sv', '2022-H2')).toBe('juli–december 2022');
  expect(roundWords('en', '2022-X3')).toBe('extra round 3/2022');
  expect(roundWords('fi', '2022-P10')).toBe('kuukausikierros lokakuu 2022');
  expect(roundWords('sv', '2022-P10')).toBe('månadsrunda oktober 2022');
  expect(roundWords('en', '2022-P10')).toBe('monthly round October 2022');
  expect(roundWords('fi', '2022-P13')).toBe('2022-P13');
  expect(roundWords('fi', 'koekierros')).toBe('koekierros');
});

test('numbers bend the words around them', () => {
  const summary = (count: number) => say('fi', 'ask.summary', { count, day: '2.9.2022' });
  expect(summary(1)).toBe('Seurantapyyntö: 1 toimenpide, vastaa viimeistään 2.9.2022');
  expect(summary(2)).toBe('Seurantapyyntö: 2 toimenpidettä, vastaa viimeistään 2.9.2022');
});

test('a sentence is never half-filled', () => {
  expect(() => say('fi', 'ask.summary', { count: 1 })).toThrow();
});

test('texts are cut at a word', () => {
  expect(shortened('Suojatiesuunnitelman laatiminen.', 60)).toBe('Suojatiesuunnitelman laatiminen');
  expect(shortened('Nauskan, Myllyniemen ja Satamakankaan suunnittelu', 24)).toBe('Nauskan, Myllyniemen ja…');
  expect(shownText('yksi\n\n  kaksi.', 60)).toBe('yksi kaksi.');
});

test('a cut never leaves a parenthesis open', () => {
  const text = 'Rantaraitin jatkaminen (Sauvosaaren, Rytikarin ja Paattion alueet) vuosittain.';
  expect(shortened(text, 40)).toBe('Rantaraitin jatkaminen…');
  expect(shortened(text, 70)).toBe('Rantaraitin jatkaminen (Sauvosaaren, Rytikarin ja Paattion alueet)…');
  expect(shownText('Alueet (Sauvosaari, Rytikari, Paattio ja Hepola) suunnitellaan.', 40)).toBe(
    'Alueet (Sauvosaari, Rytikari, Paattio…)',
  );
});

test('a text is never longer than asked and never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 60 }), (text, longest) => {
      const shown = shortened(text, longest);
      expect(shown.length).toBeLessThanOrEqual(longest);
      expect(shown).not.toMatch(/\p{Cs}/u);
    }),
    { seed: 20220815, numRuns: 300 },
  );
});
