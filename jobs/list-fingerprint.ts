/**
 * The list that a coordinator has read, in short: it travels in the confirm button, so that the list at the moment of
 * confirming can be compared with it, and what is new or gone can be named, without anything having been kept.
 */

import { createHash } from 'node:crypto';
import type { AskedList } from '../strategy/list-changes';
import { askedListOf } from '../strategy/list-changes';
import type { Official } from '../strategy/official';
import type { Question } from '../strategy/question';

/** So few characters tell the officials of a city apart: the chance that two of 300 are the same is 1 in 20,000. */
const KEY_LENGTH = 5;
const HASH_LENGTH = 16;
/** A card has no room for more; of a longer list only the hash travels. */
const LONGEST_LIST = 300;

/** `<hash of who is asked what>.<key>:<questions>,…`, or the hash alone for a very long list. */
export function fingerprintOf(questions: readonly Pick<Question, 'id' | 'officialId'>[]): string {
  const asked = questions.map(({ id, officialId }) => [id, officialId].join(' ')).sort();
  const hash = hashOf(asked.join('\n')).slice(0, HASH_LENGTH);
  const list = Object.entries(askedListOf(questions)).map(([id, count]) => `${keyOf(id)}:${count}`);
  return list.length > LONGEST_LIST ? hash : `${hash}.${list.sort().join(',')}`;
}

/** Of who is asked what, without the list itself. */
export function hashInFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, HASH_LENGTH);
}

/**
 * The list in a fingerprint, by official id; somebody whom nobody knows any more stands under their key. Null when it was too
 * long to travel.
 */
export function listIn(fingerprint: string, officials: readonly Pick<Official, 'id'>[]): AskedList | null {
  if (!fingerprint.includes('.')) return null;
  const ids = new Map(officials.map(({ id }) => [keyOf(id), id]));
  const entries = fingerprint
    .slice(fingerprint.indexOf('.') + 1)
    .split(',')
    .map((entry) => entry.split(':'))
    .filter(([key, count]) => key && Number(count) > 0);
  return Object.fromEntries(entries.map(([key = '', count]) => [ids.get(key) ?? key, Number(count)]));
}

function keyOf(officialId: string): string {
  return hashOf(officialId).slice(0, KEY_LENGTH);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
