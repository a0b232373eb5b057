/** Who is asked in a round, one entry for each official and role, with what still misses an answer. */

import { askId } from './ask';
import type { HandOverPlace } from './card-actions/hand-over-action';
import type { Official } from './official';
import { openQuestionsOf } from './open-questions';
import type { Question } from './question';
import type { RoundRecords } from './view-ask';

export interface PlaceOfRound extends HandOverPlace {
  askId: string;
  role: string;
  official: string;
  questions: Question[];
  /** How many of them wait for an answer. */
  missing: number;
}

/** In the order of the roles' names. */
export function placesOfRound(records: RoundRecords, officials: readonly Official[]): PlaceOfRound[] {
  const { round, questions, roles } = records;
  const open = new Set(openQuestionsOf(questions, records.answers, records.plan.measures).map(({ id }) => id));
  const places = new Map<string, PlaceOfRound>();
  for (const question of questions) {
    const { roleId, officialId, id } = question;
    const key = `${roleId} ${officialId}`;
    const known = places.get(key) ?? {
      askId: askId(round.id, officialId),
      roleId,
      officialId,
      role: roles.find((role) => role.id === roleId)?.name ?? '',
      official: officials.find((official) => official.id === officialId)?.name ?? '',
      questions: [],
      missing: 0,
    };
    known.questions.push(question);
    if (open.has(id)) known.missing += 1;
    places.set(key, known);
  }
  return [...places.values()].sort((one, other) => one.role.localeCompare(other.role, 'fi'));
}
