import { type MyPlan, myMeasuresCard } from '../../cards/my-measures-card';
import { noticeCard } from '../../cards/notice-card';
import { bytesOf, LARGEST_CARD_BYTES } from '../../cards/parts/card-bytes';
import { welcomeCard } from '../../cards/welcome-card';
import type { AnswerInput } from '../../strategy/answer-input';
import type { Notice } from '../../strategy/notice';
import type { Outgoing } from '../../strategy/ports/messenger';
import { filledInput } from '../support/ask-card-samples';
import { partsOfType } from '../support/card-lint';
import { anAskView, NOW, ZONE } from '../support/card-views';

function read({ card }: Outgoing) {
  const words = partsOfType(card, 'TextBlock', 'RichTextBlock').map(({ text, inlines }) =>
    text === undefined ? (inlines as { text: string }[]).map((run) => run.text).join('') : String(text),
  );
  return { words, buttons: partsOfType(card, 'Action.Execute').map(({ title }) => title) };
}

const announced: Extract<Notice, { kind: 'round-announced' }> = {
  kind: 'round-announced',
  confirmed: false,
  roundId: 'kemi/2022-H1',
  roundName: '2022-H1',
  planName: 'Kemi 2022–2025',
  opensOn: '2022-08-15',
  closesOn: '2022-09-02',
  measures: 141,
  asks: 7,
  notAsked: [
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((tunnus) => ({ tunnus, reason: 'no-holder' as const })),
    { tunnus: 'H', reason: 'sector-ended' },
  ],
  recipients: Array.from({ length: 7 }, (_, index) => ({ name: `Vastuuhenkilö ${index + 1}`, questions: index + 1 })),
};

describe('a round that is coming', () => {
  test('shows its list, its gaps by reason, and waits for a confirmation', () => {
    const { words, buttons } = read(noticeCard(announced, 'fi'));
    expect(words).toContain('Lähdössä 7 seurantapyyntöä, 141 toimenpidettä. Vastausaika päättyy 2.9.2022.');
    expect(words).toContain('Vastuuhenkilö 1 – 1 kysymys');
    expect(words).toContain('ja 2 muuta');
    expect(words).toContain('Näistä ei kysytä (8)');
    expect(words).toContain('Tehtävällä ei ole hoitajaa: 7 (A, B, C, D, E, ja 2 muuta)');
    expect(buttons).toEqual(['Vahvista kierros', 'Peru kierros']);
  });

  test('can show every recipient before anything is sent', () => {
    const { card } = noticeCard(announced, 'fi');
    const rest = partsOfType(card, 'Container').find(({ id }) => id === 'recipients');
    expect(rest).toMatchObject({ isVisible: false });
    expect(JSON.stringify(rest)).toContain('Vastuuhenkilö 7');
  });

  test('has no button once it is confirmed', () => {
    const { words, buttons } = read(noticeCard({ ...announced, confirmed: true }, 'fi'));
    expect(words).toContain('Kierros on vahvistettu. Seurantapyynnöt lähtevät 15.8.2022.');
    expect(buttons).toEqual([]);
  });
});

test('a round that opened counts those nobody could be asked about', () => {
  const { opensOn: _, recipients: __, confirmed: ___, planName: ____, ...rest } = announced;
  const { words } = read(noticeCard({ ...rest, kind: 'round-opened' }, 'fi'));
  expect(words).toContain('Avattu: 7 seurantapyyntöä, 141 toimenpidettä, 7 ilman hoitajaa tai osoitetta.');
});

test('a disputed question stands with the official’s own words', () => {
  const notice = {
    kind: 'question-disputed',
    questionId: 'q',
    tunnus: 'M1',
    measure: 'Suojatiet.',
    role: 'Ympäristöjohtaja',
  };
  const { words } = read(
    noticeCard({ ...notice, official: 'Vastuuhenkilö 1', words: 'Kuuluu valvontaan.' } as Notice, 'fi'),
  );
  expect(words).toContain('Vastuuhenkilö 1 (Ympäristöjohtaja) ilmoitti, ettei toimenpide kuulu hänelle.');
  expect(words).toContain('Hän kirjoitti: ”Kuuluu valvontaan.”');
});

test('an official who is known by their role alone is not named twice', () => {
  const notice = { kind: 'question-disputed', questionId: 'q', tunnus: 'M1', measure: 'Suojatiet.', words: 'Ei.' };
  const { words } = read(
    noticeCard({ ...notice, official: 'Ympäristöjohtaja', role: 'ympäristöjohtaja' } as Notice, 'fi'),
  );
  expect(words).toContain('Ympäristöjohtaja ilmoitti, ettei toimenpide kuulu hänelle.');
});

