import { digestCard } from '../../cards/digest-card';
import { digestText } from '../../cards/digest-text';
import { partsOfType } from '../support/card-lint';
import { aDigest, ZONE } from '../support/card-views';
import { aWorkingDigest } from '../support/digest-card-samples';

const USUAL = { late: false, noChannel: false };

function wordsOf(digest = aDigest(), circumstances = USUAL): string[] {
  const { card } = digestCard(digest, circumstances, 'fi', ZONE);
  return partsOfType(card, 'TextBlock', 'RichTextBlock').map(({ text, inlines }) =>
    text === undefined ? (inlines as { text: string }[]).map((run) => run.text).join('') : String(text),
  );
}

test('says in the chat list which digest it is and how far the round has come', () => {
  expect(digestCard(aDigest(), USUAL, 'fi', ZONE).summary).toBe('Viikkokooste 22.8.2022: vastattu 34/141');
});

test('counts every status over all measures, in words that suit those with and without an end', () => {
  expect(wordsOf().map((text) => text.replaceAll('\u00a0', ' '))).toContain(
    'etenee suunnitellusti 26 · viivästynyt 2 · toteutunut 1 · osittain suunnitellusti 2 · ei suunnitellusti 1 · luovuttu 1 · ei arvioitavissa 1 · vastaus puuttuu 107',
  );
});

test('shows five rows of a section and says how many more there are', () => {
  const words = wordsOf();
  const at = words.indexOf('Muutokset (34)');
  expect(words[at + 1]).toBe(
    'ELI-YMP-02  Kevyen liikenteen verkon kehittäminen laatimalla… – viivästynyt, aiemmin etenee suunnitellusti ”Rakentaminen siirtyy keväälle, koska urakoitsijaa ei saatu.”',
  );
  expect(words[at + 6]).toBe('ja 29 muuta');
});

test('tells apart what changed, what was confirmed and what is answered for the first time', () => {
  const words = wordsOf().join('\n');
  expect(words).toContain('Suojatiesuunnitelman laatiminen – etenee suunnitellusti, ennallaan');
  expect(words).toContain('Ruutipuiston perusparannus – etenee suunnitellusti, ensimmäinen vastaus');
});

test('says of each measure what its own card and table say, by its own scale', () => {
  const [row] = aDigest().changed.rows;
  const [late] = aDigest().late.rows;
  if (!row || !late) throw new Error('the digest of the tests has rows');
  const ofScale = { scale: 'continuous', fromScale: 'continuous' } as const;
  const rows = [
    { ...row, ...ofScale, from: 'partly', to: 'on-track' },
    { ...row, ...ofScale, from: null, fromScale: null, to: 'not-done', kind: 'new' },
    { ...row, scale: 'closing', from: 'on-track', fromScale: 'end', to: 'not-done' },
  ] as const;
  const words = wordsOf(
    aDigest({
      changed: { rows: [...rows], total: 3 },
      late: { rows: [{ ...late, status: 'partly', scale: 'end' }], total: 1 },
    }),
  ).join('\n');
  expect(words).toContain('toteutuu suunnitellusti, aiemmin toteutuu osittain');
  expect(words).toContain('ei toteudu suunnitellusti, ensimmäinen vastaus');
  expect(words).toContain('ei toteutunut, aiemmin etenee suunnitellusti');
  expect(words).toContain('määräaika 30.6.2022, toteutunut osittain');
});

test('does not say of every row that it is the first answer when the digest is the first one', () => {
  const words = wordsOf(aDigest({ comparedTo: null })).join('\n');
  expect(words).toContain('Ruutipuiston perusparannus – etenee suunnitellusti');
  expect(words).not.toContain('ensimmäinen vastaus');
});

test('tells apart a measure whose time has passed and a role that has not answered', () => {
  const words = wordsOf();
  expect(words).toContain('ELI-ELV-09  Matkailun kehittämissuunnitelma – määräaika 30.6.2022, vastaus puuttuu');
  expect(words).toContain('Keskusvirasto – Hallinto- ja kehitysjohtaja, 11 kysymystä');
});

test('quotes a decision that is asked for and says from whom', () => {
  expect(wordsOf()).toContain(
    'ELI-YMP-04  Ruutipuiston perusparannus ”Määrärahan siirto vuodelle 2023” (keneltä: kaupunginhallitus)',
  );
});

