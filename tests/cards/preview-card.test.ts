import { bytesOf, LARGEST_CARD_BYTES } from '../../cards/parts/card-bytes';
import { monthsText } from '../../cards/parts/month-text';
import { previewCard } from '../../cards/preview-card';
import { readCardAction } from '../../cards/read-card-action';
import { fingerprintOf, listIn } from '../../jobs/list-fingerprint';
import type { Notice } from '../../strategy/notice';
import { aQuestion } from '../support/builders';
import { dataOfButton, wordsOf } from '../support/card-reading';

/** @param count how many officials are asked, each about two measures */
function aPreview(count: number) {
  const officials = Array.from({ length: count }, (_, index) => ({ id: `00000000-0000-4000-8000-${1e11 + index}` }));
  const questions = officials.flatMap(({ id }, index) =>
    ['A', 'B'].map((part) => aQuestion({ tunnus: `ELI-YMP-${index}${part}`, officialId: id })),
  );
  const seen = fingerprintOf(questions);
  const notice: Extract<Notice, { kind: 'round-announced' }> = {
    kind: 'round-announced',
    confirmed: false,
    roundId: 'kemi-2022/2022-H1',
    roundName: '2022-H1',
    planName: 'Kemin kaupunkistrategia 2022–2025',
    opensOn: '2022-08-15',
    closesOn: '2022-09-02',
    measures: questions.length,
    asks: count,
    notAsked: [],
    recipients: officials.map(({ id }, index) => ({
      officialId: id,
      name: `Vastuuhenkilö ${index} pitkällä nimellä`,
      roles: ['Ympäristö- ja rakennuslautakunnan esittelijä'],
      questions: 2,
    })),
    seen,
  };
  return { officials, questions, notice };
}

test.each([1, 60, 300])('the list of %i recipients fits a card and comes back whole with the confirmation', (count) => {
  const { officials, notice } = aPreview(count);
  const { card } = previewCard(notice, 'fi');
  expect(bytesOf(card)).toBeLessThanOrEqual(LARGEST_CARD_BYTES);
  expect(wordsOf({ card })).toContain(`Vastaanottajat (${count})`);
  const action = readCardAction(dataOfButton(card, 'confirm-round'));
  if (action?.verb !== 'confirm-round') throw new Error('the button is read back');
  expect(action.seen).toBe(notice.seen);
  expect(listIn(action.seen ?? '', officials)).toEqual(Object.fromEntries(officials.map(({ id }) => [id, 2])));
});

test('of two thousand recipients only the hash of their list travels', () => {
  const { officials, notice } = aPreview(2000);
  const { card } = previewCard(notice, 'sv');
  expect(bytesOf(card)).toBeLessThanOrEqual(LARGEST_CARD_BYTES);
  expect(listIn(notice.seen ?? '', officials)).toBeNull();
});

test('a list is another one when one question of it is', () => {
  const { questions } = aPreview(2);
  const [first, ...others] = questions;
  expect(fingerprintOf([...questions].reverse())).toBe(fingerprintOf(questions));
  expect(fingerprintOf(others)).not.toBe(fingerprintOf(questions));
  const swapped = [aQuestion({ ...first, id: 'kemi/2022-H1/toinen' }), ...others];
  expect(fingerprintOf(swapped)).not.toBe(fingerprintOf(questions));
});

test('months are joined where they follow each other, over the turn of the year too', () => {
  expect(monthsText('fi', [2, 3])).toBe('helmikuu–maaliskuu');
  expect(monthsText('fi', [1, 2, 11, 12])).toBe('marraskuu–helmikuu');
  expect(monthsText('sv', [5, 9, 10])).toBe('maj och september–oktober');
  expect(monthsText('en', [6])).toBe('June');
});
