/** `digest show ROUND`: the digest as it stands now, on the terminal; nothing is sent and the next digest is not changed by it. */

import { digestText } from '../cards/digest-text';
import { digestOfRound } from '../jobs/digest-of-round';
import { audiencesOf } from '../strategy/audiences-of';
import { dateIn } from '../strategy/calendar';
import { Refused } from '../strategy/errors';
import type { CliCommand } from './command';
import { findRound } from './find-round';
import { wordsIn } from './words';

export const digestShow: CliCommand = {
  name: 'digest show',
  usage: 'digest show ROUND [--audience ID]',
  help: {
    fi: 'näyttää viikkokoosteen sellaisena kuin se nyt olisi; mitään ei lähetetä',
    sv: 'visar veckosammandraget som det skulle se ut nu; ingenting skickas',
    en: 'shows the weekly digest as it would be now; nothing is sent',
  },
  options: ['audience'],
  run: async (context) => {
    const { store } = await context.store();
    const round = await findRound(store, context.args[0]);
    const settings = (await store.plans.latest(round.planId))?.settings;
    const audiences = settings ? audiencesOf(settings) : [];
    const wanted = context.options.audience;
    const audience = wanted ? audiences.find(({ id }) => id === wanted) : audiences[0];
    if (!settings || !audience) {
      const known = audiences.map(({ id }) => id);
      throw new Refused('no-audience', 'The plan has no such audience.', known, `Name one of: ${known.join(', ')}`);
    }
    const now = context.now();
    const { zone } = settings;
    const digest = await digestOfRound(store, round, { audience, dueOn: dateIn(zone, now), previous: null }, now);
    if ('nothing' in digest) return { lines: [wordsIn(context.language).nothingNew], json: digest };
    const text = digestText(digest, { late: false, noChannel: false }, context.language, zone);
    return { lines: text.split('\n'), json: digest };
  },
};
