import { askCard } from '../../cards/ask-card';
import { bytesOf, LARGEST_CARD_BYTES } from '../../cards/parts/card-bytes';
import { fittedCard } from '../../cards/parts/fitted-card';
import type { AnswerInput } from '../../strategy/answer-input';
import { type AskFace, type AskView, untouched } from '../../strategy/ask-view';
import { ToteumaError } from '../../strategy/errors';
import { LANGUAGES } from '../../strategy/language';
import { filledInput } from '../support/ask-card-samples';
import { partsOfType } from '../support/card-lint';
import { anAnswerShown, anAskView, aQuestionView, NOW } from '../support/card-views';

const TYPED = ['realisation', 'success', 'obstacle', 'need', 'needFrom', 'nextStep'] as const;

/** Twenty measures with every text long, and an answer of the longest allowed texts. */
function worst(character: string, realisationLength: number, textLength: number) {
  const input = filledInput(character.repeat(textLength), {
    realisation: character.repeat(realisationLength),
    link: `https://kemi.example/${'a'.repeat(200)}`,
  });
  const long = 'Pitkä äöäö sanoja '.repeat(60);
  const { status: _, reason: __, values: ___, valueOns: ____, nextStepOn, ...texts } = input;
  const view = anAskView({
    planName: long,
    teamsUserId: `29:${'x'.repeat(100)}`,
    questions: Array.from({ length: 20 }, (____, index) =>
      aQuestionView({
        tunnus: `ELI-YMP-${index + 10}`,
        goal: long,
        objective: long,
        measure: long,
        indicators: [long, long, long],
        scheduleText: long,
        otherRoles: [long, long],
        previous: { kind: 'answer', status: 'on-track', realisation: long, answeredAt: NOW, roundName: '2021-H2' },
        current: anAnswerShown({ ...texts, nextStepOn, status: 'delayed' }),
      }),
    ),
  });
  return { view, input: { ...input, values: ['12,5', '13', '14'], valueOns: ['2022-08-01', '', ''] } };
}

function faces(view: AskView, input: AnswerInput): Record<string, { view: AskView; face: AskFace }> {
  const questionId = view.questions[0]?.questionId ?? '';
  const open = { ...view, questions: view.questions.map((question) => ({ ...question, current: null })) };
  return {
    question: { view: open, face: untouched(questionId) },
    refused: {
      view: open,
      face: {
        ...untouched(questionId),
        input,
        allStatuses: true,
        problems: [
          { field: 'reason', code: 'reason-missing' },
          { field: 'link', code: 'link-not-https' },
        ],
      },
    },
    correction: { view, face: untouched(questionId) },
    conflict: { view, face: { face: 'conflict', questionId, input } },
    'not-saved': { view, face: { face: 'not-saved', questionId, input } },
    ended: {
      view: { ...view, roundState: 'closed' },
      face: { face: 'ended', questionId, input, sentToCoordinator: false },
    },
    receipt: { view, face: { face: 'receipt', saved: { tunnus: 'ELI-YMP-10', at: NOW } } },
  };
}

describe.each(LANGUAGES)('the ask card with 20 measures and the longest texts in %s', (language) => {
  // A client counts UTF-16 units, of which an emoji has two: the most it lets through is 2 bytes a unit for ä and 🙂.
  test.each([
    ['ä', 2000, 1000],
    ['🙂', 1000, 500],
  ])('fits 28 kB when every character is %s, with everything typed kept', (character, realisation, text) => {
    const { view, input } = worst(character, realisation, text);
    for (const [name, { view: shown, face }] of Object.entries(faces(view, input))) {
      const { card } = askCard(shown, face, language, NOW);
      expect({ name, fits: bytesOf(card) <= LARGEST_CARD_BYTES, bytes: bytesOf(card) }).toMatchObject({ fits: true });
      if (name === 'question' || name === 'receipt') continue;
      const inputs = partsOfType(card, 'Input.Text');
      for (const field of TYPED) expect(inputs.find(({ id }) => id === field)?.value).toBe(input[field]);
    }
  });
});

test('a text longer than allowed is kept while the card can carry it', () => {
  const { view, input } = worst('ä', 5000, 100);
  const { refused } = faces(view, input);
  const { card } = askCard(refused?.view ?? view, refused?.face ?? { face: 'moved' }, 'fi', NOW);
  expect(partsOfType(card, 'Input.Text').find(({ id }) => id === 'realisation')?.value).toBe(input.realisation);
});

test('what no card can carry is cut at the end of a text, and the card says so beside it', () => {
  const { view, input } = worst('🙂', 5000, 5000);
  for (const [name, { view: shown, face }] of Object.entries(faces(view, input))) {
    const { card } = askCard(shown, face, 'fi', NOW);
    expect({ name, fits: bytesOf(card) <= LARGEST_CARD_BYTES }).toEqual({ name, fits: true });
    if (name === 'question' || name === 'receipt') continue;
    const sentences = partsOfType(card, 'TextBlock').map(({ text }) => text);
    expect(sentences).toContain('Toteuma sanoin: teksti oli niin pitkä, että sen loppu ei mahtunut tähän korttiin.');
  }
});

describe('an ask of hundreds of measures', () => {
  const many = (count: number) => {
    const measure = 'Nauskan, Myllyniemen, Satamakankaan ja Peurasaaren asuntoalueiden suunnittelu ja äärialueet';
    const questions = Array.from({ length: count }, (_, index) => {
      const tunnus = `ELI-YMP-${index + 100}`;
      return aQuestionView({ tunnus, measure, current: anAnswerShown({ tunnus }) });
    });
    return anAskView({ questions });
  };
  const textsOf = (view: AskView, face: AskFace) => {
    const { card } = askCard(view, face, 'fi', NOW);
    expect(bytesOf(card)).toBeLessThanOrEqual(LARGEST_CARD_BYTES);
    return { card, texts: partsOfType(card, 'TextBlock', 'TextRun').map(({ text }) => String(text)) };
  };

  test.each([150, 300])(
    'of %i has a receipt that fits, says how many are left out, and lets each be corrected',
    (count) => {
      const { card, texts } = textsOf(many(count), { face: 'receipt', saved: null });
      const shown = texts.filter((text) => /^ELI-YMP-\d+ {2}$/.test(text)).length;
      expect(texts).toContain(`ja ${count - shown} muuta`);
      const [picker] = partsOfType(card, 'Input.ChoiceSet');
      expect(picker?.choices).toHaveLength(count);
    },
  );

  test.each([150, 300])('of %i fits also after its round and while it is answered', (count) => {
    const closed = { ...many(count), roundState: 'closed' as const };
    const { texts } = textsOf(closed, { face: 'ended', questionId: null, input: null, sentToCoordinator: false });
    expect(texts.join('\n')).toMatch(/ja \d+ muuta/);
    textsOf(many(count), untouched('kemi/2022-H1/ELI-YMP-100'));
  });
});

test('a card that fits in no way is never given out', () => {
  const build = () => ({ type: 'AdaptiveCard', version: '1.5', body: 'x'.repeat(LARGEST_CARD_BYTES) }) as const;
  expect(() => fittedCard(null, build)).toThrow(ToteumaError);
  expect(() => fittedCard(filledInput('x'), build)).toThrow(ToteumaError);
});

test('bytes are counted as they travel', () => {
  const card = { text: 'aä€🙂"\n' };
  expect(bytesOf(card)).toBe(Buffer.byteLength(JSON.stringify(card), 'utf8'));
});
