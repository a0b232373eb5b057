import { parseRoster } from '../../rehearsal/roster';
import { aRoster } from './a-roster';

describe('a roster', () => {
  it('reports all its mistakes together with their places', () => {
    const roster = { ...aRoster(), bot: { id: 'toteuma', name: '' } };
    expect(() => parseRoster(roster)).toThrow(/bot\.id[\s\S]*bot\.name/);
  });

  it('refuses two persons with one e-mail in different case', () => {
    const roster = aRoster();
    const [first, second] = roster.persons;
    if (first && second) second.email = first.email.toUpperCase();
    expect(() => parseRoster(roster)).toThrow('Two persons share the address');
  });

  it('takes the bot to be in the team unless it says otherwise', () => {
    expect(parseRoster(aRoster()).team?.installed).toBe(true);
  });
});
