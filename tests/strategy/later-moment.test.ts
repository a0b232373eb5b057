/** "Palaa myöhemmin": when the card comes back, and when it cannot. */

import { instantAt } from '../../strategy/calendar';
import type { LaterChoice } from '../../strategy/card-action';
import { laterMoment } from '../../strategy/later-moment';

const HELSINKI = 'Europe/Helsinki';
const later = (choice: LaterChoice, closesOn: string, on: string, time: string) =>
  laterMoment(choice, HELSINKI, closesOn, instantAt(HELSINKI, on, time));
const nineOn = (on: string) => instantAt(HELSINKI, on, '09:00');

describe('a card put off', () => {
  it('until tomorrow comes back on the next working day at nine', () => {
    expect(later('tomorrow', '2022-09-02', '2022-08-15', '10:00')).toBe(nineOn('2022-08-16'));
    expect(later('tomorrow', '2022-09-02', '2022-08-19', '10:00')).toBe(nineOn('2022-08-22'));
    expect(later('tomorrow', '2023-04-14', '2023-04-06', '10:00')).toBe(nineOn('2023-04-11'));
  });

  it('until Monday comes back on the next Monday, also when put off on a Monday', () => {
    expect(later('monday', '2022-09-02', '2022-08-17', '10:00')).toBe(nineOn('2022-08-22'));
    expect(later('monday', '2022-09-02', '2022-08-15', '07:00')).toBe(nineOn('2022-08-22'));
    expect(later('monday', '2022-09-02', '2022-08-21', '20:00')).toBe(nineOn('2022-08-22'));
  });

  it('until a Monday that is a holiday comes back on the Tuesday', () => {
    expect(later('monday', '2023-04-28', '2023-04-05', '10:00')).toBe(nineOn('2023-04-11'));
  });

  it('until the last day comes back on the morning of that day', () => {
    expect(later('last-day', '2022-09-02', '2022-08-15', '10:00')).toBe(nineOn('2022-09-02'));
    expect(later('last-day', '2022-09-02', '2022-09-02', '08:59')).toBe(nineOn('2022-09-02'));
  });

  it('keeps nine o’clock over the change to winter time', () => {
    expect(later('monday', '2022-11-11', '2022-10-28', '10:00')).toBe('2022-10-31T07:00:00.000Z');
  });

  it('cannot come back after the round has closed', () => {
    expect(later('tomorrow', '2022-09-02', '2022-09-02', '10:00')).toBeNull();
    expect(later('monday', '2022-09-02', '2022-08-31', '10:00')).toBeNull();
  });

  it('cannot come back on a last day that is already under way', () => {
    expect(later('last-day', '2022-09-02', '2022-09-02', '09:00')).toBeNull();
    expect(later('last-day', '2022-09-02', '2022-09-05', '08:00')).toBeNull();
  });
});
