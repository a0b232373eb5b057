/**
 * The whole product as processes, used by its people in the rehearsal's window. The journeys share one city and follow one
 * another in calendar time.
 */

import { describeInBrowser } from '../support/describe-in-browser';
import { halfYearJourneys } from './rehearsal/half-year-journeys';
import { officialJourneys } from './rehearsal/official-journeys';
import { type City, startCity } from './rehearsal/start-city';

jest.setTimeout(60_000);

describeInBrowser('Kemi in the rehearsal', () => {
  let city: City;

  beforeAll(async () => {
    city = await startCity();
  });
  afterAll(() => city?.stop());

  describe('an official in the open round', () => officialJourneys(() => city));
  describe('half a year', () => halfYearJourneys(() => city));
});
