/** The ways out of the ask card, and its end. */

import { type AskFace, untouched } from '../../strategy/ask-view';
import { answeredView, filledInput } from '../support/ask-card-samples';
import { partsOfType } from '../support/card-lint';
import { anAnswerShown, anAskView } from '../support/card-views';
import { drawnAsk } from '../support/drawn-ask';

const view = anAskView();
const questionId = view.questions[0]?.questionId ?? '';

describe('the ways out', () => {
  test('come back tomorrow, on Monday or on the last day', () => {
    expect(drawnAsk(untouched(questionId)).titles('later')).toEqual([
      'Huomenna klo 9.00',
      'Maanantaina 22.8.2022 klo 9.00',
      'Viimeisenä päivänä 2.9.2022 klo 9.00',
    ]);
  });

  test('name the next working day on a Friday, once', () => {
    const { titles } = drawnAsk(untouched(questionId), view, '2022-08-19T09:00:00.000Z');
    expect(titles('later')).toEqual([
      'Seuraavana työpäivänä 22.8.2022 klo 9.00',
      'Viimeisenä päivänä 2.9.2022 klo 9.00',
    ]);
  });

  test('offer no later when the last day has begun', () => {
    const { input, buttons } = drawnAsk(untouched(questionId), view, '2022-09-02T07:00:00.000Z');
    expect(input('later')).toBeUndefined();
    expect(buttons).not.toContain('Palaa myöhemmin');
  });

  test('jump to any other measure, and say which are answered', () => {
    const [first, second, ...rest] = view.questions;
    const questions = [first, second && { ...second, current: anAnswerShown() }, ...rest].flatMap((one) => one ?? []);
    const { titles } = drawnAsk(untouched(questionId), { ...view, questions });
    expect(titles('jump')).toHaveLength(6);
    expect(titles('jump')[0]).toBe('ELI-YMP-03: Suojatiesuunnitelman laatiminen (vastattu)');
    expect(drawnAsk(untouched(questionId), anAskView({ count: 1 })).input('jump')).toBeUndefined();
  });

  test('ask for words before a measure is disputed, and lead back without them', () => {
    const { input, card } = drawnAsk({
      face: 'not-mine',
      questionId,
      words: 'Kuuluu rakennustarkastukselle',
      problem: null,
    });
    expect(input('words')).toMatchObject({ value: 'Kuuluu rakennustarkastukselle', isRequired: true });
    const back = partsOfType(card, 'Action.Execute').find(({ title }) => title === 'Takaisin');
    expect(back).toMatchObject({ associatedInputs: 'none', fallback: { associatedInputs: 'none' } });
  });

  test('say when the card returns', () => {
    const { summary, words } = drawnAsk({ face: 'postponed', until: '2022-08-19T06:00:00.000Z' });
    expect(summary).toBe('Seurantapyyntö palaa 19.8.2022 klo 9.00');
    expect(words[1]).toBe('7 toimenpidettä odottaa vastausta. Vastaa viimeistään 2.9.2022.');
  });
});

describe('the end', () => {
  test('is a receipt with a line per measure and one way to correct', () => {
    const { words, titles, buttons, card } = drawnAsk({ face: 'receipt', saved: null }, answeredView(view));
    expect(words).toContain('ELI-YMP-03  Suojatiesuunnitelman laatiminen – etenee suunnitellusti (18.8.)');
    expect(titles('correct')).toHaveLength(7);
    expect(buttons).toEqual(['Korjaa']);
    expect(card).not.toHaveProperty('refresh');
  });

  test('keeps an answer that came too late and offers it to the coordinator', () => {
    const input = filledInput('Myöhästynyt');
    const late: AskFace = { face: 'ended', questionId, input, sentToCoordinator: false };
    const { words, buttons, input: shown } = drawnAsk(late, { ...view, roundState: 'closed' });
    expect(words[1]).toBe(
      'Vastauksia (tammi–kesäkuu 2022) ei enää tallenneta. Lisätietoja antaa strategiakoordinaattori.',
    );
    expect(shown('realisation')).toMatchObject({ value: 'Myöhästynyt' });
    expect(buttons).toContain('Lähetä koordinaattorille');
    const sent = drawnAsk({ ...late, sentToCoordinator: true }, { ...view, roundState: 'closed' });
    expect(sent.words).toContain('Vastauksesi on lähetetty koordinaattorille.');
    expect(sent.buttons).toEqual([]);
  });

  test('says it was cancelled when it was', () => {
    const ended: AskFace = { face: 'ended', questionId: null, input: null, sentToCoordinator: false };
    expect(drawnAsk(ended, { ...view, roundState: 'cancelled' }).words[0]).toBe('Seurantakierros on peruttu');
  });
});
