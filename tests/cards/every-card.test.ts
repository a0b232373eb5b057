import { en } from '../../cards/locales/en';
import { LOCALES } from '../../cards/parts/say';
import { readCardAction } from '../../cards/read-card-action';
import { LANGUAGES } from '../../strategy/language';
import { faultsOf, markdownTextsOf, partsOfType } from '../support/card-lint';
import { HOSTILE } from '../support/card-views';
import { everyCard } from '../support/every-card';
import { pseudoLocale } from '../support/pseudo-locale';
import { complaintsOf } from '../support/real-renderer';

const EMOJI = '🙂'.repeat(4000);

describe.each(LANGUAGES)('every card in %s', (language) => {
  const cases = everyCard(language).map(({ name, outgoing }) => [name, outgoing] as const);

  test.each(cases)('%s is understood whole by the renderer', (_, { card }) => {
    expect(complaintsOf(card)).toEqual([]);
  });

  test.each(cases)('%s keeps the rules of our cards', (_, { card }) => {
    expect(faultsOf(card)).toEqual([]);
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: language });
  });

  test.each(cases)('%s says in the chat list what it is about, in one line', (_, { summary }) => {
    expect(summary).toMatch(/^\S.{9,220}$/);
  });
});

describe('texts of others', () => {
  const hostile = everyCard('fi', HOSTILE).map(({ name, outgoing }) => [name, outgoing] as const);

  test.each(hostile)('%s never hands them to Markdown', (_, { card }) => {
    expect(markdownTextsOf(card).filter((text) => /evil|<at>|lihava/.test(text))).toEqual([]);
    expect(faultsOf(card)).toEqual([]);
  });

  test.each(hostile)('%s lets no client expand them', (_, { card }) => {
    const shown = partsOfType(card, 'TextBlock', 'TextRun').map(({ text }) => String(text));
    expect(shown.filter((text) => text.includes('{{') || text.includes('${'))).toEqual([]);
    const titles = partsOfType(card, 'Input.ChoiceSet').flatMap(({ choices }) => choices as { title: string }[]);
    expect(titles.filter(({ title }) => title.includes('{{') || title.includes('${'))).toEqual([]);
  });

  test.each(everyCard('sv', EMOJI).map(({ name, outgoing }) => [name, outgoing] as const))(
    '%s carries 4,000 emoji in every text and stays small',
    (_, { card }) => {
      expect(faultsOf(card)).toEqual([]);
      expect(JSON.stringify(card)).not.toMatch(/\\ud[89ab]/i);
    },
  );
});

describe('a language 40 % longer', () => {
  afterEach(() => jest.restoreAllMocks());

  test('fits every card, with nothing left in another language', () => {
    jest.replaceProperty(LOCALES, 'en', pseudoLocale(en));
    for (const { name, outgoing } of everyCard('en')) {
      expect({ name, faults: [...faultsOf(outgoing.card), ...complaintsOf(outgoing.card)] }).toEqual({
        name,
        faults: [],
      });
      const ours = markdownTextsOf(outgoing.card).filter((text) => !text.includes('pitkästi'));
      expect({ name, ours }).toEqual({ name, ours: [] });
    }
  });
});

describe('every button', () => {
  const buttons = everyCard('fi').flatMap(({ name, outgoing }) =>
    partsOfType(outgoing.card, 'Action.Execute').map((action) => [`${name}: ${String(action.title)}`, action] as const),
  );

  test.each(buttons)('%s is read back as what it says', (_, { verb, data }) => {
    expect(readCardAction(data)).toMatchObject({ verb });
  });

  test('covers every verb that a card can send', () => {
    const verbs = new Set(buttons.map(([, { verb }]) => verb));
    expect([...verbs].sort()).toEqual([
      'accept-proposal',
      'add-note',
      'answer-for',
      'ask-not-mine',
      'audit-page',
      'cancel-round',
      'change-settings',
      'close-round',
      'confirm-round',
      'connect-channel',
      'decline-channel',
      'digest-now',
      'edit-channel',
      'edit-role',
      'edit-settings',
      'excuse',
      'excuse-because',
      'export-table',
      'extend-round',
      'extend-round-to',
      'hand-over',
      'hand-over-to',
      'handover-sheet',
      'later',
      'leave-draft',
      'make-round',
      'more-statuses',
      'name-coordinator',
      'new-round',
      'no-change',
      'not-mine',
      'open-question',
      'pick-answer-for',
      'preview-reminder',
      'preview-round',
      'remove-coordinator',
      'remove-digest',
      'return-question',
      'sample',
      'sample-card',
      'save-answer',
      'save-channel',
      'save-correction',
      'save-note',
      'save-role',
      'send-late',
      'send-reminder',
      'show-ask',
      'show-board',
      'show-channels',
      'show-coordinators',
      'show-escalation',
      'show-roles',
      'take-in',
      'vacate-role',
      'year-clock',
    ]);
  });
});
