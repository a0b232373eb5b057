import { audiencesOf } from '../../strategy/audiences-of';
import { aSettings } from '../support/builders';

describe('the audiences of a plan', () => {
  it('are those that its settings name', () => {
    const settings = aSettings();
    expect(audiencesOf(settings)).toEqual(settings.audiences);
  });

  it('are the leadership team, on Mondays at 8:00, when the settings name none', () => {
    expect(audiencesOf(aSettings({ audiences: [] }))).toEqual([
      {
        id: 'johtoryhma',
        label: { fi: 'Johtoryhmä', sv: 'Ledningsgruppen', en: 'Leadership team' },
        weekday: 1,
        time: '08:00',
      },
    ]);
  });
});