test('leaves an empty section out, and says from when silence is shown', () => {
  const nothing = { rows: [], total: 0 };
  const words = wordsOf(aDigest({ late: nothing, silent: nothing, silentShownFromOn: '2022-08-22' }));
  expect(words.join('\n')).not.toMatch(/Määräaika päättynyt|Vastaus puuttuu \(/);
  const later = 'Vastuutahot, joilta vastaus puuttuu, näytetään 22.8.2022 alkaen.';
  expect(words).toContain(later);
  const closed = aDigest({ roundState: 'closed', silent: nothing, silentShownFromOn: '2022-08-22' });
  expect(wordsOf(closed)).not.toContain(later);
});

test('says why it came late, and why it came to the coordinators', () => {
  const words = wordsOf(aDigest(), { late: true, noChannel: true });
  expect(words).toContain('Kooste lähetettiin myöhässä; sen piti lähteä 22.8.2022.');
  expect(words).toContain('Viikkokoosteella ei ole kanavaa, joten se lähetettiin koordinaattoreille.');
});

test('carries goals and sectors folded away, so that the first screen is what changed', () => {
  const { card } = digestCard(aDigest(), USUAL, 'fi', ZONE);
  const totals = partsOfType(card, 'Container').find(({ id }) => id === 'totals');
  expect(totals).toMatchObject({ isVisible: false });
  expect(JSON.stringify(totals)).toContain('ELINVOIMAINEN KAUPUNKI 53');
});

test('reads as plain text with the same words', () => {
  const lines = digestText(aDigest(), USUAL, 'fi', ZONE).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'Viikkokooste 22.8.2022',
    'Johtoryhmä – Kemin kaupunkistrategian toteutussuunnitelma 2022–2025',
    expect.stringMatching(/^Seurantakierros \(tammi–kesäkuu 2022\) päättyy 2\.9\.2022\. Vastattu 34\/141 \(24\s%\)\.$/),
    'Muutokset 15.8.2022 jälkeen.',
  ]);
  expect(lines).toContain('Päämäärittäin');
  expect(lines).toContain('  ja 29 muuta');
});

test('names sectors in the language of the channel, as the plan’s settings do', () => {
  const swedish = digestText(aDigest(), USUAL, 'sv', ZONE);
  expect(swedish).toContain('Välfärdssektorn – ');
  expect(swedish).not.toContain('Hyvinvointi – ');
});

describe('the working view', () => {
  const words = () => wordsOf(aWorkingDigest()).join('\n');

  test('shows obstacles, next steps with their day, and whose responsibility is to be settled', () => {
    expect(words()).toContain('Esteitä ja riskejä (9)');
    expect(words()).toContain('Ruutipuiston perusparannus ”Urakoitsijaa ei ole saatu.”');
    expect(words()).toContain('”Kilpailutus uudelleen”, 31.10.2022');
    expect(words()).toContain('Vastuu selvitettävänä (5 vastuutahoa)');
    expect(words()).toContain('Ympäristö – Kaupunkitarkastaja: ELI-YMP-01, ELI-YMP-02');
  });

  test('names the measures of which a role owes answers', () => {
    expect(words()).toContain('Ympäristö – Kaupunkitarkastaja, 11 kysymystä: ELI-YMP-01, ELI-YMP-02');
  });
});

test('says which roles nobody holds, and of a digest of an earlier version nothing of them', () => {
  const vacant = { rows: [{ role: 'Rehtori', measures: 2 }], total: 6 };
  const words = wordsOf(aDigest({ vacant })).join('\n');
  expect(words).toContain('Tehtävällä ei ole hoitajaa (6 tehtävää)');
  expect(words).toContain('Rehtori, 2 toimenpidettä ilman vastaajaa');
  expect(wordsOf().join('\n')).not.toContain('ei ole hoitajaa');
});

test('says of other rounds that are open how far they have come', () => {
  const beside = [{ roundName: '2022-X1', closesOn: '2022-08-31', asked: 7, answered: 3 }];
  expect(wordsOf(aDigest({ beside }))).toContain(
    'Samaan aikaan on avoinna ylimääräinen kierros 1/2022, joka päättyy 31.8.2022. Vastattu 3/7.',
  );
});
