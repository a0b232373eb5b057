import { emptyAnswerInput } from '../../strategy/answer-input';
import { type AskView, untouched } from '../../strategy/ask-view';
import { answeredView, filledInput } from '../support/ask-card-samples';
import { partsOfType } from '../support/card-lint';
import { anAnswerShown, anAskView, aQuestionView, NOW } from '../support/card-views';
import { drawnAsk } from '../support/drawn-ask';
import { sentInputsOf } from '../support/real-renderer';

const view = anAskView();
const questionId = view.questions[0]?.questionId ?? '';

function asking(overrides: Parameters<typeof aQuestionView>[0]): AskView {
  return anAskView({ questions: [aQuestionView({ ...overrides })] });
}

describe('the question', () => {
  test('says who asks, why, by when, where it is shown, and whose goal the measure serves', () => {
    const { summary, words } = drawnAsk(untouched(questionId));
    expect(summary).toBe('Seurantapyyntö: 7 toimenpidettä, vastaa viimeistään 2.9.2022');
    expect(words.slice(0, 5)).toEqual([
      'Seurantapyyntö 1/7',
      'Strategiakoordinaattori kysyy tilannetta strategian seurantaa varten (tammi–kesäkuu 2022). Vastaa viimeistään 2.9.2022.',
      'Päämäärä: Elinvoimainen kaupunki',
      'Tavoite: Kaupunkiympäristömme on kaunis, turvallinen ja vetovoimainen paikka kohtaamisille.',
      'ELI-YMP-02  Kevyen liikenteen verkon kehittäminen laatimalla pyöräkaistasuunnitelma.',
    ]);
    expect(words.join()).toContain('valtuuston seurantataulukossa');
  });

  test('is answered with two taps: a status in sight and one save, with nothing compulsory in the way', () => {
    const { card, titles, buttons } = drawnAsk(untouched(questionId));
    expect(titles('status')).toEqual(['Ei vielä aloitettu', 'Etenee suunnitellusti', 'Viivästynyt', 'Toteutunut']);
    expect(buttons).toContain('Tallenna ja jatka');
    expect(JSON.stringify(card)).not.toContain('isRequired');
  });

  test.each([
    ['continuous', ['Toteutuu suunnitellusti', 'Toteutuu osittain', 'Ei toteudu suunnitellusti', 'Ei arvioitavissa']],
    ['closing', ['Toteutunut', 'Toteutunut osittain', 'Ei toteutunut', 'Luovuttu']],
  ] as const)('offers a %s question its own statuses first', (scale, titles) => {
    expect(drawnAsk(untouched(questionId), asking({ scale })).titles('status')).toEqual(titles);
  });

  test('asks to close a measure whose time has ended', () => {
    const closing = asking({ scale: 'closing', untilOn: '2022-06-30' });
    expect(drawnAsk(untouched(questionId), closing).words).toContain(
      'Toimenpiteen määräaika päättyi 30.6.2022. Kerro, toteutuiko toimenpide.',
    );
  });

  test('shows all statuses and the reasons when asked, and the button goes away', () => {
    const face = { ...untouched(questionId), input: emptyAnswerInput(1), allStatuses: true };
    const { titles, buttons, input } = drawnAsk(face);
    expect(titles('status')).toHaveLength(8);
    expect(input('reason')).toBeDefined();
    expect(buttons).not.toContain('Muut vaihtoehdot');
    expect(drawnAsk(untouched(questionId)).input('reason')).toBeUndefined();
  });

  test('keeps a status that stands under "more" in sight once it is chosen', () => {
    const input = { ...emptyAnswerInput(1), status: 'cannot-assess' };
    const { titles, input: shown } = drawnAsk({ ...untouched(questionId), input });
    expect(titles('status')).toContain('Ei arvioitavissa');
    expect(shown('status')).toMatchObject({ value: 'cannot-assess' });
    expect(shown('reason')).toBeDefined();
  });

  test('sends every field, also those folded away', () => {
    const { card } = drawnAsk(untouched(questionId));
    expect(sentInputsOf(card)).toEqual(
      expect.arrayContaining([
        'status',
        'realisation',
        'value0',
        'valueOn0',
        'success',
        'obstacle',
        'need',
        'needFrom',
      ]),
    );
    expect(sentInputsOf(card)).toEqual(expect.arrayContaining(['nextStep', 'nextStepOn', 'link', 'publishable']));
    expect(partsOfType(card, 'Container').find(({ id }) => id === 'more')).toMatchObject({ isVisible: false });
  });

  test('says which fields go to the council and which stay inside', () => {
    const { words } = drawnAsk(untouched(questionId));
    expect(words).toContain('Seuraavat tiedot näkyvät vain johtoryhmälle ja koordinaattorille.');
    expect(words.join()).toContain('Mittarien arvot ja ajankohdat näkyvät valtuuston seurantataulukossa.');
  });

  test('refreshes for its official alone, and only while nothing is typed', () => {
    expect(drawnAsk(untouched(questionId)).card).toMatchObject({
      refresh: { userIds: ['29:1ymparistojohtaja'], action: { type: 'Action.Execute', verb: 'show-ask' } },
    });
    expect(drawnAsk(untouched(questionId), anAskView({ teamsUserId: null })).card).not.toHaveProperty('refresh');
    expect(drawnAsk({ ...untouched(questionId), input: filledInput('x') }).card).not.toHaveProperty('refresh');
  });

  test('tells that the one before it was saved', () => {
    const { words } = drawnAsk({ ...untouched(questionId), saved: { tunnus: 'ELI-YMP-01', at: NOW } });
    expect(words[0]).toBe('Tallennettu klo 8.04: ELI-YMP-01');
  });

  test('tells that the one before it went to the coordinator', () => {
    const { words } = drawnAsk({ ...untouched(questionId), saved: { tunnus: 'ELI-YMP-01', at: NOW, disputed: true } });
    expect(words[0]).toBe('Lähetetty koordinaattorille klo 8.04: ELI-YMP-01');
  });
});

