/** Digests of the first weeks of Kemi's first round, and what they are made from. */

import type { Answer } from '../../strategy/answer';
import { instantAt } from '../../strategy/calendar';
import type { Digest } from '../../strategy/digest';
import { type DigestSources, makeDigest } from '../../strategy/make-digest';
import type { Measure } from '../../strategy/plan';
import { aMeasure, anAnswer, aPlan, aQuestion, aRole, aRound } from './builders';

/** An instant by the calendar and clock of Helsinki. */
export const at = (on: string, time = '08:00') => instantAt('Europe/Helsinki', on, time);
export const FIRST_MONDAY = at('2022-08-22');
export const SECOND_MONDAY = at('2022-08-29');
const roles = [
  aRole(),
  aRole({ id: 'kemi/kaupunginarkkitehti', name: 'Kaupunginarkkitehti' }),
  aRole({ id: 'kemi/elinvoimajohtaja', name: 'Elinvoimajohtaja' }),
];

/** What the first Monday's digest is made from: an open round, three measures asked, no answers yet. */
export function digestSources(overrides: Partial<DigestSources> = {}): DigestSources {
  const plan = overrides.plan ?? aPlan({ measures: 3 });
  const [audience] = plan.settings.audiences;
  if (!audience) throw new Error('The settings of the tests have an audience.');
  return {
    plan,
    audience,
    round: aRound(),
    questions: plan.measures.map(({ tunnus }) => aQuestion({ tunnus })),
    answers: [],
    roles,
    previous: null,
    previousRound: null,
    dueOn: '2022-08-22',
    ...overrides,
  };
}

/** The digest of those sources at an instant; there must be one. */
export function digestOf(overrides: Partial<DigestSources> = {}, now = FIRST_MONDAY): Digest {
  const digest = makeDigest(digestSources(overrides), now);
  if ('nothing' in digest) throw new Error('A digest was expected, and there was nothing new.');
  return digest;
}

/** In the round's first week, before the first digest. */
export const early = at('2022-08-16', '10:00');
/** An answer of the first week. */
export const said = (tunnus: string, overrides: Partial<Answer> = {}) =>
  anAnswer({ tunnus, answeredAt: early, ...overrides });
/** An answer in the round before. */
export const lastHalf = (tunnus: string, overrides: Partial<Answer> = {}) =>
  anAnswer({ tunnus, roundId: 'kemi/2021-H2', answeredAt: at('2022-01-20'), ...overrides });
/** A plan of the measures M1, M2 and so on. */
export const measures = (...each: Partial<Measure>[]) =>
  aPlan({ measures: each.map((one, index) => aMeasure({ tunnus: `M${index + 1}`, ...one })) });
