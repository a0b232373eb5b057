/** The coordinator's whole round in the rehearsal's window, in each of the three languages, each in a city of its own. */

import { describeInBrowser } from '../support/describe-in-browser';
import { coordinatorJourney } from './rehearsal/coordinator-journey';
import { DESKTOP, PHONE } from './rehearsal/open-chat';

jest.setTimeout(60_000);

describeInBrowser('a coordinator in the rehearsal', () => {
  describe('in Finnish, on a phone', () => coordinatorJourney('fi', PHONE));
  describe('in Swedish', () => coordinatorJourney('sv', DESKTOP));
  describe('in English', () => coordinatorJourney('en', DESKTOP));
});