describe('what was said before', () => {
  test('stands with its day, and can be kept', () => {
    const { words, buttons } = drawnAsk(untouched(questionId));
    expect(words).toContain(
      'Edellinen vastaus 15.2.2022: etenee suunnitellusti. ”Luonnos on nähtävillä, ja palautetta kerätään asukkailta.”',
    );
    expect(buttons).toContain('Ei muutosta');
  });

  test.each([
    [
      'an imported text',
      { previous: { kind: 'imported', text: 'Aloitettu.' } },
      'Toteuma aiemmassa taulukossa: ”Aloitettu.”',
    ],
    ['nothing', { previous: { kind: 'none' } }, 'Ei aiempaa vastausta.'],
  ] as const)('is %s, which cannot be kept as a status', (_, overrides, sentence) => {
    const { words, buttons } = drawnAsk(untouched(questionId), asking(overrides));
    expect(words).toContain(sentence);
    expect(buttons).not.toContain('Ei muutosta');
  });

  test('cannot close a measure by staying the same', () => {
    expect(drawnAsk(untouched(questionId), asking({ scale: 'closing' })).buttons).not.toContain('Ei muutosta');
  });

  test('gives way to the answer of this round, which stands in the fields to be corrected', () => {
    const current = anAnswerShown({ n: 2, need: 'Määräraha' });
    const { input, buttons, words, card } = drawnAsk(untouched(questionId), asking({ current }));
    expect(input('realisation')).toMatchObject({ value: current.realisation });
    expect(input('need')).toMatchObject({ value: 'Määräraha' });
    expect(input('value0')).toMatchObject({ value: '12,5' });
    expect(partsOfType(card, 'Container').find(({ id }) => id === 'more')).toMatchObject({ isVisible: true });
    expect(buttons).not.toContain('Ei muutosta');
    expect(words).toContain('Vastasit tähän 18.8.2022 klo 8.04. Voit korjata vastauksesi.');
    expect(JSON.stringify(card)).toContain('"basedOn":2');
  });

  test('leaves nothing to come back to once everything is answered', () => {
    const answered = answeredView(view);
    expect(drawnAsk(untouched(questionId), answered).buttons).not.toContain('Palaa myöhemmin');
    expect(drawnAsk(untouched(questionId)).buttons).toContain('Palaa myöhemmin');
  });

  test('is not called missing above an answer of one’s own', () => {
    const first = asking({ previous: { kind: 'none' }, current: anAnswerShown({}) });
    expect(drawnAsk(untouched(questionId), first).words).not.toContain('Ei aiempaa vastausta.');
  });

  test('says when somebody else wrote it down', () => {
    const current = anAnswerShown({ recordedBy: 'koordinaattori' });
    const { words } = drawnAsk(untouched(questionId), asking({ current }));
    expect(words).toContain('Vastaus on kirjattu puolestasi 18.8.2022 klo 8.04. Voit korjata sen.');
  });
});

describe('an answer that is refused', () => {
  const typed = filledInput('Kirjoitettu', { values: ['paljon'], valueOns: ['1.8.2022'] });

  test('stays on the card as typed, with each problem on top and beside its field', () => {
    const { input, words, card } = drawnAsk({
      ...untouched(questionId),
      input: typed,
      problems: [
        { field: 'values', index: 0, code: 'value-not-a-number' },
        { field: 'valueOns', index: 0, code: 'date-not-a-date' },
      ],
    });
    expect(words[0]).toBe('Vastausta ei ole vielä tallennettu. Kirjoittamasi on tallessa tässä.');
    expect(words.filter((text) => text === 'Arvo: kirjoita luku, esimerkiksi 12,5.')).toHaveLength(2);
    expect(input('value0')).toMatchObject({ value: 'paljon' });
    expect(input('valueOn0')).toMatchObject({ type: 'Input.Text', value: '1.8.2022' });
    expect(input('need')).toMatchObject({ value: 'Kirjoitettu' });
    expect(partsOfType(card, 'Container').find(({ id }) => id === 'more')).toMatchObject({ isVisible: true });
  });

  test('after a conflict shows what is saved and offers one’s own as a correction', () => {
    const { words, buttons, input } = drawnAsk({ face: 'conflict', questionId, input: typed }, answeredView(view));
    expect(words).toContain(
      'Tallennettu 18.8.2022 klo 8.04: viivästynyt. ”Suunnitelma on valmis, rakentaminen alkaa keväällä.”',
    );
    expect(buttons).toEqual(expect.arrayContaining(['Tallenna omani korjauksena', 'Pidä tallennettu vastaus']));
    expect(input('realisation')).toMatchObject({ value: 'Kirjoitettu' });
  });

  test('when the store cannot write can be saved again', () => {
    const { words, buttons, input } = drawnAsk({ face: 'not-saved', questionId, input: typed });
    expect(words).toContain('Tekstisi on tallessa tässä. Yritä hetken kuluttua uudelleen.');
    expect(buttons).toContain('Tallenna ja jatka');
    expect(input('success')).toMatchObject({ value: 'Kirjoitettu' });
  });

  test('never ends up on another measure', () => {
    const gone = { ...untouched('kemi/2022-H1/POISTETTU'), input: typed };
    expect(JSON.stringify(drawnAsk(gone).card)).not.toContain('Kirjoitettu');
    expect(JSON.stringify(drawnAsk({ face: 'not-saved', questionId: 'x', input: typed }).card)).not.toContain(
      'Kirjoitettu',
    );
  });
});
