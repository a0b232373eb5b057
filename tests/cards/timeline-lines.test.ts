import { timelineLine } from '../../cards/timeline-lines';
import { LANGUAGES } from '../../strategy/language';
import type { TimelineEntry, TimelineReason } from '../../strategy/timeline';
import { at } from '../support/a-digest';

const roundName = '2022-H1';
const audience = { fi: 'Johtoryhmä', sv: 'Ledningsgruppen', en: 'Leadership team' };

const anEntry = (overrides: Partial<TimelineEntry> = {}): TimelineEntry => ({
  at: at('2022-08-22'),
  zone: 'Europe/Helsinki',
  why: { is: 'reminder-rule', roundName, afterWorkingDays: 5 },
  outcome: { is: 'sent' },
  to: [{ role: 'Ympäristöjohtaja', name: 'Ympäristöjohtaja' }],
  ...overrides,
});

const EVERY_REASON: TimelineReason[] = [
  { is: 'round-opened', roundName },
  { is: 'returned-as-asked', roundName },
  { is: 'handed-over', roundName },
  { is: 'reminder-rule', roundName, afterWorkingDays: 5 },
  { is: 'last-day', roundName },
  { is: 'coordinator-reminds', roundName },
  { is: 'escalation', roundName, level: 'deputy', afterWorkingDays: 10 },
  { is: 'escalation', roundName, level: 'superior', afterWorkingDays: 12 },
  { is: 'board-asked', roundName },
  { is: 'sample-asked', roundName },
  { is: 'digest-day', audience, dueOn: '2022-08-22', isLate: false, noChannel: false },
  { is: 'digest-day', audience, dueOn: '2022-08-22', isLate: true, noChannel: false },
  { is: 'digest-day', audience, dueOn: '2022-08-22', isLate: false, noChannel: true },
  { is: 'nothing-new', dueOn: '2022-08-22' },
  { is: 'first-contact' },
  { is: 'became-coordinator' },
  { is: 'notice', notice: { kind: 'round-not-opened', roundId: 'kemi/2022-H1', roundName, opensOn: '2022-08-15' } },
];

describe('a line of the timeline', () => {
  it('says what, what became of it, why and to whom', () => {
    expect(timelineLine(anEntry(), 'fi')).toEqual({
      at: at('2022-08-22'),
      said: 'Muistutus',
      outcome: 'sent',
      became: 'lähetetty',
      why: 'Vastaus puuttuu, ja seurantapyynnöstä on kulunut 5 työpäivää (tammi–kesäkuu 2022).',
      to: ['Ympäristöjohtaja'],
    });
  });

  it('says why it was not sent, or not received', () => {
    const capped = anEntry({ outcome: { is: 'skipped', reason: 'capped' } });
    expect(timelineLine(capped, 'sv').became).toBe('inte skickat: högsta antalet påminnelser var nått');
    const blocked = anEntry({ outcome: { is: 'unreachable', reason: 'blocked' } });
    expect(timelineLine(blocked, 'fi').became).toBe('ei tavoitettu: hän on estänyt Toteuman viestit');
  });

  it("names the person where the name is not the role's", () => {
    const to = [
      { role: 'Ympäristöjohtaja', name: 'Aino Esimerkki' },
      { role: null, name: 'Eero Esimerkki' },
      { role: 'Johtoryhmä', name: null },
    ];
    expect(timelineLine(anEntry({ to }), 'en').to).toEqual([
      'Ympäristöjohtaja (Aino Esimerkki)',
      'Eero Esimerkki',
      'Johtoryhmä',
    ]);
  });

  it.each(LANGUAGES)('gives every reason as a sentence of its own in %s', (language) => {
    const whys = EVERY_REASON.map((why) => timelineLine(anEntry({ why }), language).why);
    expect(new Set(whys).size).toBe(EVERY_REASON.length);
    expect(whys.filter((why) => !/^\p{Lu}.{8,}/u.test(why))).toEqual([]);
  });
});