describe('an answer that came too late', () => {
  const late = (input: AnswerInput) => {
    const asked = { questionId: 'q', tunnus: 'M1', measure: 'Suojatiet.', scale: 'end', indicators: ['Kaistat, km'] };
    const notice = { kind: 'late-answer', official: 'Vastuuhenkilö 1', role: '', ...asked, input } as Notice;
    const message = noticeCard(notice, 'fi');
    expect(bytesOf(message.card)).toBeLessThanOrEqual(LARGEST_CARD_BYTES);
    return read(message).words;
  };

  test('stands field by field, each under its name, and what was left empty is left out', () => {
    const words = late({ ...filledInput('Siirtyy.'), obstacle: '', publishable: true, nextStepOn: 'syksyllä' });
    expect(words.slice(3)).toEqual([
      'Tilanne: Viivästynyt',
      'Toteuma sanoin: Siirtyy.',
      'Kaistat, km: 12,5 (1.8.2022)',
      'Onnistuminen, josta kannattaa kertoa: Siirtyy.',
      'Tarvittava päätös tai tuki: Siirtyy.',
      'Keneltä päätöstä tai tukea tarvitaan: Siirtyy.',
      'Seuraava vaihe: Siirtyy.',
      'Seuraavan vaiheen ajankohta: syksyllä',
      'Linkki lisätietoihin: https://kemi.example/suunnitelma',
      'Viestintä: Saa käyttää viestinnässä',
    ]);
  });

  test('shows the longest texts whole, and says of each that no card can carry that it was cut', () => {
    const longest = late(filledInput('ä'.repeat(1000), { realisation: 'ä'.repeat(2000) }));
    expect(longest).toContain(`Seuraava vaihe: ${'ä'.repeat(1000)}`);
    expect(longest.join()).not.toContain('ei mahtunut');
    expect(late(filledInput('🙂'.repeat(2500)))).toContain(
      'Tarvittava päätös tai tuki: teksti oli niin pitkä, että sen loppu ei mahtunut tähän korttiin.',
    );
  });
});

test('unreachable officials are told about with the reason in words, and with the install link to pass on', () => {
  const round = { kind: 'unreachable', roundId: 'kemi/2022-H1', roundName: '2022-H1' } as const;
  const link = 'https://teams.microsoft.com/l/app/1';
  const said = (reason: string, installLink: string | null) => {
    const asks = [{ key: 'a/1', official: 'Vastuuhenkilö 1', reason, questions: 4 }];
    return read(noticeCard({ ...round, installLink, asks }, 'fi')).words.join('\n');
  };
  expect(said('not-installed', link)).toContain(
    'Vastuuhenkilö 1: Toteumaa ei ole asennettu hänelle. 4 kysymystä odottaa.',
  );
  expect(said('not-installed', link)).toContain(link);
  expect(said('HTTP 418', null)).toMatch(/HTTP 418(?![\s\S]*https)/);
  expect(said('HTTP 418', null)).toContain(
    'Seurantapyyntö lähtee itsestään, kun henkilö asentaa Toteuman Teamsissa tai kirjoittaa sille.',
  );
});

test('the first contact tells who asks, when next, what is kept and which words work', () => {
  const { coordinatorRole, planName } = anAskView();
  const official = (nextOpensOn: string | null) => {
    const plans = [{ planName, isAnswering: true, open: [], nextOpensOn }];
    return read(welcomeCard({ who: 'known', isCoordinator: false, coordinatorRole, plans }, 'fi')).words.join('\n');
  };
  const words = official('2022-08-15');
  expect(words).toMatch(
    /Strategiakoordinaattori kysyy[\s\S]*alkaa 15\.8\.2022[\s\S]*Sinusta tallennetaan[\s\S]*”omat”[\s\S]*”ohje”/,
  );
  expect(official(null)).not.toContain('Seuraava');
  expect(read(welcomeCard({ who: 'stranger', coordinatorRole }, 'fi')).words.join()).toContain(
    'Sinulle ei ole kirjattu toimenpiteitä',
  );
});

describe('my measures', () => {
  const { coordinatorRole, planName } = anAskView();
  const plan: MyPlan = {
    planName,
    zone: ZONE,
    measures: [
      {
        tunnus: 'M1',
        measure: 'Suojatiet.',
        scale: 'continuous',
        newest: { recordedBy: null, status: 'on-track', answeredAt: NOW },
      },
      { tunnus: 'M2', measure: 'Puisto.', scale: 'end', newest: null },
    ],
    asks: [{ askId: 'kemi/2022-H1/o', roundName: '2022-H1', closesOn: '2022-09-02', unanswered: 1 }],
    open: [],
    nextOpensOn: '2023-01-16',
  };

  test('stand with their state and lead back to the open round', () => {
    const { words, buttons } = read(myMeasuresCard({ coordinatorRole, plans: [plan] }, 'fi'));
    expect(words).toContain('M1  Suojatiet – toteutuu suunnitellusti (18.8.2022)');
    expect(words).toContain('M2  Puisto – vastaus puuttuu');
    expect(words).toContain('Seurantakierros (tammi–kesäkuu 2022): 1 vastaus puuttuu. Kierros päättyy 2.9.2022.');
    expect(buttons).toEqual(['Avaa seurantapyyntö']);
  });

  test('say when the next round begins', () => {
    const { words } = read(myMeasuresCard({ coordinatorRole, plans: [{ ...plan, asks: [] }] }, 'fi'));
    expect(words).toContain('Nyt ei ole avointa seurantakierrosta. Seuraava alkaa 16.1.2023.');
  });

  test('of three plans share the room of the card, and say how many are left out', () => {
    const [first] = plan.measures;
    if (!first) throw new Error('the plan of the test has a measure');
    const measures = Array.from({ length: 60 }, (_, index) => ({ ...first, tunnus: `M${index + 1}` }));
    const plans = ['A', 'B', 'C'].map((name) => ({ ...plan, planName: name, measures }));
    const { words } = read(myMeasuresCard({ coordinatorRole, plans }, 'fi'));
    expect(words.filter((text) => text.startsWith('M1 '))).toHaveLength(3);
    expect(words.filter((text) => text === 'ja 47 muuta')).toHaveLength(3);
  });
});
