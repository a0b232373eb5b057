import { LANGUAGES } from '../../strategy/language';
import { CANNOT_ASSESS_REASONS, type Scale, STATUSES, statusesOf } from '../../strategy/status';
import { reasonWords, statusLabel, statusWords } from '../../strategy/status-words';

const SCALES: Scale[] = ['end', 'continuous', 'closing'];

test('a measure with an end progresses, a continuous one is realised', () => {
  expect(statusWords('on-track', 'end', 'fi')).toBe('etenee suunnitellusti');
  expect(statusWords('on-track', 'continuous', 'fi')).toBe('toteutuu suunnitellusti');
  expect(statusWords('on-track', 'end', 'sv')).toBe('framskrider enligt plan');
  expect(statusWords('not-done', 'continuous', 'sv')).toBe('genomförs inte enligt plan');
});

test('a status that stands alone begins with a capital letter', () => {
  expect(statusLabel('not-started', 'end', 'fi')).toBe('Ei vielä aloitettu');
});

test('no two statuses of one scale read the same in any language', () => {
  for (const language of LANGUAGES)
    for (const scale of SCALES) {
      const words = statusesOf(scale).map((status) => statusWords(status, scale, language));
      expect(new Set(words).size).toBe(words.length);
    }
});

test('every status and reason has words in every language', () => {
  for (const language of LANGUAGES) {
    for (const status of STATUSES) expect(statusWords(status, 'end', language)).toMatch(/^\p{Ll}/u);
    for (const reason of CANNOT_ASSESS_REASONS) expect(reasonWords(reason, language)).toMatch(/^\p{Ll}/u);
  }
});
