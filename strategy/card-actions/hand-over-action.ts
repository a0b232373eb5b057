/** What cards send back about hand-over, absence, answers on behalf, notes of co-owners. Ids and words only; rights and state come from the store. */

/** What was chosen in the form of a hand-over, as text and not yet judged. */
export interface HandOverInput {
  /** `role`: everything of the role; else the id of one question. */
  what: string;
  /** `role:<id>` or `person:<id>`. */
  to: string;
  fromOn: string;
  untilOn: string;
  /** On whose request, in the coordinator's words. */
  request: string;
}

export type HandOverAction =
  /** Shows whose questions there are; with a choice, that official's ask. */
  | { verb: 'pick-answer-for'; roundId: string; chosen: string | null }
  | { verb: 'answer-for'; askId: string; questionId: string | null }
  /** Shows the form, for a question or a role; for neither it asks which role. */
  | { verb: 'hand-over'; roundId: string; questionId: string | null; place: HandOverPlace | null }
  | {
      verb: 'hand-over-to';
      roundId: string;
      questionId: string | null;
      place: HandOverPlace | null;
      input: HandOverInput;
    }
  /** A dispute: hand over as its official proposed, or return it to them. */
  | { verb: 'accept-proposal'; questionId: string }
  | { verb: 'return-question'; questionId: string; words: string }
  /** A co-owner's note: its form, and the note. Null when no measure was chosen. */
  | { verb: 'add-note'; questionId: string | null }
  | { verb: 'save-note'; questionId: string; words: string };

/** One official in one role. */
export interface HandOverPlace {
  roleId: string;
  officialId: string;
}
