import fc from 'fast-check';
import { type AnswerInput, emptyAnswerInput } from '../../strategy/answer-input';
import { readAnswerContent, readFinnishNumber } from '../../strategy/read-answer-content';
import { type Scale, STATUSES, statusesOf } from '../../strategy/status';

const TODAY = '2022-08-22';

function anInput(overrides: Partial<AnswerInput> = {}): AnswerInput {
  return { ...emptyAnswerInput(1), status: 'on-track', ...overrides };
}
function problemsOf(overrides: Partial<AnswerInput>, scale: Scale = 'end'): string[] {
  const read = readAnswerContent(anInput(overrides), scale, TODAY);
  return 'problems' in read ? read.problems.map(({ field, code }) => `${field} ${code}`) : [];
}

describe('a status', () => {
  it('is compulsory, and nothing else is for a measure on track', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ status: '' })).toEqual(['status status-missing']);
  });

  it('must suit the question', () => {
    expect(problemsOf({ status: 'on-track' }, 'closing')).toEqual(['status status-unknown']);
    expect(problemsOf({ status: 'not-started' }, 'continuous')).toEqual(['status status-unknown']);
    expect(problemsOf({ status: 'superb' })).toEqual(['status status-unknown']);
  });

  it.each(['delayed', 'not-done', 'dropped'])('%s needs words', (status) => {
    expect(problemsOf({ status })).toEqual(['realisation words-missing']);
    expect(problemsOf({ status, realisation: ' \n ' })).toEqual(['realisation words-missing']);
    expect(problemsOf({ status, realisation: 'Siirtyi.' })).toEqual([]);
  });

  it('"cannot be assessed" needs words and a reason', () => {
    const problems = problemsOf({ status: 'cannot-assess' });
    expect(problems).toEqual(['reason reason-missing', 'realisation words-missing']);
    expect(problemsOf({ status: 'cannot-assess', realisation: 'Ei tietoa.', reason: 'no-data-yet' })).toEqual([]);
  });

  it('other than "cannot be assessed" keeps no reason', () => {
    const read = readAnswerContent(anInput({ reason: 'other' }), 'end', TODAY);
    expect(read).toMatchObject({ content: { reason: null } });
  });
});

describe('texts', () => {
  it('are refused beyond their length, counted in characters, and never cut', () => {
    expect(problemsOf({ realisation: '𝟙'.repeat(2000) })).toEqual([]);
    expect(problemsOf({ realisation: 'a'.repeat(2001) })).toEqual(['realisation text-too-long']);
    expect(problemsOf({ obstacle: 'a'.repeat(1001), need: 'a'.repeat(1000) })).toEqual(['obstacle text-too-long']);
  });

  it('are kept as they were typed, without the space around them', () => {
    const read = readAnswerContent(anInput({ realisation: '  [x](https://e) <at>\nrivi ' }), 'end', TODAY);
    expect(read).toMatchObject({ content: { realisation: '[x](https://e) <at>\nrivi' } });
  });

  it('a link begins with https', () => {
    expect(problemsOf({ link: 'https://kemi.example/raportti' })).toEqual([]);
    for (const link of ['http://kemi.example', 'javascript:alert(1)', 'https://', 'kemi.example', 'https://a b']) {
      expect(problemsOf({ link })).toEqual(['link link-not-https']);
    }
  });
});

describe('values', () => {
  it.each<[string, number | null]>([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['12 %', 12],
    ['40€', 40],
    ['0', 0],
    ['1.234,5', null],
    ['1e5', null],
    ['noin 12', null],
    ['12-13', null],
    ['', null],
    ['9'.repeat(400), null],
  ])('"%s" is read as %s', (text, number) => {
    expect(readFinnishNumber(text)).toBe(number);
  });

  it('without a date are of today; a date in the future is refused', () => {
    const read = readAnswerContent(anInput({ values: ['3'] }), 'end', TODAY);
    expect(read).toMatchObject({ content: { values: [{ indicator: 0, text: '3', number: 3, on: TODAY }] } });
    expect(problemsOf({ values: ['3'], valueOns: ['2022-08-23'] })).toEqual(['valueOns date-in-future']);
    expect(problemsOf({ values: ['3'], valueOns: ['2022-02-30'] })).toEqual(['valueOns date-not-a-date']);
  });

  it('left empty are no new data', () => {
    const read = readAnswerContent(anInput({ values: [' '], valueOns: ['2022-08-20'] }), 'end', TODAY);
    expect(read).toMatchObject({ content: { values: [] } });
  });

  it('keep their indicator’s position when others are left empty', () => {
    const read = readAnswerContent(anInput({ values: ['', '0', ''], valueOns: ['', '', ''] }), 'end', TODAY);
    expect(read).toMatchObject({ content: { values: [{ indicator: 1, number: 0 }] } });
  });
});

it('every mistake is named at once', () => {
  const wrong = { status: 'delayed', values: ['x'], nextStepOn: '31.12.2022', link: 'www', need: 'a'.repeat(1001) };
  expect(problemsOf(wrong)).toEqual([
    'need text-too-long',
    'realisation words-missing',
    'values value-not-a-number',
    'nextStepOn date-not-a-date',
    'link link-not-https',
  ]);
});

it('whatever number is typed in Finnish form is the number that is kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }), (whole, decimals) => {
      const text = `${whole.toLocaleString('fi-FI')},${decimals}`;
      expect(readFinnishNumber(text)).toBe(Number(`${whole}.${decimals}`));
    }),
  );
});

it('whatever is typed is either kept whole or refused with a field to mend', () => {
  const anything = fc.record({
    status: fc.constantFrom(...STATUSES, '', 'x'),
    realisation: fc.string(),
    link: fc.webUrl(),
    scale: fc.constantFrom<Scale>('end', 'continuous', 'closing'),
  });
  fc.assert(
    fc.property(anything, ({ scale, ...typed }) => {
      const read = readAnswerContent(anInput(typed), scale, TODAY);
      if ('problems' in read) expect(read.problems.length).toBeGreaterThan(0);
      else {
        expect(statusesOf(scale)).toContain(read.content.status);
        expect(read.content.realisation).toBe(typed.realisation.trim());
      }
    }),
  );
});
