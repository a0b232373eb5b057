import { LONGEST_READ, readCardAction } from '../../cards/read-card-action';

const SAVE = { verb: 'save-answer', questionId: 'kemi/2022-H1/M1', basedOn: 0, indicators: 2 };

test('reads an answer with every field as it was typed', () => {
  const action = readCardAction({
    toteuma: SAVE,
    status: 'delayed',
    realisation: 'Ääkköset, "lainaus"\nja toinen rivi',
    value0: '12,5',
    valueOn0: '2022-08-01',
    value1: 7,
    publishable: 'true',
  });
  expect(action).toEqual({
    verb: 'save-answer',
    questionId: 'kemi/2022-H1/M1',
    basedOn: 0,
    input: {
      status: 'delayed',
      reason: '',
      realisation: 'Ääkköset, "lainaus"\nja toinen rivi',
      values: ['12,5', '7'],
      valueOns: ['2022-08-01', ''],
      success: '',
      obstacle: '',
      need: '',
      needFrom: '',
      nextStep: '',
      nextStepOn: '',
      link: '',
      publishable: true,
    },
  });
});

test.each([
  ['nothing', undefined],
  ['a text', 'save-answer'],
  ['a list', [SAVE]],
  ['somebody else’s card', { action: 'save', questionId: 'kemi/2022-H1/M1' }],
  ['an unknown verb', { toteuma: { ...SAVE, verb: 'drop-table' } }],
  ['a missing id', { toteuma: { verb: 'no-change', basedOn: 0 } }],
  ['an id that is an object', { toteuma: { ...SAVE, questionId: { $ne: '' } } }],
  ['an endless id', { toteuma: { ...SAVE, questionId: 'x'.repeat(301) } }],
  ['a number that is none', { toteuma: { ...SAVE, basedOn: '0' } }],
  ['a thousand indicators', { toteuma: { ...SAVE, indicators: 1000 } }],
])('%s is not ours', (_, value) => {
  expect(readCardAction(value)).toBeNull();
});

test('reads own properties only, and no objects for texts', () => {
  const value = Object.assign(Object.create({ realisation: 'peritty' }), { toteuma: SAVE, status: { $gt: '' } });
  expect(readCardAction(value)).toMatchObject({ input: { realisation: '', status: '' } });
  expect(readCardAction(JSON.parse(`{"__proto__": {"toteuma": ${JSON.stringify(SAVE)}}}`))).toBeNull();
});

test('bounds a text without breaking a character, and leaves out what no person types', () => {
  const longest = readCardAction({ toteuma: SAVE, realisation: `a${'🙂'.repeat(LONGEST_READ)}` });
  const realisation = longest?.verb === 'save-answer' ? longest.input.realisation : '';
  expect(realisation.length).toBeLessThanOrEqual(LONGEST_READ);
  expect(realisation).toMatch(/^a🙂+$/u);
  expect(readCardAction({ toteuma: SAVE, need: 'a\u0000b\u202ec\r\nd\te 👩‍👧' })).toMatchObject({
    input: { need: 'abc\nd\te 👩‍👧' },
  });
});

test('opens the measure that was picked, else the first that is open', () => {
  const toteuma = { verb: 'open-question', askId: 'kemi/2022-H1/o1' };
  const opened = (value: object) => readCardAction({ toteuma: { ...toteuma, ...value }, jump: 'q2', correct: 'q3' });
  expect(opened({ pick: 'jump' })).toMatchObject({ questionId: 'q2' });
  expect(opened({ pick: 'correct' })).toMatchObject({ questionId: 'q3' });
  expect(opened({ questionId: 'q4' })).toMatchObject({ questionId: 'q4' });
  expect(opened({})).toMatchObject({ questionId: null });
  expect(readCardAction({ toteuma: { ...toteuma, pick: 'jump' } })).toMatchObject({ questionId: null });
});

test('comes back tomorrow when the client dropped the choice', () => {
  const toteuma = { verb: 'later', askId: 'kemi/2022-H1/o1' };
  expect(readCardAction({ toteuma, later: 'last-day' })).toEqual({ ...toteuma, when: 'last-day', left: null });
  expect(readCardAction({ toteuma, later: 'never' })).toEqual({ ...toteuma, when: 'tomorrow', left: null });
});

test.each([
  ['open-question', { askId: 'kemi/2022-H1/o1', pick: 'jump' }],
  ['later', { askId: 'kemi/2022-H1/o1' }],
  ['ask-not-mine', { questionId: 'q1' }],
])('%s brings along what stood in the question that is left', (verb, ids) => {
  const toteuma = { verb, ...ids, left: 'q1', indicators: 1 };
  const read = readCardAction({ toteuma, status: 'delayed', realisation: 'Siirtyi.', value0: '3' });
  expect(read).toMatchObject({
    verb,
    left: { questionId: 'q1', input: { status: 'delayed', realisation: 'Siirtyi.', values: ['3'] } },
  });
  expect(readCardAction({ toteuma: { verb, ...ids }, status: 'delayed' })).toMatchObject({ verb, left: null });
});
